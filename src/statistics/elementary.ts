/**
 * Elementary functions from + − × ÷ √ alone. Engines differ in the last bits of their own; IEEE 754 fixes
 * these five operations, so every engine returns the same bits here. Errors are under 1 ulp.
 */

/** Veltkamp's 2^27 + 1 parts a double into two halves whose products are exact. */
const splitter = 134217729;

/** 2^-1074 to 2^1023, the smallest first: scaling by a stored power is exact and needs no bit writing. */
const powersOfTwo = tabulatePowersOfTwo();
const smallestExponent = -1074;

/** 2^(j/128) for j = 0 … 127, each as an unevaluated sum of its nearest double and the remainder. */
const stepsPerOctave = 128;
const [rootsHigh, rootsLow] = tabulateRoots();

/** ln 2 as a 32-bit head, whose products with exponents are exact, and the rest; the same for one step. */
const ln2High = 2977044471 / 4294967296;
const ln2Low = 1.9082149292705877e-10;
const stepHigh = ln2High / stepsPerOctave;
const stepLow = ln2Low / stepsPerOctave;
const stepsPerUnit = 184.6649652337873;

/** Adding and subtracting 1.5 × 2^52 rounds to the nearest integer. */
const roundingShift = 6755399441055744;

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
const highWord = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** e^x. exp(−∞) is 0; overflow is ∞ from 709.79, underflow 0 from −745.14; NaN stays NaN. */
export function exp(x: number): number {
  if (!(x > -746)) return x < 0 ? 0 : x;
  if (x > 710) return Infinity;
  return expOfSum(x, 0);
}

/** e^x − 1, without the cancellation at small x. −1 at −∞; −0 stays −0. */
export function expm1(x: number): number {
  if (x === 0) return x;
  if (x > 40) return exp(x);
  if (!(x > -746)) return x < 0 ? -1 : x;
  if (Math.abs(x) < 0.125) return x + x * x * (0.5 + x * expm1Tail(x));
  const steps = x * stepsPerUnit + roundingShift - roundingShift;
  const reduced = x - steps * stepHigh - steps * stepLow;
  const octave = steps >> 7;
  const rootHigh = rootsHigh[steps & 127]!;
  const rest = scale(rootsLow[steps & 127]! + rootHigh * smallExpm1(reduced), octave);
  const root = scale(rootHigh, octave);
  const head = root - 1;
  const error = root > 1 ? -1 - (head - root) : root - (head + 1);
  return head + (error + rest);
}

/** Natural logarithm. −∞ at ±0, NaN below 0, ∞ at ∞. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const exponent = exponentOf(x);
  return logOfScaled(mantissaOf(x, exponent) - 1, exponent, 0);
}

/** ln(1 + x), without the cancellation at small x. −∞ at −1, NaN below; −0 stays −0. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  if (x === Infinity || x === 0) return x;
  if (x > -0.2928 && x < 0.4142) return logOfScaled(x, 0, 0);
  const whole = 1 + x;
  const lost = x > 1 ? 1 - (whole - x) : x - (whole - 1);
  const exponent = exponentOf(whole);
  return logOfScaled(mantissaOf(whole, exponent) - 1, exponent, lost / whole);
}

/**
 * x to the power y, with the special values of IEEE 754 (pow(1, y) and pow(x, 0) are 1 for any y and x, also
 * NaN and ∞; there JavaScript's own operator differs). NaN for a negative x and a y that is no integer.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (!(x === x && y === y)) return NaN;
  const size = Math.abs(x);
  const isInteger = Math.floor(y) === y;
  const isOdd = isInteger && Math.abs(y) < 9007199254740992 && Math.floor(y / 2) * 2 !== y;
  const isNegative = isOdd && (x < 0 || (x === 0 && 1 / x < 0));
  if (size === 0 || size === Infinity) {
    const limit = (size === 0) === y > 0 ? 0 : Infinity;
    return isNegative ? -limit : limit;
  }
  if (size === 1) return isInteger || Math.abs(y) === Infinity ? (isNegative ? -1 : 1) : NaN;
  if (Math.abs(y) > 18446744073709551616) return size < 1 === y > 0 ? 0 : Infinity;
  if (x < 0 && !isInteger) return NaN;
  const power = powOfPositive(size, y);
  return isNegative ? -power : power;
}

function powOfPositive(x: number, y: number): number {
  if (y === 1) return x;
  const [high, low] = logInTwo(x);
  const product = y * high;
  if (product > 710) return Infinity;
  if (product < -746) return 0;
  if (Math.abs(y) < 1e-30) return 1;
  return expOfSum(product, productError(y, high, product) + y * low);
}

/** e^(high + low) for |low| far below |high|: 2^octave × 2^(j/128) × (1 + a short series). */
function expOfSum(high: number, low: number): number {
  const steps = high * stepsPerUnit + roundingShift - roundingShift;
  const reduced = high - steps * stepHigh - (steps * stepLow - low);
  const root = rootsHigh[steps & 127]!;
  return scale(root + (rootsLow[steps & 127]! + root * smallExpm1(reduced)), steps >> 7);
}

/** e^r − 1 for |r| ≤ ln 2 / 256, by its Taylor series: the first term left out is below 2^-61. */
function smallExpm1(r: number): number {
  return r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))));
}

/** (e^x − 1 − x − x²/2) / x³ for |x| < 1/8. */
function expm1Tail(x: number): number {
  let sum = 0;
  for (let n = 13; n >= 4; n--) sum = (x / n) * (1 + sum);
  return (1 + sum) / 6;
}

/** ln(2^exponent × (1 + f)) + extra, for 1 + f in [√½, √2]: ln(1 + f) = f − f²/2 + s (f²/2 + R(s²)), s = f / (2 + f). */
function logOfScaled(f: number, exponent: number, extra: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const halfSquare = 0.5 * f * f;
  const series =
    z * (2 / 3 + z * (2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + z * logTail(z)))))));
  const octaves = exponent * ln2High;
  const head = octaves + f;
  const error = f - (head - octaves);
  return head + (error + (s * (halfSquare + series) - halfSquare + (exponent * ln2Low + extra)));
}

/** The terms from 2/15 on; the first left out is below 2^-66 of the sum. */
function logTail(z: number): number {
  return 2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21 + z * (2 / 23 + z * (2 / 25 + z * (2 / 27))))));
}

/** ln x as an unevaluated sum of two doubles, to about 65 bits: the series of the inverse hyperbolic tangent. */
function logInTwo(x: number): readonly [number, number] {
  const exponent = exponentOf(x);
  const mantissa = mantissaOf(x, exponent);
  const f = mantissa - 1;
  const below = mantissa + 1;
  const belowLost = f < 0 ? mantissa - (below - 1) : 1 - (below - mantissa);
  const s = f / below;
  const sProduct = s * below;
  const sLow = (f - sProduct - productError(s, below, sProduct) - s * belowLost) / below;
  const z = s * s;
  const zLow = productError(s, s, z) + 2 * s * sLow;
  const cube = z * s;
  const cubeLow = productError(z, s, cube) + z * sLow + zLow * s;
  const third = cube * (2 / 3);
  const thirdLow = productError(cube, 2 / 3, third) + cubeLow * (2 / 3) + cube * twoThirdsLow;
  const fifths = 2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + z * logTail(z)))));
  const tail = (cube * z + (cubeLow * z + cube * zLow)) * fifths;
  const octaves = exponent * ln2High;
  const [head, headLow] = twoSum(octaves, 2 * s);
  const [sum, sumLow] = twoSum(head, third);
  return twoSum(sum, sumLow + headLow + (thirdLow + 2 * sLow + (tail + exponent * ln2Low)));
}

/** 2/3 less its nearest double. */
const twoThirdsLow = 3.700743415417188e-17;

function twoSum(a: number, b: number): readonly [number, number] {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

/** a × b − product, exactly, for product = a × b rounded (Dekker, with Veltkamp's split). */
function productError(a: number, b: number, product: number): number {
  const aSplit = splitter * a;
  const aHigh = aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = splitter * b;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** The exponent that brings a positive finite x into [√½, √2). */
function exponentOf(x: number): number {
  if (x < 2.2250738585072014e-308) return exponentOf(x * 18014398509481984) - 54;
  bits[0] = x;
  const exponent = (words[highWord]! >>> 20) - 1023;
  return x * powersOfTwo[-exponent - smallestExponent]! > Math.SQRT2 ? exponent + 1 : exponent;
}

function mantissaOf(x: number, exponent: number): number {
  if (exponent < -1020) return mantissaOf(x * 18014398509481984, exponent + 54);
  return x * powersOfTwo[-exponent - smallestExponent]!;
}

/** y × 2^exponent with one rounding, for y in [½, 4] and any exponent that exp meets. */
function scale(y: number, exponent: number): number {
  if (exponent > 1023) return y * 2 * powersOfTwo[exponent - 1 - smallestExponent]!;
  if (exponent >= -1022) return y * powersOfTwo[exponent - smallestExponent]!;
  return y * powersOfTwo[exponent + 100 - smallestExponent]! * powersOfTwo[-100 - smallestExponent]!;
}

function tabulatePowersOfTwo(): Float64Array {
  const powers = new Float64Array(2098);
  powers[1074] = 1;
  for (let k = 1075; k < 2098; k++) powers[k] = powers[k - 1]! * 2;
  for (let k = 1073; k >= 0; k--) powers[k] = powers[k + 1]! * 0.5;
  return powers;
}

/** Square roots of 2, seven times over, in doubled precision; then their products. */
function tabulateRoots(): readonly [Float64Array, Float64Array] {
  const high = new Float64Array(stepsPerOctave).fill(1);
  const low = new Float64Array(stepsPerOctave);
  let [root, rest] = [2, 0];
  for (let width = 64; width >= 1; width /= 2) {
    const nearest = Math.sqrt(root);
    const square = nearest * nearest;
    rest = (root - square - productError(nearest, nearest, square) + rest) / (2 * nearest);
    root = nearest;
    for (let j = 0; j < stepsPerOctave; j++) {
      if ((j & width) === 0) continue;
      const product = high[j]! * root;
      const error = productError(high[j]!, root, product) + (high[j]! * rest + low[j]! * root);
      high[j] = product + error;
      low[j] = error - (high[j]! - product);
    }
  }
  return [high, low];
}
