import { bestOnAverage, type InformationValue } from "./information.js";
import { batchError, batchesOf } from "./block-error.js";
import { at, type Column } from "./column.js";

/** Added to the diagonal as a share of it: features that repeat one another leave the equations solvable. */
const RIDGE = 1e-9;

/**
 * Expected value of partial perfect information about several inputs together, by regression (Strong, Oakley and
 * Brennan 2014): E V_d given the inputs is fitted by least squares to `features` of them, with an intercept. As in
 * `partialInformation`, each batch of draws is judged by a fit to the others; below 0 counts as 0. Of features that are
 * additive in the inputs it is the value of their main effects.
 */
export function regressedInformation(input: {
  readonly options: readonly Column[];
  readonly features: readonly Column[];
  readonly draws: number;
}): InformationValue {
  const { options, features, draws } = input;
  if (options.length < 2 || features.length === 0 || draws === 0) return { value: 0, error: 0 };
  const standing = bestOnAverage(options, draws);
  const { count, of } = batchesOf(draws);
  const size = features.length + 1;
  const rows = new Float64Array(draws * size);
  for (let draw = 0; draw < draws; draw++) {
    rows[draw * size] = 1;
    for (let feature = 1; feature < size; feature++)
      rows[draw * size + feature] = at(features[feature - 1]!, draw);
  }
  const moments = Array.from({ length: count }, () => emptyMoments(size, options.length));
  for (let draw = 0; draw < draws; draw++) addRow(moments[of(draw)]!, rows, draw * size, options, draw);
  const gains = moments.map(({ counted }, batch) => {
    const others = moments.filter((_, other) => other !== batch);
    const fits = solve(others, size);
    let gain = 0;
    for (let draw = 0; draw < draws; draw++) {
      if (of(draw) !== batch) continue;
      let [chosen, highest] = [standing, -Infinity];
      for (let option = 0; option < options.length; option++) {
        const fitted = dot(rows, draw * size, fits[option]!);
        if (fitted > highest) [chosen, highest] = [option, fitted];
      }
      gain += at(options[chosen]!, draw) - at(options[standing]!, draw);
    }
    return gain / Math.max(1, counted);
  });
  const value = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  return { value: Math.max(0, value), error: batchError(gains) };
}

interface Moments {
  /** Σ x xᵀ by rows, and Σ x y of each option. */
  readonly squares: Float64Array;
  readonly products: readonly Float64Array[];
  counted: number;
}

const emptyMoments = (size: number, options: number): Moments => ({
  squares: new Float64Array(size * size),
  products: Array.from({ length: options }, () => new Float64Array(size)),
  counted: 0,
});

function addRow(
  moments: Moments,
  rows: Float64Array,
  start: number,
  options: readonly Column[],
  draw: number,
) {
  const { squares, products } = moments;
  const size = products[0]!.length;
  moments.counted++;
  for (let i = 0; i < size; i++) {
    const own = rows[start + i]!;
    for (let j = 0; j <= i; j++) squares[i * size + j]! += own * rows[start + j]!;
    for (let option = 0; option < options.length; option++)
      products[option]![i]! += own * at(options[option]!, draw);
  }
}

/** Coefficients of each option by the normal equations of all moments given, through Cholesky's factor. */
function solve(those: readonly Moments[], size: number): readonly Float64Array[] {
  const factor = new Float64Array(size * size);
  for (const { squares } of those) for (let i = 0; i < factor.length; i++) factor[i]! += squares[i]!;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = factor[i * size + j]!;
      if (i === j) sum *= 1 + RIDGE;
      for (let k = 0; k < j; k++) sum -= factor[i * size + k]! * factor[j * size + k]!;
      factor[i * size + j] =
        i === j ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / factor[j * size + j]!;
    }
  }
  return those[0]!.products.map((_, option) => {
    const found = new Float64Array(size);
    for (const { products } of those) for (let i = 0; i < size; i++) found[i]! += products[option]![i]!;
    for (let i = 0; i < size; i++) {
      for (let k = 0; k < i; k++) found[i]! -= factor[i * size + k]! * found[k]!;
      found[i]! /= factor[i * size + i]!;
    }
    for (let i = size - 1; i >= 0; i--) {
      for (let k = i + 1; k < size; k++) found[i]! -= factor[k * size + i]! * found[k]!;
      found[i]! /= factor[i * size + i]!;
    }
    return found;
  });
}

function dot(rows: Float64Array, start: number, fit: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < fit.length; i++) sum += rows[start + i]! * fit[i]!;
  return sum;
}
