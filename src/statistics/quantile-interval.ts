import type { Warning } from "../notice.js";
import { log } from "./elementary.js";
import { regularisedBeta } from "./incomplete-beta.js";
import { quantileSorted } from "./summary.js";

/** A quantile of runs and the order statistics that hold it. */
export interface QuantileInterval {
  /** By type 7 of Hyndman and Fan. */
  readonly center: number;
  /** Two of the values themselves, and with what probability the quantile lies between them: at least the level. Absent where the values are too few for the level. */
  readonly interval?: { readonly low: number; readonly high: number; readonly confidence: number };
  readonly warnings: readonly Warning[];
}

/**
 * The quantile at `share` (0 to 1) with its distribution-free interval by order statistics: each bound lies beyond the quantile with
 * a probability of at most half of 1 − level, by the binomial distribution. It assumes independent values and nothing of their
 * shape. Throws a RangeError for no value, a value that is no finite number, and a share or level (0 to below 1) out of range.
 */
export function quantileInterval(
  values: readonly number[],
  share: number,
  { level = 0.95 }: { readonly level?: number } = {},
): QuantileInterval {
  if (values.length === 0) throw new RangeError("`quantileInterval` requires at least one value");
  if (!values.every(Number.isFinite)) throw new RangeError("`quantileInterval` requires finite values");
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies from 0 to 1, got ${share}`);
  if (!(level >= 0 && level < 1)) throw new RangeError(`a level lies from 0 to below 1, got ${level}`);
  return intervalOfSorted(Float64Array.from(values).sort(), share, level);
}

/** `quantileInterval` of values in ascending order, at least one. */
export function intervalOfSorted(sorted: Float64Array, share: number, level: number): QuantileInterval {
  const center = quantileSorted(sorted, share);
  const count = sorted.length;
  const tail = (1 - level) / 2;
  const lower = firstRank(count, (rank) => atLeast(rank, { count, share }) < 1 - tail) - 1;
  const upper = firstRank(count, (rank) => atLeast(rank, { count, share }) <= tail);
  if (lower < 1 || upper > count) return { center, warnings: [tooFew(count, share, level)] };
  const confidence = atLeast(lower, { count, share }) - atLeast(upper, { count, share });
  const [low, high] = [sorted[lower - 1] as number, sorted[upper - 1] as number];
  return { center, interval: { low, high, confidence }, warnings: [] };
}

interface Binomial {
  readonly count: number;
  readonly share: number;
}

/** Probability that at least `rank` of the values lie at or below the quantile. */
function atLeast(rank: number, { count, share }: Binomial): number {
  if (rank <= 0) return 1;
  if (rank > count) return 0;
  return regularisedBeta(share, rank, count - rank + 1);
}

/** The least rank from 1 to count at which a condition that stays true holds; count + 1 where none does. */
function firstRank(count: number, holds: (rank: number) => boolean): number {
  let [below, found] = [0, count + 1];
  while (found - below > 1) {
    const middle = Math.floor((below + found) / 2);
    if (holds(middle)) found = middle;
    else below = middle;
  }
  return found;
}

function tooFew(count: number, share: number, level: number): Warning {
  const farther = Math.max(share, 1 - share);
  const enough = farther < 1 ? Math.ceil(log((1 - level) / 2) / log(farther) - 1e-9) : undefined;
  return {
    code: "interval-unbounded",
    message: `Of ${count} values none lies surely enough beyond this quantile for an interval at this level.`,
    about: "interval",
    remedy:
      enough === undefined
        ? "Ask for a quantile inside the sample: no number of values bounds the outermost one."
        : `Give at least ${enough} values, or ask for a lower level.`,
    values: { values: count, share, level, ...(enough !== undefined && { needed: enough }) },
  };
}
