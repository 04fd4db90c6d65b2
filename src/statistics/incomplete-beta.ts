import { exp, log } from "./elementary.js";
import { inverseAt } from "./inverse.js";
import { log1pLess, normalQuantile, stirlingError } from "./special-functions.js";

const TINY = 1e-300;
const TERMS = 100_000;
const EPSILON = 1.1102230246251565e-16;

/**
 * The regularised incomplete beta function I_x(a, b): the distribution function at x in [0, 1] of a beta with
 * shapes a and b, by its continued fraction on the side of the mean where that converges fast. Relative
 * error about 1e-13. RangeError outside the domain.
 */
export function regularisedBeta(x: number, a: number, b: number): number {
  check(a, b);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`an incomplete beta function takes x in [0, 1], not ${x}`);
  return regularisedBetaOf(x, 1 - x, a, b);
}

/** I_x(a, b) of a caller who knows y = 1 − x better than the subtraction would. */
export function regularisedBetaOf(x: number, y: number, a: number, b: number): number {
  if (x <= 0 || y <= 0) return x <= 0 ? 0 : 1;
  if (x * b <= y * a) return Math.min(betaKernel(x, y, a, b) * fractionOf(x, y, a, b), 1);
  return Math.max(1 - betaKernel(y, x, b, a) * fractionOf(y, x, b, a), 0);
}

/** The x in [0, 1] with I_x(a, b) = p. RangeError outside [0, 1]. */
export function regularisedBetaInverse(p: number, a: number, b: number): number {
  check(a, b);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies in [0, 1], not ${p}`);
  if (p === 0 || p === 1) return p;
  const guess = a >= 1 && b >= 1 ? guessByNormal(p, a, b) : guessByPowers(p, a, b);
  if (guess <= 0 || guess >= 1) return guess <= 0 ? 0 : 1;
  const isUpper = p > 0.5;
  return inverseAt(isUpper ? p - 1 : p, {
    distribution: (x) => (isUpper ? -regularisedBetaOf(1 - x, x, b, a) : regularisedBetaOf(x, 1 - x, a, b)),
    density: (x) => betaDensity(x, a, b),
    guess,
    low: 0,
    high: 1,
  });
}

/** Density at x in (0, 1) of a beta with shapes a and b. */
export function betaDensity(x: number, a: number, b: number): number {
  return betaKernel(x, 1 - x, a, b) / (x * (1 - x));
}

/** x^a y^b / B(a, b) for x + y = 1, as a deviance from the mean (Loader 2000): precise at large a and b. */
export function betaKernel(x: number, y: number, a: number, b: number): number {
  const off = x * b - y * a;
  const exponent = a * deviance(off / a, (x * (a + b)) / a) + b * deviance(-off / b, (y * (a + b)) / b);
  const stirling = stirlingError(a + b) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a / (a + b)) * (b / (2 * Math.PI))) * exp(exponent + stirling);
}

/** ln r − (r − 1), from r and from r − 1, whichever knows it better. */
function deviance(ratioLessOne: number, ratio: number): number {
  return Math.abs(ratioLessOne) < 0.5 ? log1pLess(ratioLessOne) : log(ratio) - ratioLessOne;
}

/** The continued fraction of DiDonato and Morris (TOMS 708), for x up to the mean, by Lentz's method. */
function fractionOf(x: number, y: number, a: number, b: number): number {
  const fromMean = x < y ? a - (a + b) * x : (a + b) * y - b;
  let c = 1 / TINY;
  let d = 1 / ((a / (a + 1)) * (fromMean + 1));
  let fraction = d;
  for (let n = 1; n < TERMS; n++) {
    const place = a + 2 * n - 1;
    const weight = (n * (b - n) * x) / place;
    const numerator = ((a + n - 1) / place) * (a + b + n - 1) * weight * x;
    const partial = n + weight + ((a + n) / (place + 2)) * (fromMean + 1 + n * (1 + y));
    d = 1 / keepOff(partial + numerator * d);
    c = keepOff(partial + numerator / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) <= EPSILON) break;
  }
  return fraction;
}

/** Lentz's method replaces a zero by something tiny. */
function keepOff(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** Abramowitz and Stegun 26.5.22. */
function guessByNormal(p: number, a: number, b: number): number {
  const z = -normalQuantile(p);
  const [perA, perB] = [1 / (2 * a - 1), 1 / (2 * b - 1)];
  const h = 2 / (perA + perB);
  const lambda = (z * z - 3) / 6;
  const w = (z * Math.sqrt(h + lambda)) / h - (perB - perA) * (lambda + 5 / 6 - 2 / (3 * h));
  return a / (a + b * exp(2 * w));
}

/** The beta as two power laws that meet at its mean. */
function guessByPowers(p: number, a: number, b: number): number {
  const left = exp(a * log(a / (a + b))) / a;
  const right = exp(b * log(b / (a + b))) / b;
  const whole = left + right;
  if (p < left / whole) return exp(log(a * whole * p) / a);
  return 1 - exp(log(b * whole * (1 - p)) / b);
}

function check(a: number, b: number): void {
  if (!(a >= 1e-100 && b >= 1e-100 && a <= 1e100 && b <= 1e100))
    throw new RangeError(`an incomplete beta function takes shapes from 1e-100 to 1e100, not ${a} and ${b}`);
}
