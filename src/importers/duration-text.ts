import { numeral } from "./numeral.js";

/** Multiplied, then divided: so that 349 us are 349 ÷ 10⁶ seconds, rounded once. */
const units: ReadonlyMap<string, readonly [multiply: number, divide: number]> = new Map([
  ["ns", [1, 1e9]],
  ["us", [1, 1e6]],
  ["µs", [1, 1e6]],
  ["μs", [1, 1e6]],
  ["ms", [1, 1e3]],
  ["s", [1, 1]],
  ["m", [60, 1]],
  ["h", [3600, 1]],
]);

/** Longer texts are no duration. */
const longest = 60;

/**
 * The seconds of a duration with its units: `349.00us`, `1.5m`, and Go's `1m30.25s`. `undefined` for anything else:
 * a number alone, a sign, an unknown unit.
 */
export function durationSeconds(text: string | undefined): number | undefined {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "" || trimmed.length > longest) return undefined;
  const part = /([\d.]+)([a-zµμ]+)/y;
  let seconds = 0;
  while (part.lastIndex < trimmed.length) {
    const found = part.exec(trimmed);
    const value = numeral(found?.[1]);
    const unit = units.get(found?.[2] ?? "");
    if (value === undefined || unit === undefined) return undefined;
    seconds += (value * unit[0]) / unit[1];
  }
  return Number.isFinite(seconds) ? seconds : undefined;
}
