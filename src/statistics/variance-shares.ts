import type { Bins } from "./bins.js";
import { at, type Column } from "./column.js";

/**
 * First-order share of a column's variance that the input of the bins explains: Var(E[Y | bin]) ÷ Var(Y), freed of what
 * noise in the means of bins adds (ω² of a one-way analysis of variance). 0 to 1; 0 of what does not vary.
 */
export function firstOrderShare(column: Column, { of, count }: Bins, draws: number): number {
  if (draws <= count) return 0;
  const [sums, counts] = [new Float64Array(count), new Float64Array(count)];
  let [sum, squares] = [0, 0];
  const centre = at(column, 0);
  for (let draw = 0; draw < draws; draw++) {
    const [value, bin] = [at(column, draw) - centre, of[draw]!];
    sums[bin]! += value;
    counts[bin]!++;
    sum += value;
    squares += value * value;
  }
  const total = squares - (sum * sum) / draws;
  if (!(total > 0)) return 0;
  let between = -(sum * sum) / draws;
  for (let bin = 0; bin < count; bin++)
    if (counts[bin]! > 0) between += (sums[bin]! * sums[bin]!) / counts[bin]!;
  const within = Math.max(0, total - between) / (draws - count);
  return Math.min(1, Math.max(0, (between - (count - 1) * within) / (total + within)));
}

/** First-order and total share of the variance that one input explains. */
export interface VarianceShares {
  /** Var(E[Y | x]) ÷ Var(Y). */
  readonly first: number;
  /** E[Var(Y | all but x)] ÷ Var(Y): with every interaction that the input takes part in. */
  readonly total: number;
}

/**
 * Sobol' indices of a function of independent inputs that are uniform on [0, 1], by pick and freeze: first-order by
 * Saltelli (2010), total by Jansen (1999). `points` and `others` are two independent tables of the same shape, a column an
 * input. Estimates: they may leave [0, 1] by their noise. RangeError where the tables differ in shape; 0 of a function that
 * does not vary.
 */
export function varianceShares(input: {
  readonly points: readonly Column[];
  readonly others: readonly Column[];
  readonly valueAt: (point: Float64Array) => number;
}): readonly VarianceShares[] {
  const { points, others, valueAt } = input;
  const rows = points[0]?.length ?? 0;
  if (points.length !== others.length || ![...points, ...others].every(({ length }) => length === rows))
    throw new RangeError("both tables need the same inputs and rows");
  const valuesOf = (columnOf: (input: number) => Column): Float64Array => {
    const point = new Float64Array(points.length);
    return Float64Array.from({ length: rows }, (_, row) => {
      for (let own = 0; own < point.length; own++) point[own] = columnOf(own)[row]!;
      return valueAt(point);
    });
  };
  const [first, second] = [valuesOf((own) => points[own]!), valuesOf((own) => others[own]!)];
  const variance = varianceOf(first, second);
  return points.map((_, frozen) => {
    if (!(variance > 0)) return { first: 0, total: 0 };
    const mixed = valuesOf((own) => (own === frozen ? others : points)[own]!);
    let [shared, apart] = [0, 0];
    for (let row = 0; row < rows; row++) {
      shared += second[row]! * (mixed[row]! - first[row]!);
      apart += (first[row]! - mixed[row]!) * (first[row]! - mixed[row]!);
    }
    return { first: shared / rows / variance, total: apart / (2 * rows) / variance };
  });
}

function varianceOf(first: Float64Array, second: Float64Array): number {
  const count = first.length + second.length;
  const mean = [...first, ...second].reduce((sum, value) => sum + value, 0) / Math.max(1, count);
  return (
    [...first, ...second].reduce((sum, value) => sum + (value - mean) * (value - mean), 0) /
    Math.max(1, count)
  );
}
