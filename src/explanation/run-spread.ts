import type { Brief } from "../brief/brief.js";
import type { Measurement } from "../brief/measurement.js";
import type { IdPath } from "../quantity/id-path.js";
import { log } from "../statistics/elementary.js";
import { mean } from "../statistics/summary.js";

/** Run-to-run spread on the log scale where nobody has measured yet. */
export const USUAL_SPREAD = 0.03;

/** Fewer degrees of freedom say less about the spread than the usual one does. */
const FEWEST_DEGREES = 3;

/**
 * Standard deviation from run to run on the log scale: of the runs named, pooled over their series by degrees of
 * freedom. Runs of one platform, benchmark, metric and set of parameters are one series, whether they stand in one
 * measurement or in many. The usual spread, and `measured` false, where they leave fewer than 3 degrees of freedom.
 */
export function runSpreadOf(
  brief: Pick<Brief, "measurements">,
  paths: readonly IdPath[],
): { readonly spread: number; readonly measured: boolean } {
  const named = new Set(paths);
  const series = new Map<string, number[]>();
  for (const measurement of brief.measurements) {
    if (!named.has(measurement.path) || measurement.samples.some((sample) => !(sample > 0))) continue;
    const key = seriesOf(measurement);
    series.set(key, [...(series.get(key) ?? []), ...measurement.samples.map(log)]);
  }
  let [squares, freedom] = [0, 0];
  for (const logs of series.values()) {
    const middle = mean(logs);
    squares += logs.reduce((sum, one) => sum + (one - middle) * (one - middle), 0);
    freedom += logs.length - 1;
  }
  return freedom >= FEWEST_DEGREES
    ? { spread: Math.sqrt(squares / freedom), measured: true }
    : { spread: USUAL_SPREAD, measured: false };
}

const seriesOf = ({
  platform,
  benchmark,
  metric,
  statistic,
  unit,
  sampleKind,
  params,
  neighbour,
}: Measurement) =>
  JSON.stringify([platform, benchmark, metric, statistic, unit, sampleKind, params, neighbour]);
