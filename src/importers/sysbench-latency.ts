import { read } from "./sysbench-line.js";
import type { SysbenchFigure } from "./sysbench-line.js";

/** Printed latencies step by 0.01 ms: below ten steps the printed digits are mostly rounding. */
export const coarseSeconds = 0.000_1;

/**
 * The latencies of a run's events in seconds: mean, longest, and the percentile that `--percentile` chose.
 * sysbench 1.0 prints milliseconds under a heading that says so, older versions a unit after each number.
 * A printed 0.00 stays 0 here: it means "below the resolution".
 */
export function eventLatencies(run: string): readonly SysbenchFigure[] {
  const block = /^Latency \(ms\):|^ *per-request statistics:|^ *response time:/m.exec(run);
  if (block === null) return [];
  const text = run.slice(block.index);
  const events = read(run, /^ *total number of events: +(\d+)/m);
  const shared = {
    metric: "event-latency",
    unit: "s",
    direction: "lower",
    ...(events !== undefined && { observations: events }),
  } as const;
  const percent = read(text, /^ *(?:approx\. +)?(\d{1,2})(?:st|nd|rd|th)? percentile: /m) ?? 0;
  const found = [
    { statistic: "mean" as const, value: seconds(/^ *avg: +([\d.]+)(ms|s|)$/m.exec(text)) },
    { statistic: "max" as const, value: seconds(/^ *max: +([\d.]+)(ms|s|)$/m.exec(text)) },
    {
      statistic: percent === 50 ? ("median" as const) : (`p${percent}` as const),
      value: percent === 0 ? undefined : seconds(/^ *[^:\n]* percentile: +([\d.]+)(ms|s|)$/m.exec(text)),
    },
  ];
  return found.flatMap(({ statistic, value }) =>
    value === undefined ? [] : [{ ...shared, statistic, value }],
  );
}

function seconds(parts: RegExpExecArray | null): number | undefined {
  if (parts === null || !Number.isFinite(Number(parts[1]))) return undefined;
  return parts[2] === "s" ? Number(parts[1]) : Number(parts[1]) / 1000;
}
