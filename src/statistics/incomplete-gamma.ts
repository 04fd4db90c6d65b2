import { exp, log } from "./elementary.js";
import { inverseAt } from "./inverse.js";
import { log1pLess, logGamma, normalQuantile, stirlingError } from "./special-functions.js";

const TINY = 1e-300;
const TERMS = 1_000_000;
const EPSILON = 1.1102230246251565e-16;

/**
 * The regularised lower incomplete gamma function P(a, x): the distribution function at x ≥ 0 of a gamma with
 * shape a > 0 and scale 1, by its series (DLMF 8.7.1) up to x = a + 1, else by the continued fraction of the upper
 * (DLMF 8.9.2). Relative error about 1e-13. RangeError outside the domain.
 */
export function regularisedGamma(x: number, a: number): number {
  check(x, a);
  if (x === 0) return 0;
  if (x === Infinity) return 1;
  return x <= a + 1 ? lowerBySeries(x, a) : 1 - upperByFraction(x, a);
}

/** The regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x), without cancellation in the tail. */
export function regularisedGammaUpper(x: number, a: number): number {
  check(x, a);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x <= a + 1 ? 1 - lowerBySeries(x, a) : upperByFraction(x, a);
}

/** The x with P(a, x) = p: 0 at p = 0, ∞ at p = 1. RangeError outside [0, 1] or for a shape that is not positive. */
export function regularisedGammaInverse(p: number, a: number): number {
  check(0, a);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies in [0, 1], not ${p}`);
  if (p === 0 || p === 1) return p === 0 ? 0 : Infinity;
  const small = exp((log(p) + logGamma(a + 1)) / a);
  const z = normalQuantile(p) / (3 * Math.sqrt(a));
  const cube = 1 - 1 / (9 * a) + z;
  const wilsonHilferty = a * cube * cube * cube;
  const guess = a >= 1 && cube > 0.2 ? wilsonHilferty : Math.min(small, a + 1);
  if (guess === 0) return 0;
  const isUpper = p > 0.5;
  return inverseAt(isUpper ? p - 1 : p, {
    distribution: (x) => (isUpper ? -regularisedGammaUpper(x, a) : regularisedGamma(x, a)),
    density: (x) => densityTimesX(x, a) / x,
    guess,
    low: 0,
    high: Infinity,
  });
}

/** x^a e^−x / Γ(a), in the form that keeps its precision at large a (Loader 2000). */
function densityTimesX(x: number, a: number): number {
  if (a < 1) return exp(a * log(x) - x - logGamma(a));
  const off = (x - a) / a;
  const exponent = Math.abs(off) < 0.5 ? log1pLess(off) : log(x / a) - off;
  return Math.sqrt(a / (2 * Math.PI)) * exp(a * exponent - stirlingError(a));
}

function lowerBySeries(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < TERMS && term > sum * EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(sum * densityTimesX(x, a), 1);
}

function upperByFraction(x: number, a: number): number {
  let partial = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / partial;
  let fraction = d;
  for (let n = 1; n < TERMS; n++) {
    const numerator = -n * (n - a);
    partial += 2;
    d = 1 / keepOff(numerator * d + partial);
    c = keepOff(partial + numerator / c);
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) <= EPSILON) break;
  }
  return Math.min(fraction * densityTimesX(x, a), 1);
}

/** Lentz's method replaces a zero by something tiny. */
function keepOff(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

function check(x: number, a: number): void {
  if (!(x >= 0 && a > 0 && a < Infinity))
    throw new RangeError(
      `an incomplete gamma function takes x ≥ 0 and a finite shape > 0, not ${x} and ${a}`,
    );
}
