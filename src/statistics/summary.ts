/** Sum by Neumaier's compensation: the rounding of each addition is kept and added at the end. 0 of nothing. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return Number.isFinite(total) ? total + lost : total;
}

/** Arithmetic mean. RangeError of nothing. */
export function mean(values: ArrayLike<number>): number {
  requireSome(values);
  return sum(values) / values.length;
}

/** Sample variance, by n − 1, in two passes; 0 of one value. RangeError of nothing. */
export function variance(values: ArrayLike<number>): number {
  requireSome(values);
  if (values.length === 1) return 0;
  const centre = mean(values);
  return sum(Float64Array.from(values, (value) => (value - centre) * (value - centre))) / (values.length - 1);
}

/** Median: the quantile at ½. RangeError of nothing. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/**
 * Quantile at p by type 7 of Hyndman and Fan (R's default): between the order statistics around (n − 1) p. Leaves
 * the values as they are. RangeError of nothing and outside [0, 1].
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileSorted(Float64Array.from(values).sort(), p);
}

/** `quantile` of values that ascend already. */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  requireSome(sorted);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile is taken at a share in [0, 1], not at ${p}`);
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const lower = sorted[below]!;
  const upper = sorted[below + 1] ?? lower;
  return between(lower, upper, place - below);
}

/**
 * Mean with weights ≥ 0 of which at least one is positive; they need not add up to 1. RangeError of nothing, of
 * lists of two lengths and where no weight is positive.
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  requireSome(values);
  if (values.length !== weights.length)
    throw new RangeError(`${values.length} values have ${weights.length} weights`);
  const whole = sum(weights);
  if (!(whole > 0)) throw new RangeError("no weight is positive");
  return sum(Float64Array.from(values, (value, i) => value * weights[i]!)) / whole;
}

function between(lower: number, upper: number, share: number): number {
  if (lower === upper || share === 0) return lower;
  const width = upper - lower;
  return Number.isFinite(width) ? lower + share * width : lower * (1 - share) + upper * share;
}

function requireSome(values: ArrayLike<number>): void {
  if (values.length === 0) throw new RangeError("nothing to summarise");
}
