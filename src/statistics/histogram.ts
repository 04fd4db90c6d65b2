/** How many values lie at most at each upper bound and above the one before it; bounds ascend strictly, counts are ≥ 0. */
export interface Histogram {
  readonly upperBounds: readonly number[];
  readonly counts: readonly number[];
}

/** Beyond it a correction would make more values than anyone measured. */
const MOST_OMITTED_STEPS = 1_000_000;

/**
 * One histogram of all values of several: counts at equal bounds are added. Bounds may differ between the histograms; a value then
 * stands at the bound that its own histogram gave it. Percentiles of runs are to be read from this and never averaged: the mean of
 * ten p99 is the p99 of nothing. Throws a RangeError for bounds that are not finite and ascending, for counts that are not finite
 * and ≥ 0, and for lists of unequal length.
 */
export function poolHistograms(histograms: readonly Histogram[]): Histogram {
  const counts = new Map<number, number>();
  for (const histogram of histograms) {
    requireHistogram(histogram);
    histogram.upperBounds.forEach((bound, index) => {
      counts.set(bound, (counts.get(bound) ?? 0) + (histogram.counts[index] as number));
    });
  }
  const upperBounds = [...counts.keys()].sort((a, b) => a - b);
  return { upperBounds, counts: upperBounds.map((bound) => counts.get(bound) as number) };
}

/**
 * The smallest upper bound that at least this share (0 to 1) of all values lies at or below, as HdrHistogram reads a percentile: the
 * inverse of the distribution function (type 1 of Hyndman and Fan) up to the width of a bucket; a share that misses a whole count by
 * one unit in the last place is taken as that count. Throws a RangeError for histograms that hold no value, and as `poolHistograms` does.
 */
export function percentileOfHistograms(histograms: readonly Histogram[], share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies from 0 to 1, got ${share}`);
  const { upperBounds, counts } = poolHistograms(histograms);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!(total > 0 && Number.isFinite(total))) throw new RangeError("the histograms hold no value");
  const wanted = Math.max(Number.MIN_VALUE, share * total * (1 - Number.EPSILON));
  let below = 0;
  let largest = 0;
  for (const [index, bound] of upperBounds.entries()) {
    below += counts[index] as number;
    if ((counts[index] as number) > 0) largest = bound;
    if (below >= wanted) return bound;
  }
  return largest;
}

/**
 * The histogram with the requests that a closed loop left out while it waited (coordinated omission), as HdrHistogram corrects it: a
 * value above the expected interval between requests stands for others that would have waited an interval less, two less, and so on
 * down to the interval. Throws a RangeError for an interval that is not positive, or so small that a value would stand for more than a
 * million, and as `poolHistograms` does.
 */
export function withOmittedRequests(histogram: Histogram, expectedInterval: number): Histogram {
  requireHistogram(histogram);
  const largest = histogram.upperBounds.at(-1) ?? 0;
  if (!(expectedInterval > 0 && largest / expectedInterval <= MOST_OMITTED_STEPS))
    throw new RangeError(
      `an expected interval is positive and at least a millionth of the largest value, got ${expectedInterval}`,
    );
  const omitted = new Map<number, number>();
  histogram.upperBounds.forEach((bound, index) => {
    const count = histogram.counts[index] as number;
    if (count === 0) return;
    for (let value = bound - expectedInterval; value >= expectedInterval; value -= expectedInterval)
      omitted.set(value, (omitted.get(value) ?? 0) + count);
  });
  const upperBounds = [...omitted.keys()].sort((a, b) => a - b);
  const counts = upperBounds.map((bound) => omitted.get(bound) as number);
  return poolHistograms([histogram, { upperBounds, counts }]);
}

function requireHistogram({ upperBounds, counts }: Histogram): void {
  if (upperBounds.length !== counts.length)
    throw new RangeError(`a histogram has a count a bound, got ${upperBounds.length} and ${counts.length}`);
  upperBounds.forEach((bound, index) => {
    const ascends = index === 0 || bound > (upperBounds[index - 1] as number);
    if (!(Number.isFinite(bound) && ascends))
      throw new RangeError(`the bounds of a histogram are finite and ascend, got ${bound}`);
  });
  const stranger = counts.find((count) => !(count >= 0 && Number.isFinite(count)));
  if (stranger !== undefined)
    throw new RangeError(`the counts of a histogram are finite and ≥ 0, got ${stranger}`);
}
