import type { Uncertain } from "../quantity/uncertain.js";
import { exp, log } from "./elementary.js";
import { regularisedBetaInverse } from "./incomplete-beta.js";
import { normalQuantile } from "./special-functions.js";

/** Standard deviations from the median to the ends of a central 90 % interval. */
const NINETY_PERCENT = 1.6448536269514722;

/** The weight that PERT gives to its mode. */
const PERT_LAMBDA = 4;

/**
 * The inverse distribution function of an uncertain number: `{low, high}` a central 90 % interval, lognormal where
 * both ends are positive, else normal; `{min, mode, max}` PERT (beta, λ = 4); `{mean, sd}` normal; `{samples}` the
 * type-7 quantile function of Hyndman and Fan. Built once, then called for each probability in (0, 1).
 */
export function quantileFunction(uncertain: Uncertain): (p: number) => number {
  if (typeof uncertain === "number") return () => uncertain;
  if ("low" in uncertain) return interval(uncertain.low, uncertain.high);
  if ("mode" in uncertain) return pert(uncertain);
  if ("sd" in uncertain) {
    const { mean, sd } = uncertain;
    return (p) => mean + sd * normalQuantile(p);
  }
  return empirical(uncertain.samples);
}

function interval(low: number, high: number): (p: number) => number {
  if (low === high) return () => low;
  const isLognormal = low > 0 && high > 0;
  const [from, to] = isLognormal ? [log(low), log(high)] : [low, high];
  const middle = (from + to) / 2;
  const sd = (to - from) / (2 * NINETY_PERCENT);
  return isLognormal ? (p) => exp(middle + sd * normalQuantile(p)) : (p) => middle + sd * normalQuantile(p);
}

function pert({ min, mode, max }: { readonly min: number; readonly mode: number; readonly max: number }) {
  if (min === max) return () => min;
  const { alpha, beta } = pertShape({ min, mode, max });
  const isSymmetric = alpha === beta;
  return (p: number): number =>
    isSymmetric && p === 0.5 ? mode : min + (max - min) * regularisedBetaInverse(p, alpha, beta);
}

const pertShape = ({
  min,
  mode,
  max,
}: {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}) => ({
  alpha: 1 + (PERT_LAMBDA * (mode - min)) / (max - min),
  beta: 1 + (PERT_LAMBDA * (max - mode)) / (max - min),
});

function empirical(samples: readonly number[]): (p: number) => number {
  if (samples.length === 0) throw new RangeError("an empirical quantity requires at least one sample");
  const sorted = Float64Array.from(samples).sort();
  return (p) => {
    const position = (sorted.length - 1) * p;
    const below = Math.floor(position);
    const lower = sorted[below] ?? 0;
    return lower + (position - below) * ((sorted[below + 1] ?? lower) - lower);
  };
}

/** The value below which a share `p` of the draws falls, 0 < p < 1. */
export const quantileOf = (uncertain: Uncertain, p: number): number => quantileFunction(uncertain)(p);

/** What the central world holds. */
export const medianOf = (uncertain: Uncertain): number => quantileOf(uncertain, 0.5);

/** One draw for each uniform number in (0, 1), by inversion. */
export function drawUncertain(uncertain: Uncertain, uniforms: Float64Array): Float64Array {
  const quantile = quantileFunction(uncertain);
  const column = new Float64Array(uniforms.length);
  for (let draw = 0; draw < uniforms.length; draw++) column[draw] = quantile(uniforms[draw] ?? 0.5);
  return column;
}

/** Expected value: of the lognormal exp(μ + σ²/2), of PERT (min + 4 mode + max) ÷ 6. */
export function meanOf(uncertain: Uncertain): number {
  if (typeof uncertain === "number") return uncertain;
  if ("mean" in uncertain) return uncertain.mean;
  if ("mode" in uncertain)
    return (uncertain.min + PERT_LAMBDA * uncertain.mode + uncertain.max) / (PERT_LAMBDA + 2);
  if ("samples" in uncertain)
    return uncertain.samples.reduce((total, sample) => total + sample, 0) / uncertain.samples.length;
  const { low, high } = uncertain;
  if (low <= 0 || high <= 0) return (low + high) / 2;
  const sd = (log(high) - log(low)) / (2 * NINETY_PERCENT);
  return exp((log(low) + log(high)) / 2 + (sd * sd) / 2);
}

/** Standard deviation; of samples the population's. */
export function standardDeviationOf(uncertain: Uncertain): number {
  if (typeof uncertain === "number") return 0;
  if ("sd" in uncertain) return uncertain.sd;
  if ("mode" in uncertain) return pertDeviation(uncertain);
  if ("samples" in uncertain) {
    const mean = meanOf(uncertain);
    const squares = uncertain.samples.reduce((total, sample) => total + (sample - mean) * (sample - mean), 0);
    return Math.sqrt(squares / uncertain.samples.length);
  }
  const { low, high } = uncertain;
  if (low <= 0 || high <= 0) return (high - low) / (2 * NINETY_PERCENT);
  const sd = (log(high) - log(low)) / (2 * NINETY_PERCENT);
  return meanOf(uncertain) * Math.sqrt(exp(sd * sd) - 1);
}

function pertDeviation(range: { readonly min: number; readonly mode: number; readonly max: number }): number {
  if (range.min === range.max) return 0;
  const { alpha, beta } = pertShape(range);
  const sum = alpha + beta;
  return (range.max - range.min) * Math.sqrt((alpha * beta) / (sum * sum * (sum + 1)));
}
