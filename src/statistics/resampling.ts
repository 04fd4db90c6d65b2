import { exp, log } from "./elementary.js";
import type { RandomStream } from "./random.js";
import { between, orderOf } from "./run-statistic.js";
import type { RunStatisticReading } from "./run-statistic.js";

/** Above it the mean of a resample is as good as its limiting law, and drawing every value would be slow. */
const MOST_DRAWN = 250;

/** The statistic of each of `resamples` resamples, of the size of the sample, with replacement. */
export function resampledStatistic(
  sorted: Float64Array,
  reading: RunStatisticReading,
  resamples: number,
  stream: RandomStream,
): Float64Array {
  if (reading.kind === "quantile") return resampledQuantile(sorted, reading.share, resamples, stream);
  return sorted.length > MOST_DRAWN
    ? limitingMean(sorted, resamples, stream)
    : resampledMean(sorted, resamples, stream);
}

/** The statistic of both sides in each resample of whole pairs. */
export function resampledPairs(
  pairs: { readonly bareMetal: Float64Array; readonly platform: Float64Array },
  reading: RunStatisticReading,
  resamples: number,
  stream: RandomStream,
): readonly [Float64Array, Float64Array] {
  const { bareMetal, platform } = pairs;
  const count = bareMetal.length;
  const copies = new Uint32Array(count);
  const sides = [bareMetal, platform].map((values) => ({
    values,
    ascending: Uint32Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number)),
    statistics: new Float64Array(resamples),
  }));
  for (let resample = 0; resample < resamples; resample += 1) {
    copies.fill(0);
    for (let pick = 0; pick < count; pick += 1) copies[stream.nextInteger(count)]! += 1;
    for (const { values, ascending, statistics } of sides) {
      statistics[resample] =
        reading.kind === "mean"
          ? weightedMean(values, copies)
          : weightedQuantile(values, ascending, copies, reading.share);
    }
  }
  const [before, after] = sides.map(({ statistics }) => statistics);
  return [before as Float64Array, after as Float64Array];
}

function weightedMean(values: Float64Array, copies: Uint32Array): number {
  let total = 0;
  for (let index = 0; index < values.length; index += 1)
    total += (values[index] as number) * (copies[index] as number);
  return total / values.length;
}

function weightedQuantile(
  values: Float64Array,
  ascending: Uint32Array,
  copies: Uint32Array,
  share: number,
): number {
  const { rank, fraction } = orderOf(values.length, share);
  let place = 0;
  let seen = copies[ascending[0] as number] as number;
  const valueOfRank = (wanted: number): number => {
    while (seen < wanted) {
      place += 1;
      seen += copies[ascending[place] as number] as number;
    }
    return values[ascending[place] as number] as number;
  };
  const lower = valueOfRank(rank);
  return fraction === 0 ? lower : between(lower, valueOfRank(rank + 1), fraction);
}

/**
 * The r-th smallest of n values drawn from a sample stands where the r-th smallest of n uniforms does: a draw from
 * Beta(r, n − r + 1); its upper neighbour is the least of the n − r uniforms above it.
 */
function resampledQuantile(
  sorted: Float64Array,
  share: number,
  resamples: number,
  stream: RandomStream,
): Float64Array {
  const count = sorted.length;
  const { rank, fraction } = orderOf(count, share);
  const above = count - rank;
  const valueAt = (place: number): number => sorted[Math.min(count - 1, Math.floor(place * count))] as number;
  return new Float64Array(resamples).map(() => {
    const below = gammaDraw(rank, stream);
    const place = below / (below + gammaDraw(above + 1, stream));
    const lower = valueAt(place);
    if (fraction === 0) return lower;
    return between(lower, valueAt(1 - (1 - place) * exp(log(1 - stream.next()) / above)), fraction);
  });
}

function resampledMean(sorted: Float64Array, resamples: number, stream: RandomStream): Float64Array {
  const count = sorted.length;
  return new Float64Array(resamples).map(() => {
    let total = 0;
    for (let pick = 0; pick < count; pick += 1) total += sorted[stream.nextInteger(count)] as number;
    return total / count;
  });
}

/** mean + sd ÷ √n · (z + skewness·(z² − 1) ÷ (6·√n)), within the range of the sample. */
function limitingMean(sorted: Float64Array, resamples: number, stream: RandomStream): Float64Array {
  const count = sorted.length;
  const mean = sorted.reduce((total, value) => total + value, 0) / count;
  const largest = sorted[count - 1] as number;
  const variance = sorted.reduce((total, value) => total + squared((value - mean) / largest), 0) / count;
  const third = sorted.reduce((total, value) => total + cubed((value - mean) / largest), 0) / count;
  const skew = variance > 0 ? third / (variance * Math.sqrt(variance)) / (6 * Math.sqrt(count)) : 0;
  const standardError = largest * Math.sqrt(variance / count);
  return new Float64Array(resamples).map(() => {
    const z = normalDraw(stream);
    const drawn = mean + standardError * (z + skew * (z * z - 1));
    return Math.min(largest, Math.max(sorted[0] as number, drawn));
  });
}

const squared = (value: number): number => value * value;
const cubed = (value: number): number => value * value * value;

/** Standard normal, by the polar method of Marsaglia. */
function normalDraw(stream: RandomStream): number {
  for (;;) {
    const x = 2 * stream.next() - 1;
    const y = 2 * stream.next() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * log(square)) / square);
  }
}

/** Gamma of shape ≥ 1 and scale 1, by Marsaglia and Tsang (2000). */
function gammaDraw(shape: number, stream: RandomStream): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normalDraw(stream);
    const root = 1 + c * z;
    if (root <= 0) continue;
    const v = cubed(root);
    if (log(1 - stream.next()) < 0.5 * z * z + d - d * v + d * log(v)) return d * v;
  }
}
