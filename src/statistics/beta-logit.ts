import { exp, log } from "./elementary.js";
import { betaKernel, regularisedBetaInverse, regularisedBetaOf } from "./incomplete-beta.js";
import { normalCdf, normalPdf } from "./special-functions.js";

/** The table holds normal deviates from −REACH to REACH, probabilities from 3e-14. */
export const REACH = 7.5;

/** Distance of the knots: at 0.5 the error is below 1e-9 for the shapes of a PERT, and making the table is cheap. */
const STEP = 0.5;
const HALF = REACH / STEP;
const TERMS = 8;

interface Shapes {
  readonly alpha: number;
  readonly beta: number;
}

/** The logit g of the beta quantile at the normal deviate z, and its first three derivatives by z. */
interface Knot {
  readonly z: number;
  readonly g: number;
  readonly first: number;
  readonly second: number;
  readonly third: number;
}

/**
 * The logit of the quantile of a beta with shapes from 1 to 5, as a function of the normal deviate at the same
 * probability: nearly a parabola, so polynomials of degree 7 between knots half a deviate apart describe it, with
 * the value and three derivatives of each knot (Hermite). Read it with `betaLogitAt`.
 */
export function betaLogitTable(alpha: number, beta: number): Float64Array {
  const table = new Float64Array(2 * HALF * TERMS);
  const median = regularisedBetaInverse(0.5, alpha, beta);
  const centre = knotAt(0, log(median / (1 - median)), { alpha, beta });
  let [below, above] = [centre, centre];
  for (let k = 0; k < HALF; k++) {
    const lower = nextKnot(below, -STEP, { alpha, beta });
    const upper = nextKnot(above, STEP, { alpha, beta });
    table.set(polynomial(lower, below), (HALF - 1 - k) * TERMS);
    table.set(polynomial(above, upper), (HALF + k) * TERMS);
    [below, above] = [lower, upper];
  }
  return table;
}

/** ln(x / (1 − x)) for the beta quantile x at the normal deviate z in [−REACH, REACH). */
export function betaLogitAt(table: Float64Array, z: number): number {
  const place = (z + REACH) / STEP;
  const knot = Math.floor(place);
  const at = knot * TERMS;
  const t = place - knot;
  const far = table[at + 4]! + t * (table[at + 5]! + t * (table[at + 6]! + t * table[at + 7]!));
  return table[at]! + t * (table[at + 1]! + t * (table[at + 2]! + t * (table[at + 3]! + t * far)));
}

/** One knot on: predicted by its neighbour's derivatives, then put right by the distribution function there. */
function nextKnot(from: Knot, step: number, shapes: Shapes): Knot {
  const z = from.z + step;
  const ahead = from.g + step * (from.first + (step / 2) * (from.second + (step / 3) * from.third));
  const reached = deviateNear(z, ahead, shapes);
  const there = knotAt(reached, ahead, shapes);
  const miss = z - reached;
  return knotAt(
    z,
    ahead + miss * (there.first + (miss / 2) * (there.second + (miss / 3) * there.third)),
    shapes,
  );
}

/** The normal deviate of the beta quantile whose logit is g, by the Taylor series of the normal quantile about z. */
function deviateNear(z: number, g: number, { alpha, beta }: Shapes): number {
  const [x, y] = sharesOf(g);
  const tail = z < 0 ? regularisedBetaOf(x, y, alpha, beta) : regularisedBetaOf(y, x, beta, alpha);
  const size = Math.abs(z);
  const off = (tail - normalCdf(-size)) / normalPdf(z);
  const moved = -size + off * (1 + off * (-size / 2 + (off * (2 * size * size + 1)) / 6));
  return z < 0 ? moved : -moved;
}

function sharesOf(g: number): readonly [number, number] {
  const odds = exp(-Math.abs(g));
  const [far, near] = [odds / (1 + odds), 1 / (1 + odds)];
  return g < 0 ? [far, near] : [near, far];
}

/** dg/dz is the normal density over x^α y^β / B(α, β); the others follow from its logarithm. */
function knotAt(z: number, g: number, { alpha, beta }: Shapes): Knot {
  const [x, y] = sharesOf(g);
  const pull = alpha * y - beta * x;
  const first = normalPdf(z) / betaKernel(x, y, alpha, beta);
  const slope = -z - pull * first;
  const second = first * slope;
  const bend = -1 + (alpha + beta) * x * y * first * first - pull * second;
  return { z, g, first, second, third: first * (slope * slope + bend) };
}

/** Coefficients in t from 0 at the left knot to 1 at the right. */
function polynomial(left: Knot, right: Knot): readonly number[] {
  const [first, second, third] = scaled(left);
  const [farFirst, farSecond, farThird] = scaled(right);
  const value = right.g - (left.g + first + second / 2 + third / 6);
  const slope = farFirst - (first + second + third / 2);
  const bend = farSecond - (second + third);
  const jerk = farThird - third;
  return [
    ...[left.g, first, second / 2, third / 6],
    35 * value - 15 * slope + 2.5 * bend - jerk / 6,
    -84 * value + 39 * slope - 7 * bend + jerk / 2,
    70 * value - 34 * slope + 6.5 * bend - jerk / 2,
    -20 * value + 10 * slope - 2 * bend + jerk / 6,
  ];
}

const scaled = ({ first, second, third }: Knot): readonly [number, number, number] => [
  first * STEP,
  second * STEP * STEP,
  third * STEP * STEP * STEP,
];
