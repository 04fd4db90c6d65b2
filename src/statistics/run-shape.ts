import { log } from "./elementary.js";
import { quantileSorted } from "./summary.js";

/** Below it two groups of normal runs fall apart by chance. */
const FEWEST_RUNS = 12;

/** Share of the variance that two modes explain: one in a hundred sets of 12 normal runs reaches it, one in a thousand of 20. */
const EXPLAINED_SHARE = 0.9;

/** A mode holds at least this share of the runs; fewer are outliers. */
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
 * variance; undefined where they are one group or fewer than 12.
 */
export function twoModes(ascending: Float64Array): TwoModes | undefined {
  const count = ascending.length;
  if (count < FEWEST_RUNS) return undefined;
  const middle = log(quantileSorted(ascending, 0.5));
  const values = ascending.map((value) => log(value) - middle);
  const total = values.reduce((sum, value) => sum + value, 0);
  const squares = values.reduce((sum, value) => sum + value * value, 0) - (total * total) / count;
  const fewest = Math.ceil(SMALLEST_MODE_SHARE * count);
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
  if (!(best.explained >= EXPLAINED_SHARE * squares && upper - lower >= LEAST_DISTANCE)) return undefined;
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
