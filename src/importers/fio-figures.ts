import type { Statistic } from "../brief/measurement.js";
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
function latencies(metric: string, latency: FioLatency | undefined): FioFigure[] {
  if (latency?.meanSeconds === undefined) return [];
  const { operations } = latency;
  const figures = [latencyFigure(metric, operations, "mean", latency.meanSeconds)];
  if (latency.maxSeconds !== undefined)
    figures.push(latencyFigure(metric, operations, "max", latency.maxSeconds));
  for (const { percent, seconds } of latency.percentiles)
    figures.push(latencyFigure(metric, operations, percent === 50 ? "median" : `p${percent}`, seconds));
  return figures;
}

/** Written out, not spread: a file holds tens of thousands. */
const latencyFigure = (
  metric: string,
  observations: number,
  statistic: Statistic,
  value: number,
): FioFigure => ({ metric, unit: "s", direction: "lower", statistic, observations, value });
