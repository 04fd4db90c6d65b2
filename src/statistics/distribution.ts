import { isExact, type Uncertain } from "../quantity/uncertain.js";
import { exp, expm1, log } from "./elementary.js";
import { pertDraws, pertMean, pertQuantile, pertStandardDeviation } from "./pert.js";
import { normalQuantile } from "./special-functions.js";
import { quantileSorted, sum } from "./summary.js";

/** Standard deviations from the median to either end of a central 90 % interval. */
const NINETY_PERCENT = 1.6448536269514722;

/** A normal, or where `isLog` the exponential of one. */
interface Normal {
  readonly centre: number;
  readonly sd: number;
  readonly isLog: boolean;
}

type Interval = Extract<Uncertain, { readonly low: number }>;

/** The value that the central world holds: the quantile at ½; of a lognormal the geometric mean of its ends. */
export function medianOf(uncertain: Uncertain): number {
  return quantileOf(uncertain, 0.5);
}

/**
 * Quantile at p in [0, 1]. `{low, high}` is a central 90 % interval, lognormal where both ends are positive, else
 * normal; `{min, mode, max}` a PERT (beta, λ = 4); `{mean, sd}` a normal; `{samples}` empirical by type 7 of Hyndman
 * and Fan. ∓∞ at 0 and 1 where the distribution has no end; RangeError outside [0, 1].
 */
export function quantileOf(uncertain: Uncertain, p: number): number {
  return quantileFunction(uncertain)(p);
}

/** `quantileOf` for many shares: built once, so that samples are sorted once. */
export function quantileFunction(uncertain: Uncertain): (p: number) => number {
  const quantile = unguardedQuantile(uncertain);
  return (p) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies in [0, 1], not ${p}`);
    return quantile(p);
  };
}

function unguardedQuantile(uncertain: Uncertain): (p: number) => number {
  if (isExact(uncertain) || typeof uncertain === "number") {
    const value = exactValue(uncertain);
    return () => value;
  }
  if ("mode" in uncertain) return (p) => pertQuantile(uncertain, p);
  if ("samples" in uncertain) {
    const sorted = Float64Array.from(uncertain.samples).sort();
    return (p) => quantileSorted(sorted, p);
  }
  const { centre, sd, isLog } = normalOf(uncertain);
  return (p) => {
    if ("low" in uncertain && p === 0.5) return intervalMedian(uncertain);
    const value = centre + sd * normalQuantile(p);
    return isLog ? exp(value) : value;
  };
}

/**
 * Mean of the distribution: of a lognormal exp(μ + σ²/2), of a PERT (min + 4 mode + max) / 6. The empirical one is
 * linear between neighbouring samples, so its ends count half as much as the rest.
 */
export function meanOf(uncertain: Uncertain): number {
  if (isExact(uncertain) || typeof uncertain === "number") return exactValue(uncertain);
  if ("mode" in uncertain) return pertMean(uncertain);
  if ("sd" in uncertain) return uncertain.mean;
  if ("samples" in uncertain)
    return meanOverSegments(uncertain.samples, (lower, upper) => (lower + upper) / 2);
  const { sd, isLog } = normalOf(uncertain);
  return intervalMedian(uncertain) * (isLog ? exp((sd * sd) / 2) : 1);
}

/** Standard deviation of the distribution: 0 where it is exact. */
export function standardDeviationOf(uncertain: Uncertain): number {
  if (isExact(uncertain) || typeof uncertain === "number") return 0;
  if ("mode" in uncertain) return pertStandardDeviation(uncertain);
  if ("samples" in uncertain) return empiricalStandardDeviation(uncertain.samples);
  const { sd, isLog } = normalOf(uncertain);
  return isLog ? meanOf(uncertain) * Math.sqrt(expm1(sd * sd)) : sd;
}

/**
 * One draw for each uniform number in (0, 1): the quantile there, so draws keep the order and the stratification of
 * the uniforms. A PERT comes from a table within 1e-9 of its quantile.
 */
export function drawUncertain(uncertain: Uncertain, uniforms: Float64Array): Float64Array {
  if (isExact(uncertain) || typeof uncertain === "number")
    return new Float64Array(uniforms.length).fill(exactValue(uncertain));
  if ("mode" in uncertain) return pertDraws(uncertain, uniforms);
  if ("samples" in uncertain) {
    const sorted = Float64Array.from(uncertain.samples).sort();
    return uniforms.map((p) => quantileSorted(sorted, p));
  }
  const { centre, sd, isLog } = normalOf(uncertain);
  const draws = new Float64Array(uniforms.length);
  for (let i = 0; i < draws.length; i++) draws[i] = centre + sd * normalQuantile(uniforms[i]!);
  if (isLog) for (let i = 0; i < draws.length; i++) draws[i] = exp(draws[i]!);
  return draws;
}

function normalOf(uncertain: Interval | Extract<Uncertain, { readonly sd: number }>): Normal {
  if ("sd" in uncertain) return { centre: uncertain.mean, sd: uncertain.sd, isLog: false };
  const { low, high } = uncertain;
  const isLog = low > 0 && high > 0;
  const [from, to] = isLog ? [log(low), log(high)] : [low, high];
  const width = 2 * NINETY_PERCENT;
  return { centre: from / 2 + to / 2, sd: to / width - from / width, isLog };
}

function intervalMedian({ low, high }: Interval): number {
  if (!(low > 0 && high > 0)) return low / 2 + high / 2;
  const product = low * high;
  return product > 1e-290 && product < Infinity ? Math.sqrt(product) : Math.sqrt(low) * Math.sqrt(high);
}

function exactValue(uncertain: Uncertain): number {
  if (typeof uncertain === "number") return uncertain;
  if ("low" in uncertain) return uncertain.low;
  if ("mode" in uncertain) return uncertain.min;
  if ("sd" in uncertain) return uncertain.mean;
  const [sample] = uncertain.samples;
  if (sample === undefined) throw new RangeError("an empirical quantity has at least one sample");
  return sample;
}

function empiricalStandardDeviation(samples: readonly number[]): number {
  const centre = meanOf({ samples });
  return Math.sqrt(
    meanOverSegments(samples, (lower, upper) => {
      const [a, b] = [lower - centre, upper - centre];
      return (a * a + a * b + b * b) / 3;
    }),
  );
}

/** Mean over the stretches between neighbouring samples, which are equally likely. */
function meanOverSegments(samples: readonly number[], of: (lower: number, upper: number) => number): number {
  const sorted = Float64Array.from(samples).sort();
  const segments = sorted.subarray(1).map((upper, i) => of(sorted[i]!, upper));
  return sum(segments) / segments.length;
}
