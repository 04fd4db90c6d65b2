import type { Warning } from "../notice.js";
import { exp, log } from "./elementary.js";
import { modelLogRatio } from "./log-ratio.js";
import type { LogRatioSettings } from "./log-ratio.js";
import { intervalOfSorted } from "./quantile-interval.js";
import { readRunStatistic } from "./run-statistic.js";
import type { RunStatistic } from "./run-statistic.js";
import type { UsableRuns } from "./usable-runs.js";

export interface SideInterval {
  readonly center: number;
  /** By order statistics, at the level of the comparison; absent where the runs are too few for the level. */
  readonly low?: number;
  readonly high?: number;
}

/** The farthest percentile on the bad side that at least 5 runs of each side lie beyond. */
export interface ComparisonTail {
  readonly statistic: RunStatistic;
  /** Performance on the platform ÷ on bare metal. */
  readonly ratio: { readonly center: number; readonly low: number; readonly high: number };
  /** The percentile of each side, in the unit of the runs. */
  readonly bareMetal: SideInterval;
  readonly platform: SideInterval;
}

/** The far end by runs a side; five of them lie beyond it. */
const farEnds = [
  { runs: 5000, lower: "p99.9", higher: "p0.1" },
  { runs: 500, lower: "p99", higher: "p1" },
  { runs: 100, lower: "p95", higher: "p5" },
] as const;

/** More draws move the bounds of a far end by less than a tenth of their own uncertainty. */
const MOST_RESAMPLES = 2000;

/** From 100 runs a side on, whatever pairs them: the far end, and a warning where it is worse than the middle by more than the margin. */
export function tailOf(
  runs: UsableRuns,
  settings: LogRatioSettings & { readonly level: number; readonly margin: number },
): { readonly tail?: ComparisonTail; readonly warnings: readonly Warning[] } {
  const { bareMetal, platform, effective } = runs;
  const fewest = Math.min(bareMetal.length, platform.length);
  const end = farEnds.find((one) => fewest >= one.runs);
  if (end === undefined) return { warnings: [] };
  const { direction, level, margin, resamples = MOST_RESAMPLES } = settings;
  const statistic: RunStatistic = end[direction];
  const apart: UsableRuns = { bareMetal, platform, effective, warnings: [] };
  const quicker = { ...settings, resamples: Math.min(resamples, MOST_RESAMPLES) };
  const far = modelLogRatio(apart, { ...quicker, statistic });
  const middle = modelLogRatio(apart, { ...quicker, statistic: "median" });
  const { low, high } = far.intervalAt(level);
  const tail = {
    statistic,
    ratio: { center: exp(far.estimate), low: exp(low), high: exp(high) },
    bareMetal: sideOf(bareMetal, statistic, level),
    platform: sideOf(platform, statistic, level),
  };
  const worse = high < middle.intervalAt(level).low && far.estimate < middle.estimate + log(1 - margin);
  return { tail, warnings: worse ? [differs(statistic, tail.ratio.center)] : [] };
}

function sideOf(ascending: Float64Array, statistic: RunStatistic, level: number): SideInterval {
  const reading = readRunStatistic(statistic);
  const share = reading.kind === "mean" ? 0.5 : reading.share;
  const { center, interval } = intervalOfSorted(ascending, share, level);
  return interval === undefined ? { center } : { center, low: interval.low, high: interval.high };
}

const differs = (statistic: RunStatistic, ratio: number): Warning => ({
  code: "tail-differs",
  message: `At the far end (${statistic}) the platform loses more than in the middle: a ratio of ${ratio.toFixed(3)}.`,
  about: "tail",
  remedy: `Judge this metric by ${statistic}.`,
  values: { statistic, ratio },
});
