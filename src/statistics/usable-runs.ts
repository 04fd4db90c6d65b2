import type { Warning } from "../notice.js";
import { log } from "./elementary.js";
import { orderWarnings, runOrder } from "./run-order.js";

/** Values of both sides in ascending order, without those of which no logarithm can be taken. */
export interface UsableRuns {
  readonly bareMetal: Float64Array;
  readonly platform: Float64Array;
  /** Where runs are paired: the same values, pair by pair, in ascending order of bare metal and then platform. */
  readonly pairs?: { readonly bareMetal: Float64Array; readonly platform: Float64Array };
  /** Independent runs that would carry as much as those of a side do, by `runOrder`; equal on both sides for pairs. */
  readonly effective: { readonly bareMetal: number; readonly platform: number };
  readonly warnings: readonly Warning[];
}

/** No benchmark reads outside it; within it no mean or ratio leaves the range of doubles. */
const SMALLEST = 1e-150;
const LARGEST = 1e150;

/** Ratios that differ by less are one ratio. */
const ROUNDING = 1e-12;

/** Above it pairs are resampled as if they were not, which is slower by their number and gains nothing. */
const MOST_PAIRS = 1000;

/**
 * The runs that can be compared on the log scale; what is left out is a warning. Values come in the order in which the runs were taken. With `paired`, a pair is left out as
 * a whole, and the two sides must be of one length (RangeError). Above 1,000 pairs the pairing is dropped, with a warning.
 */
export function usableRuns(
  bareMetal: readonly number[],
  platform: readonly number[],
  { paired = false }: { readonly paired?: boolean } = {},
): UsableRuns {
  const [before, after] = [bareMetal.filter(usable), platform.filter(usable)];
  const left = [
    ...leftOut(bareMetal.length, before.length, "bareMetal"),
    ...leftOut(platform.length, after.length, "platform"),
  ];
  if (!paired) return unpairedRuns(before, after, left);
  if (bareMetal.length !== platform.length) {
    throw new RangeError(`paired runs come in pairs, got ${bareMetal.length} and ${platform.length} values`);
  }
  const pairs = bareMetal
    .map((value, index): readonly [number, number] => [value, platform[index] as number])
    .filter(([a, b]) => usable(a) && usable(b));
  if (pairs.length <= MOST_PAIRS) return pairedRuns(pairs, left);
  const sides = [pairs.map(([a]) => a), pairs.map(([, b]) => b)] as const;
  return unpairedRuns(...sides, [...left, pairingDropped(pairs.length)]);
}

/** The sides of which all runs read the same; `ratio` where that is so of both, or of the ratio of every pair. */
export function spreadless({
  bareMetal,
  platform,
  pairs,
}: UsableRuns): readonly ("bareMetal" | "platform" | "ratio")[] {
  const [before, after] = [isConstant(bareMetal), isConstant(platform)];
  if ((before && after) || (pairs !== undefined && isProportional(pairs))) return ["ratio"];
  return before ? ["bareMetal"] : after ? ["platform"] : [];
}

/** Of values in ascending order. */
const isConstant = (sorted: Float64Array): boolean => sorted[0] === sorted[sorted.length - 1];

function isProportional({ bareMetal, platform }: NonNullable<UsableRuns["pairs"]>): boolean {
  const first = (platform[0] as number) / (bareMetal[0] as number);
  return platform.every(
    (value, index) => Math.abs(value / (bareMetal[index] as number) / first - 1) < ROUNDING,
  );
}

function unpairedRuns(
  bareMetal: readonly number[],
  platform: readonly number[],
  warnings: readonly Warning[],
): UsableRuns {
  const before = runOrder(new Float64Array(bareMetal).map(log));
  const after = runOrder(new Float64Array(platform).map(log));
  return {
    bareMetal: ascending(bareMetal),
    platform: ascending(platform),
    effective: { bareMetal: before.effective, platform: after.effective },
    warnings: [...warnings, ...orderWarnings(before, "bareMetal"), ...orderWarnings(after, "platform")],
  };
}

/** Of pairs the order of their ratios matters: what drifts on both sides alike cancels. */
function pairedRuns(
  inOrder: readonly (readonly [number, number])[],
  warnings: readonly Warning[],
): UsableRuns {
  const order = runOrder(Float64Array.from(inOrder, ([a, b]) => log(b) - log(a)));
  const pairs = inOrder.toSorted(([a, b], [c, d]) => a - c || b - d);
  const bareMetal = Float64Array.from(pairs, ([value]) => value);
  const platform = Float64Array.from(pairs, ([, value]) => value);
  return {
    bareMetal: bareMetal.toSorted(),
    platform: platform.toSorted(),
    pairs: { bareMetal, platform },
    effective: { bareMetal: order.effective, platform: order.effective },
    warnings: [...warnings, ...orderWarnings(order, "ratio")],
  };
}

const usable = (value: number): boolean => value >= SMALLEST && value <= LARGEST;

const ascending = (values: readonly number[]): Float64Array => new Float64Array(values).sort();

function leftOut(given: number, used: number, about: string): readonly Warning[] {
  if (used === given) return [];
  return [
    {
      code: "unusable-values",
      message: `${given - used} of ${given} values are not positive finite numbers and are left out.`,
      about,
      remedy: "Find out why these runs failed; leaving failures out flatters the side that has them.",
      values: { leftOut: given - used, given },
    },
  ];
}

const pairingDropped = (pairs: number): Warning => ({
  code: "pairing-dropped",
  message: `With ${pairs} pairs the two sides are compared as if they were not paired.`,
  about: "paired",
  remedy: `Give one value a run, or at most ${MOST_PAIRS} pairs.`,
  values: { pairs },
});
