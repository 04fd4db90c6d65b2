/** How a language writes digits. */
export interface Marks {
  readonly group: string;
  readonly point: string;
  readonly minus: string;
}

/** Beyond this a number is written with an exponent: nobody counts its digits. */
const LARGEST_IN_FULL = 1e15;
const SMALLEST_IN_FULL = 1e-6;
const MOST_DECIMALS = 9;

/** The power of ten of the first digit: 0 for 1 to 9.99, −2 for 0.05; 0 for 0. */
export const magnitudeOf = (value: number): number => Number(value.toExponential().split("e")[1] ?? 0);

/** Decimals that show so many significant digits of a value, 0 to 9. */
export const decimalsFor = (value: number, significant: number): number =>
  Math.min(MOST_DECIMALS, Math.max(0, significant - 1 - magnitudeOf(value)));

/** Digits with groups of three and a fixed number of decimals; what rounds to 0 has no sign. */
export function writeFixed(value: number, decimals: number, marks: Marks): string {
  const size = Math.abs(value);
  if (size >= LARGEST_IN_FULL) return sign(value, marks) + size.toExponential(2).replace("e+", "e");
  const [whole = "0", part] = size.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks.group);
  const isNothing = /^[0.]*$/.test(`${whole}${part ?? ""}`);
  return (isNothing ? "" : sign(value, marks)) + grouped + (part === undefined ? "" : marks.point + part);
}

/** Three significant digits by default, whole numbers from 1,000 on in full, without idle zeros behind the point. */
export function writeNumber(value: number, marks: Marks, significant = 3): string {
  if (value !== 0 && Math.abs(value) < SMALLEST_IN_FULL)
    return sign(value, marks) + Math.abs(value).toExponential(1).replace("e-", `e${marks.minus}`);
  const decimals = Number.isInteger(value) ? 0 : decimalsFor(value, significant);
  return withoutIdleZeros(writeFixed(value, decimals, marks), marks);
}

const withoutIdleZeros = (text: string, marks: Marks): string => withoutSharedZeros([text], marks)[0] ?? text;

/** Texts with as many decimals each, without the zeros that all of them end with behind the point. */
export function withoutSharedZeros(texts: readonly string[], marks: Marks): readonly string[] {
  if (!texts.every((text) => text.includes(marks.point) && !text.includes("e"))) return texts;
  const idle = Math.min(...texts.map((text) => (/0*$/.exec(text) ?? [""])[0].length));
  return texts.map((text) => {
    const shorter = text.slice(0, text.length - idle);
    return shorter.endsWith(marks.point) ? shorter.slice(0, -marks.point.length) : shorter;
  });
}

/**
 * Decimals at which both ends of a range can be told apart: two digits of its width, but no more than five of the
 * larger end.
 */
export function decimalsOfRange(low: number, high: number): number {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const width = high - low;
  if (largest === 0) return 0;
  if (width === 0) return decimalsFor(largest, 3);
  return Math.min(decimalsFor(width, 2), decimalsFor(largest, 5));
}

const sign = (value: number, { minus }: Marks): string => (value < 0 ? minus : "");
