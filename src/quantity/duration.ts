import { LONGEST_TEXT, read, unreadable, type Parsed } from "./parsed.js";

/** A unit of time as an integer times a power of ten of seconds, so that sums of decimals are exact. */
type Step = readonly [count: bigint, powerOfTen: number];

const HOUR: Step = [3600n, 0];
const MINUTE: Step = [60n, 0];
const SECOND: Step = [1n, 0];

const goUnits = new Map<string, Step>([
  ["ns", [1n, -9]],
  ["us", [1n, -6]],
  ["µs", [1n, -6]],
  ["μs", [1n, -6]],
  ["ms", [1n, -3]],
  ["s", SECOND],
  ["m", MINUTE],
  ["h", HOUR],
]);

const isoSteps: readonly Step[] = [[604_800n, 0], [86_400n, 0], HOUR, MINUTE, SECOND];

const GO_NUMBER = String.raw`(?:\d+\.?\d*|\.\d+)`;
const GO = new RegExp(`^\\+?(?:${GO_NUMBER}(?:ns|us|µs|μs|ms|s|m|h))+$`);
const GO_PART = new RegExp(`(${GO_NUMBER})(ns|us|µs|μs|ms|s|m|h)`, "g");
const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const ISO = new RegExp(
  `^P(?=.)(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?=.)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);

const EXPECTED = 'a duration such as "15m", "20us", "24h", "1h30m" or "PT15M"';
const EXPECTED_FIXED = `${EXPECTED}; years and months have no fixed length: use days`;

/**
 * Seconds of a duration, at least 0: ISO 8601 (`PT15M`, `P1DT12H`, `P2W`; a day has 86,400 s) or as Go and
 * Kubernetes write it (`1h30m`, `20us`, `0`). Rounded once, to the nearest double. Years and months are refused.
 */
export function parseDuration(text: string): Parsed<number> {
  if (text.length > LONGEST_TEXT) return unreadable(EXPECTED);
  if (text === "0") return read(0);
  if (GO.test(text)) {
    const parts = [...text.matchAll(GO_PART)];
    return read(total(parts.map(([, number = "", unit = ""]) => [number, goUnits.get(unit) ?? SECOND])));
  }
  const iso = ISO.exec(text);
  if (iso)
    return read(total(isoSteps.map((step, index) => [(iso[index + 1] ?? "0").replace(",", "."), step])));
  return /^P[\d.,]*[YM]/.test(text)
    ? unreadable(EXPECTED_FIXED)
    : unreadable(EXPECTED, nearestDuration(text));
}

/** Σ number × step in integers of the finest decimal place, rounded once. */
function total(parts: readonly (readonly [number: string, step: Step])[]): number {
  const exact = parts.map(([number, [count, powerOfTen]]) => {
    const [whole = "", fraction = ""] = number.split(".");
    return { mantissa: BigInt(whole + fraction) * count, power: powerOfTen - fraction.length };
  });
  const finest = exact.reduce((lowest, { power }) => Math.min(lowest, power), 0);
  const sum = exact.reduce((sofar, { mantissa, power }) => sofar + mantissa * tenTo(power - finest), 0n);
  return Number(`${sum}e${finest}`);
}

const tenTo = (power: number): bigint => BigInt(`1${"0".repeat(power)}`);

/** What people write instead of a unit, and how it is written here; a day is no unit of Go. */
const spellings: readonly (readonly [unit: RegExp, write: (number: string) => string])[] = [
  [/^(?:s|secs?|seconds?)?$/, (number) => `${number}s`],
  [/^(?:m|mins?|minutes?)$/, (number) => `${number}m`],
  [/^(?:h|hrs?|hours?)$/, (number) => `${number}h`],
  [/^(?:d|days?)$/, (number) => `P${number}D`],
  [/^(?:w|weeks?)$/, (number) => `P${number}W`],
  [/^(?:ms|msecs?|milliseconds?)$/, (number) => `${number}ms`],
  [/^(?:[uµμ]s|usecs?|microseconds?)$/, (number) => `${number}us`],
  [/^(?:ns|nsecs?|nanoseconds?)$/, (number) => `${number}ns`],
];

/** What was perhaps meant: `1h30m` for `1h 30m`, `15m` for `15 min`, `P1D` for `1d`, seconds where no unit stands. */
function nearestDuration(text: string): string | undefined {
  const tight = text.replace(/\s+/g, "").toLowerCase();
  if (GO.test(tight)) return tight;
  if (ISO.test(tight.toUpperCase())) return tight.toUpperCase();
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)([a-zµμ]*)$/.exec(tight) ?? [];
  return number === undefined ? undefined : spellings.find(([pattern]) => pattern.test(unit))?.[1](number);
}
