import { mean, quantileSorted } from "./summary.js";

/** What is compared of a set of runs: its middle, its mean, or a percentile (`p99`, `p99.9`). */
export type RunStatistic = "median" | "mean" | `p${number}`;

export type RunStatisticReading =
  { readonly kind: "mean" } | { readonly kind: "quantile"; readonly share: number };

const PERCENTILE = /^p(\d{1,2}(?:\.\d{1,9})?|100)$/;

/** The statistic by name; `median` and `p50` are the same. Throws a RangeError for any other name. */
export function readRunStatistic(statistic: RunStatistic): RunStatisticReading {
  if (statistic === "mean") return { kind: "mean" };
  if (statistic === "median") return { kind: "quantile", share: 0.5 };
  const percentile = PERCENTILE.exec(statistic)?.[1];
  if (percentile === undefined) {
    throw new RangeError(
      `a statistic is "median", "mean" or a percentile such as "p99", got ${String(statistic)}`,
    );
  }
  return { kind: "quantile", share: Number(percentile) / 100 };
}

/** The statistic of values in ascending order, at least one; quantiles by type 7 of Hyndman and Fan. */
export function runStatistic(sorted: Float64Array, reading: RunStatisticReading): number {
  return reading.kind === "mean" ? mean(sorted) : quantileSorted(sorted, reading.share);
}

/** The type-7 quantile lies `fraction` of the way from the order statistic of this rank (from 1) to the next. */
export function orderOf(count: number, share: number): { readonly rank: number; readonly fraction: number } {
  const position = (count - 1) * share;
  const below = Math.floor(position);
  return { rank: below + 1, fraction: position - below };
}
