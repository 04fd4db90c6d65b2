import { maximise, type AtMost } from "./linear-program.js";
import { BLOCK, randomStream, type Seed } from "./random.js";
import { normalQuantile } from "./special-functions.js";

/** The part of the simplex {w ≥ 0, Σ w = 1} in which each constraint holds. */
export interface SimplexPart {
  readonly dimensions: number;
  readonly constraints: readonly AtMost[];
}

/** Less slack than this everywhere makes a constraint an equation. */
const FLAT = 1e-9;
/** Steps between two draws that are kept, for each dimension that is left. */
const STEPS_PER_DIMENSION = 4;
/** Steps from the middle until the first draw is kept, for each dimension that is left. */
const RUN_IN = 16;
const ROUNDING_STEPS = 400;

/** The largest Σ objective · w in the part, and where; `undefined` where the part is empty. */
export function largestIn(
  { dimensions, constraints }: SimplexPart,
  objective: readonly number[],
): { readonly at: readonly number[]; readonly value: number } | undefined {
  const whole = new Array<number>(dimensions).fill(1);
  const found = maximise(objective, [
    ...constraints,
    { coefficients: whole, limit: 1 },
    { coefficients: whole.map((one) => -one), limit: -1 },
  ]);
  return found.kind === "optimal" ? { at: found.x, value: found.value } : undefined;
}

/**
 * Draws uniformly from the part by hit-and-run (Smith 1984), one row a draw: in each block of 1,024 a chain of its own from the
 * part's middle, with directions stretched to its shape. A part that is flat in some directions is drawn from within them; a
 * point is drawn again and again. `undefined` where the part is empty. The same seed, path and part give the same draws.
 */
export function drawInSimplex(
  part: SimplexPart,
  { seed, path, draws }: { readonly seed: Seed; readonly path: string; readonly draws: number },
): readonly Float64Array[] | undefined {
  const shape = shapeOf(part);
  if (shape === undefined) return undefined;
  const columns = Array.from({ length: part.dimensions }, () => new Float64Array(draws));
  const { middle, limits, directions } = shape;
  const keep = (point: Float64Array, draw: number): void =>
    point.forEach((value, at) => (columns[at]![draw] = Math.max(0, value)));
  if (directions.length === 0) {
    for (let draw = 0; draw < draws; draw++) keep(middle, draw);
    return columns;
  }
  const stretched = stretch(walk(shape, directions, randomStream(seed, `${path} shape`)), directions);
  const every = STEPS_PER_DIMENSION * directions.length;
  for (let start = 0, block = 0; start < draws; start += BLOCK, block++) {
    const stepping = walk({ middle, limits }, stretched, randomStream(seed, path, block));
    for (let step = 0; step < RUN_IN * directions.length; step++) stepping();
    for (let draw = start; draw < Math.min(start + BLOCK, draws); draw++) {
      let point = stepping();
      for (let step = 1; step < every; step++) point = stepping();
      keep(point, draw);
    }
  }
  return columns;
}

/** Where a walk may go: a point with slack on all sides, the sides, and directions that leave no equation. */
interface Shape {
  readonly middle: Float64Array;
  readonly limits: readonly AtMost[];
  readonly directions: readonly Float64Array[];
}

function shapeOf(part: SimplexPart): Shape | undefined {
  const { dimensions } = part;
  const unit = (at: number, size: number): number[] =>
    Array.from({ length: dimensions }, (_, other) => (other === at ? size : 0));
  const sides: readonly AtMost[] = [
    ...part.constraints,
    ...Array.from({ length: dimensions }, (_, at) => ({ coefficients: unit(at, -1), limit: 0 })),
  ];
  const points: (readonly number[])[] = [];
  const open: AtMost[] = [];
  const equations: (readonly number[])[] = [new Array<number>(dimensions).fill(1)];
  for (const side of sides) {
    const { coefficients, limit } = side;
    const found = largestIn(
      part,
      coefficients.map((value) => -value),
    );
    if (found === undefined) return undefined;
    if (limit + found.value > FLAT) {
      open.push(side);
      points.push(found.at);
    } else equations.push(coefficients);
  }
  const [any] =
    points.length > 0 ? points : [largestIn(part, new Array<number>(dimensions).fill(0))?.at ?? []];
  const count = Math.max(1, points.length);
  // The mean of points that each have slack at one side has slack at all of them.
  const middle = Float64Array.from({ length: dimensions }, (_, at) =>
    points.length === 0 ? any![at]! : points.reduce((sum, point) => sum + point[at]!, 0) / count,
  );
  return { middle, limits: open, directions: alongside(equations, dimensions) };
}

/** An orthonormal basis of the directions that change no equation, by Gram and Schmidt. */
function alongside(equations: readonly (readonly number[])[], dimensions: number): readonly Float64Array[] {
  const taken: Float64Array[] = [];
  const addIfNew = (candidate: Float64Array): boolean => {
    for (let twice = 0; twice < 2; twice++)
      for (const other of taken) {
        const shared = dot(candidate, other);
        candidate.forEach((value, at) => (candidate[at] = value - shared * other[at]!));
      }
    const length = Math.sqrt(dot(candidate, candidate));
    if (length < 1e-7) return false;
    taken.push(candidate.map((value) => value / length));
    return true;
  };
  for (const equation of equations) {
    const size = Math.sqrt(dot(equation, equation)) || 1;
    addIfNew(Float64Array.from(equation, (value) => value / size));
  }
  const fixed = taken.length;
  for (let at = 0; at < dimensions; at++)
    addIfNew(Float64Array.from({ length: dimensions }, (_, other) => (other === at ? 1 : 0)));
  return taken.slice(fixed);
}

/** Steps of hit-and-run: a direction at random, then a place at random on the chord through the point. */
function walk(
  { middle, limits }: Pick<Shape, "middle" | "limits">,
  directions: readonly Float64Array[],
  { next }: { next(): number },
): () => Float64Array {
  const point = middle.slice();
  const direction = new Float64Array(point.length);
  return () => {
    direction.fill(0);
    for (const basis of directions) {
      const size = normalQuantile(next() + HALF_STEP);
      for (let at = 0; at < direction.length; at++) direction[at] = direction[at]! + size * basis[at]!;
    }
    let [back, forth] = [-Infinity, Infinity];
    for (const { coefficients, limit } of limits) {
      const slope = dot(coefficients, direction);
      if (Math.abs(slope) < TINY) continue;
      const reach = Math.max(0, limit - dot(coefficients, point)) / slope;
      if (slope > 0) forth = Math.min(forth, reach);
      else back = Math.max(back, reach);
    }
    const size = Number.isFinite(back) && Number.isFinite(forth) ? back + (forth - back) * next() : 0;
    for (let at = 0; at < point.length; at++) point[at] = point[at]! + size * direction[at]!;
    return point;
  };
}

/** Uniform numbers are multiples of 2⁻⁵³ from 0 on: half a step keeps them off 0. */
const HALF_STEP = 1.1102230246251565e-16 / 2;
const TINY = 1e-14;

/** Directions as long as the part is wide: the Cholesky factor of the covariance of a first walk. */
function stretch(step: () => Float64Array, directions: readonly Float64Array[]): readonly Float64Array[] {
  const size = directions.length;
  const seen = Array.from({ length: ROUNDING_STEPS * size }, () => {
    const point = step();
    return directions.map((direction) => dot(direction, point));
  });
  const means = directions.map((_, at) => seen.reduce((sum, row) => sum + row[at]!, 0) / seen.length);
  const factor = directions.map(() => new Float64Array(size));
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum =
        seen.reduce((total, row) => total + (row[i]! - means[i]!) * (row[j]! - means[j]!), 0) / seen.length;
      for (let k = 0; k < j; k++) sum -= factor[i]![k]! * factor[j]![k]!;
      factor[i]![j] = i === j ? Math.sqrt(Math.max(sum, TINY * TINY)) : sum / factor[j]![j]!;
    }
  return Array.from({ length: size }, (_, column) => {
    const long = new Float64Array(directions[0]!.length);
    for (let row = column; row < size; row++)
      for (let at = 0; at < long.length; at++)
        long[at] = long[at]! + factor[row]![column]! * directions[row]![at]!;
    return long;
  });
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
