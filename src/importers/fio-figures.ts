import type { Dimension } from "../brief/vocabulary.js";
import type { FioLatency, FioLeg, LegName } from "./fio-leg.js";
import type { Metric } from "./observation.js";

/** From this block size on a job speaks for storage throughput, below it for IOPS and latency. */
const largeBlockBytes = 65_536;

/** A figure of one direction, and the dimension it would speak for. */
export type FioFigure = Metric & {
  readonly value: number;
  readonly observations?: number;
  readonly dimension?: Dimension;
};

/** What one direction states, and which of it would speak for a dimension. */
export function fioFigures(direction: LegName, leg: FioLeg): readonly FioFigure[] {
  const { iops, bytesPerSecond } = leg;
  const large =
    iops !== undefined && bytesPerSecond !== undefined && bytesPerSecond / iops >= largeBlockBytes;
  const rates: FioFigure[] = [];
  if (iops !== undefined) {
    const metric = {
      metric: `${direction}-iops`,
      unit: "1/s",
      direction: "higher",
      statistic: "rate",
    } as const;
    rates.push({ ...metric, value: iops, ...(!large && { dimension: "storage-iops" }) });
  }
  if (bytesPerSecond !== undefined) {
    const metric = {
      metric: `${direction}-bandwidth`,
      unit: "B/s",
      direction: "higher",
      statistic: "rate",
    } as const;
    rates.push({ ...metric, value: bytesPerSecond, ...(large && { dimension: "storage-throughput" }) });
  }
  const latency = latencies(`${direction}-latency`, leg.latency);
  const completion = latencies(`${direction}-completion-latency`, leg.completion);
  const waiting = large ? undefined : (latency[0] ?? completion[0]);
  return [...rates, ...latency, ...completion].map((figure) =>
    figure === waiting ? { ...figure, dimension: "storage-latency" } : figure,
  );
}

/** Mean first, then the longest and the percentiles. */
function latencies(metric: string, latency: FioLatency | undefined): readonly FioFigure[] {
  if (latency?.meanSeconds === undefined) return [];
  const shared = { metric, unit: "s", direction: "lower", observations: latency.operations } as const;
  return [
    { ...shared, statistic: "mean", value: latency.meanSeconds },
    ...(latency.maxSeconds === undefined
      ? []
      : [{ ...shared, statistic: "max" as const, value: latency.maxSeconds }]),
    ...latency.percentiles.map(({ percent, seconds }) => ({
      ...shared,
      statistic: percent === 50 ? ("median" as const) : (`p${percent}` as const),
      value: seconds,
    })),
  ];
}
