import { exp, log } from "./elementary.js";
import type { RandomStream } from "./random.js";
import { orderOf } from "./run-statistic.js";
import type { RunStatisticReading } from "./run-statistic.js";
import { mean } from "./summary.js";

/** Above it the mean of a resample is as good as its limiting law, and drawing every value would be slow. */
const MOST_DRAWN = 250;

export interface Resampling {
  readonly reading: RunStatisticReading;
  readonly resamples: number;
  /** Values in a resample: those of the sample, or fewer where they are not independent. */
  readonly size: number;
}

/** The statistic of each resample, drawn with replacement. */
export function resampledStatistic(
  sorted: Float64Array,
  { reading, resamples, size }: Resampling,
  stream: RandomStream,
): Float64Array {
  const statistics = new Float64Array(resamples);
  if (reading.kind === "quantile") return statistics.map(quantileSource(sorted, reading.share, size, stream));
  return statistics.map(
    size > MOST_DRAWN ? limitingMeanSource(sorted, size, stream) : meanSource(sorted, size, stream),
  );
}

/** The statistic of both sides in each resample of whole pairs. */
export function resampledPairs(
  pairs: { readonly bareMetal: Float64Array; readonly platform: Float64Array },
  { reading, resamples, size }: Resampling,
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
    for (let pick = 0; pick < size; pick += 1) copies[stream.nextInteger(count)]! += 1;
    for (const { values, ascending, statistics } of sides) {
      statistics[resample] =
        reading.kind === "mean"
          ? weightedMean(values, copies, size)
          : weightedQuantile(values, ascending, copies, orderOf(size, reading.share));
    }
  }
  const [before, after] = sides.map(({ statistics }) => statistics);
  return [before as Float64Array, after as Float64Array];
}

function weightedMean(values: Float64Array, copies: Uint32Array, size: number): number {
  let total = 0;
  for (let index = 0; index < values.length; index += 1)
    total += (values[index] as number) * (copies[index] as number);
  return total / size;
}

function weightedQuantile(
  values: Float64Array,
  ascending: Uint32Array,
  copies: Uint32Array,
  { rank, fraction }: ReturnType<typeof orderOf>,
): number {
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
 * The r-th smallest of m values drawn from a sample stands where the r-th smallest of m uniforms does: a draw from
 * Beta(r, m − r + 1); its upper neighbour is the least of the m − r uniforms above it.
 */
function quantileSource(
  sorted: Float64Array,
  share: number,
  size: number,
  stream: RandomStream,
): () => number {
  const count = sorted.length;
  const { rank, fraction } = orderOf(size, share);
  const above = size - rank;
  const valueAt = (place: number): number => sorted[Math.min(count - 1, Math.floor(place * count))] as number;
  return () => {
    const below = gammaDraw(rank, stream);
    const place = below / (below + gammaDraw(above + 1, stream));
    const lower = valueAt(place);
    if (fraction === 0) return lower;
    return between(lower, valueAt(1 - (1 - place) * exp(log(1 - stream.next()) / above)), fraction);
  };
}

function meanSource(sorted: Float64Array, size: number, stream: RandomStream): () => number {
  const count = sorted.length;
  return () => {
    let total = 0;
    for (let pick = 0; pick < size; pick += 1) total += sorted[stream.nextInteger(count)] as number;
    return total / size;
  };
}

/** mean + sd ÷ √m · (z + skewness·(z² − 1) ÷ (6·√m)), within the range of the sample. */
function limitingMeanSource(sorted: Float64Array, size: number, stream: RandomStream): () => number {
  const center = mean(sorted);
  const largest = sorted[sorted.length - 1] as number;
  const deviations = sorted.map((value) => (value - center) / largest);
  const spread = mean(deviations.map(squared));
  const skewness = spread > 0 ? mean(deviations.map(cubed)) / (spread * Math.sqrt(spread)) : 0;
  const bend = skewness / (6 * Math.sqrt(size));
  const standardError = largest * Math.sqrt(spread / size);
  return () => {
    const z = normalDraw(stream);
    return Math.min(
      largest,
      Math.max(sorted[0] as number, center + standardError * (z + bend * (z * z - 1))),
    );
  };
}

/** Linear between neighbouring order statistics. */
const between = (lower: number, upper: number, fraction: number): number =>
  lower + fraction * (upper - lower);

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
