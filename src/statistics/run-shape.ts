import { log } from "./elementary.js";
import { quantileSorted } from "./summary.js";

/** Share of the variance that two modes explain, by the least number of runs: fewer than one in a hundred sets of normal runs reaches it. */
const explainedShares = [
  { runs: 12, share: 0.9 },
  { runs: 8, share: 0.95 },
  { runs: 6, share: 0.97 },
] as const;

/** A mode holds at least this share of the runs, and two of them; fewer are outliers. */
const SMALLEST_MODE_SHARE = 0.2;

/** Modes closer than this, on the log scale, move no verdict and may be the last digit of a clock. */
const LEAST_DISTANCE = 0.02;

export interface TwoModes {
  /** Mean of each mode on the log scale. */
  readonly lower: number;
  readonly upper: number;
  readonly lowerShare: number;
}

/**
 * The two groups into which runs (ascending, positive) fall on the log scale, where the best cut explains at least 90 % of their
 * variance (95 % below 12 runs, 97 % below 8); undefined where they are one group or fewer than 6.
 */
export function twoModes(ascending: Float64Array): TwoModes | undefined {
  const count = ascending.length;
  const share = explainedShares.find(({ runs }) => count >= runs)?.share;
  if (share === undefined) return undefined;
  const middle = log(quantileSorted(ascending, 0.5));
  const values = ascending.map((value) => log(value) - middle);
  const total = values.reduce((sum, value) => sum + value, 0);
  const squares = values.reduce((sum, value) => sum + value * value, 0) - (total * total) / count;
  const fewest = Math.max(2, Math.ceil(SMALLEST_MODE_SHARE * count));
  let best = { explained: 0, size: 0, sum: 0 };
  let sum = 0;
  values.forEach((value, index) => {
    sum += value;
    const size = index + 1;
    if (size < fewest || count - size < fewest) return;
    const distance = sum / size - (total - sum) / (count - size);
    const explained = (distance * distance * size * (count - size)) / count;
    if (explained > best.explained) best = { explained, size, sum };
  });
  const lower = best.sum / best.size;
  const upper = (total - best.sum) / (count - best.size);
  if (!(best.explained >= share * squares && upper - lower >= LEAST_DISTANCE)) return undefined;
  return { lower: middle + lower, upper: middle + upper, lowerShare: best.size / count };
}

/** Interquartile range of a normal distribution in standard deviations. */
const QUARTILES_APART = 1.349;

/** Relative spread of runs (ascending, positive): the interquartile range of their logs ÷ 1.349, about their relative deviation. */
export const relativeSpread = (ascending: Float64Array): number =>
  (log(quantileSorted(ascending, 0.75)) - log(quantileSorted(ascending, 0.25))) / QUARTILES_APART;

/** How far each run lies from the middle of its side on the log scale, ascending. */
export function distancesFromMiddle(ascending: Float64Array): Float64Array {
  const middle = log(quantileSorted(ascending, 0.5));
  return ascending.map((value) => Math.abs(log(value) - middle)).sort();
}

/** Two runs a side may meet by chance. */
const FEWEST_AT_LIMIT = 3;

/** As a share: benchmarks of a processor repeat to a few thousandths, a saturated link to a few ten-thousandths. */
const LIMIT_WIDTH = 0.001;

/** Whether all runs of both sides (each ascending, positive) lie within a thousandth of the largest though not all at one value, 3 a side at least: what they share is a limit. */
export function shareLimit(first: Float64Array, second: Float64Array): boolean {
  if (Math.min(first.length, second.length) < FEWEST_AT_LIMIT) return false;
  const least = Math.min(first[0] as number, second[0] as number);
  const most = Math.max(first.at(-1) as number, second.at(-1) as number);
  return most > least && most - least <= LIMIT_WIDTH * most;
}
