import { quantileSorted, sum } from "../statistics/summary.js";
import type { LoadLatency } from "./load-run.js";

const percents = [50, 75, 90, 95, 99, 99.9] as const;

/**
 * Mean, longest and the percentiles 50 to 99.9 (type 7 of Hyndman and Fan) of single requests, in the unit of the
 * times over `perSecond`; nothing of none.
 */
export function requestTimes(times: readonly number[], perSecond: number): readonly LoadLatency[] {
  if (times.length === 0) return [];
  const sorted = Float64Array.from(times).sort();
  return [
    { statistic: "mean", seconds: sum(sorted) / sorted.length / perSecond },
    { statistic: "max", seconds: (sorted[sorted.length - 1] ?? 0) / perSecond },
    ...percents.map((percent) => ({
      statistic: percent === 50 ? ("median" as const) : (`p${percent}` as const),
      seconds: quantileSorted(sorted, percent / 100) / perSecond,
    })),
  ];
}
