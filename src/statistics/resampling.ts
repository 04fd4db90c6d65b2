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

/** A value of each side, pair by pair or resample by resample. */
export interface Pairs {
  readonly bareMetal: Float64Array;
  readonly platform: Float64Array;
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
export function resampledPairs(pairs: Pairs, resampling: Resampling, stream: RandomStream): Pairs {
  const { reading, size } = resampling;
  if (reading.kind === "quantile")
    return pairedQuantiles(pairs, { ...resampling, share: reading.share }, stream);
  return (size > MOST_DRAWN ? limitingPairedMeans : pairedMeans)(pairs, resampling, stream);
}

function pairedMeans(
  { bareMetal, platform }: Pairs,
  { resamples, size }: Resampling,
  stream: RandomStream,
): Pairs {
  const means = { bareMetal: new Float64Array(resamples), platform: new Float64Array(resamples) };
  const picks = new Uint32Array(size);
  for (let resample = 0; resample < resamples; resample += 1) {
    stream.fillIntegers(picks, bareMetal.length);
    let [before, after] = [0, 0];
    for (let pick = 0; pick < size; pick += 1) {
      before += bareMetal[picks[pick] as number] as number;
      after += platform[picks[pick] as number] as number;
    }
    means.bareMetal[resample] = before / size;
    means.platform[resample] = after / size;
  }
  return means;
}

/** Each pick is counted at its place in the order of either side; the order statistic is where the counts reach its rank. */
function pairedQuantiles(
  { bareMetal, platform }: Pairs,
  { resamples, size, share }: Omit<Resampling, "reading"> & { readonly share: number },
  stream: RandomStream,
): Pairs {
  const count = bareMetal.length;
  const order = orderOf(size, share);
  const picks = new Uint32Array(size);
  const before = {
    sorted: bareMetal.toSorted(),
    places: placesOf(bareMetal),
    copies: new Uint32Array(count),
  };
  const after = { sorted: platform.toSorted(), places: placesOf(platform), copies: new Uint32Array(count) };
  const statistics = { bareMetal: new Float64Array(resamples), platform: new Float64Array(resamples) };
  for (let resample = 0; resample < resamples; resample += 1) {
    stream.fillIntegers(picks, count);
    countPicks(picks, before, after);
    statistics.bareMetal[resample] = quantileOfCopies(before, order);
    statistics.platform[resample] = quantileOfCopies(after, order);
  }
  return statistics;
}

interface PairedSide {
  readonly sorted: Float64Array;
  /** Where each pair stands among the sorted values of this side. */
  readonly places: Uint32Array;
  readonly copies: Uint32Array;
}

function placesOf(values: Float64Array): Uint32Array {
  const ascending = Uint32Array.from(values.keys()).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  );
  const places = new Uint32Array(values.length);
  ascending.forEach((index, place) => (places[index] = place));
  return places;
}

/** Both sides in one pass: most of the time of a resample goes here. */
function countPicks(picks: Uint32Array, before: PairedSide, after: PairedSide): void {
  const { places: placesBefore, copies: copiesBefore } = before;
  const { places: placesAfter, copies: copiesAfter } = after;
  copiesBefore.fill(0);
  copiesAfter.fill(0);
  for (let index = 0; index < picks.length; index += 1) {
    const pick = picks[index]!;
    copiesBefore[placesBefore[pick]!]!++;
    copiesAfter[placesAfter[pick]!]!++;
  }
}

function quantileOfCopies({ sorted, copies }: PairedSide, order: ReturnType<typeof orderOf>): number {
  const { rank, fraction } = order;
  let place = 0;
  let seen = copies[0] as number;
  while (seen < rank) seen += copies[++place] as number;
  const lower = sorted[place] as number;
  if (fraction === 0) return lower;
  while (seen < rank + 1) seen += copies[++place] as number;
  return between(lower, sorted[place] as number, fraction);
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

/**
 * Both means as shares of what they are of the sample: their difference by its limiting law with its skewness, as a single mean, and
 * what bare metal moves by beside it normal.
 */
function limitingPairedMeans(
  { bareMetal, platform }: Pairs,
  { resamples, size }: Resampling,
  stream: RandomStream,
): Pairs {
  const [before, after] = [mean(bareMetal), mean(platform)];
  const moved = bareMetal.map((value) => value / before - 1);
  const apart = platform.map((value, index) => value / after - at(bareMetal, index) / before);
  const spread = mean(apart.map(squared));
  const skewness = spread > 0 ? mean(apart.map(cubed)) / (spread * Math.sqrt(spread)) : 0;
  const bend = skewness / (6 * Math.sqrt(size));
  const together = spread > 0 ? mean(moved.map((value, index) => value * at(apart, index))) / spread : 0;
  const rest = Math.sqrt(Math.max(0, mean(moved.map(squared)) - together * together * spread) / size);
  const standardError = Math.sqrt(spread / size);
  const means = { bareMetal: new Float64Array(resamples), platform: new Float64Array(resamples) };
  const [metal, other] = [rangeOf(bareMetal), rangeOf(platform)];
  for (let resample = 0; resample < resamples; resample += 1) {
    const z = normalDraw(stream);
    const difference = standardError * (z + bend * (z * z - 1));
    const move = together * difference + rest * normalDraw(stream);
    means.bareMetal[resample] = within(metal, before * (1 + move));
    means.platform[resample] = within(other, after * (1 + move + difference));
  }
  return means;
}

const at = (values: Float64Array, index: number): number => values[index] as number;

const rangeOf = (values: Float64Array) => ({
  least: values.reduce((least, value) => Math.min(least, value), Infinity),
  most: values.reduce((most, value) => Math.max(most, value), 0),
});

const within = ({ least, most }: ReturnType<typeof rangeOf>, value: number): number =>
  Math.min(most, Math.max(least, value));

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
    const uniform = 1 - stream.next();
    // Implied by the exact condition, which takes two logarithms.
    if (uniform < 1 - 0.0331 * squared(z * z)) return d * v;
    if (log(uniform) < 0.5 * z * z + d - d * v + d * log(v)) return d * v;
  }
}
