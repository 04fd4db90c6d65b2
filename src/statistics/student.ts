import { exp, log } from "./elementary.js";
import { betaKernel, regularisedBetaInverse, regularisedBetaOf } from "./incomplete-beta.js";
import { inverseAt } from "./inverse.js";
import { normalCdf, normalQuantile } from "./special-functions.js";

/** From here on the normal distribution is right to 1e-14. */
const LIKE_NORMAL = 1e15;

/**
 * Distribution function of Student's t at t, with degrees of freedom from 0.001 (not only whole ones; the normal
 * at ∞), through the incomplete beta function. RangeError for NaN and fewer degrees.
 */
export function studentCdf(t: number, degrees: number): number {
  check(degrees);
  if (!(t === t)) throw new RangeError("the t distribution is not defined at NaN");
  if (degrees >= LIKE_NORMAL) return normalCdf(t);
  if (t === 0) return 0.5;
  const tail = upperTail(Math.abs(t), degrees);
  return t > 0 ? 1 - tail : tail;
}

/**
 * Quantile at p of Student's t with degrees of freedom from 0.001: −∞ at 0, ∞ at 1. RangeError outside [0, 1].
 * `studentQuantile(0.975, 5)` is 2.5706, the factor of a 95 % interval on 5 degrees of freedom.
 */
export function studentQuantile(p: number, degrees: number): number {
  check(degrees);
  if (degrees >= LIKE_NORMAL || p === 0.5 || !(p > 0 && p < 1)) return normalQuantile(p);
  const tail = p < 0.5 ? p : 1 - p;
  const size = tail > 0.25 ? centralSize(tail, degrees) : tailSize(tail, degrees);
  return p < 0.5 ? -size : size;
}

/** t ≥ 0 with `tail` above it, where the tail holds most: through the share of t² / (degrees + t²). */
function centralSize(tail: number, degrees: number): number {
  const outside = regularisedBetaInverse(1 - 2 * tail, 0.5, degrees / 2);
  return Math.sqrt((degrees * outside) / (1 - outside));
}

/** t > 0 with `tail` ≤ 0.25 above it: ln tail falls nearly in a line with ln t, and is 0.98 or more off 0 in ln 4t. */
function tailSize(tail: number, degrees: number): number {
  const scaled = inverseAt(-log(tail), {
    distribution: (x) => -log(upperTail(exp(x) / 4, degrees)),
    density: (x) => tailDensity(exp(x) / 4, degrees) / upperTail(exp(x) / 4, degrees),
    guess: log(-4 * normalQuantile(tail)),
    low: 0,
    high: 700,
  });
  return exp(scaled) / 4;
}

function upperTail(t: number, degrees: number): number {
  const [inside, outside] = shares(t, degrees);
  return 0.5 * regularisedBetaOf(inside, outside, degrees / 2, 0.5);
}

/** Density at t, times t. */
function tailDensity(t: number, degrees: number): number {
  const [inside, outside] = shares(t, degrees);
  return betaKernel(inside, outside, degrees / 2, 0.5);
}

/** degrees / (degrees + t²) and its complement. */
function shares(t: number, degrees: number): readonly [number, number] {
  const ratio = (t / degrees) * t;
  return [1 / (1 + ratio), ratio < 1 ? ratio / (1 + ratio) : 1 / (1 + 1 / ratio)];
}

function check(degrees: number): void {
  if (!(degrees >= 1e-3)) throw new RangeError(`degrees of freedom are 0.001 or more, not ${degrees}`);
}
