import type { Brief } from "../brief/brief.js";
import type { Warning } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import { type Comparison, type MeasuredRatio, measuredRatioOf } from "./measured.js";
import type { MeasuredPercentile } from "./overhead.js";
import { ratioFigure, ratioPath } from "./ratio.js";
import { secondsOf } from "./seconds.js";

/** Two spellings of one percentile differ by rounding alone. */
const SAME = 1e-9;

/**
 * The measured percentiles that some workload's objective names, by platform and percentile. Only response times count: runs
 * of a benchmark whose other figures speak for a part of the profile (a disk, a link) time that part, unless they state the
 * dimension `tail-latency` themselves; such a set-aside is a warning.
 */
export function measuredPercentiles(
  brief: Pick<Brief, "workloads" | "platforms" | "measurements">,
  comparisons: readonly Comparison[],
): { readonly percentiles: readonly MeasuredPercentile[]; readonly warnings: readonly Warning[] } {
  const asked = new Set(brief.workloads.flatMap(({ latency }) => latency?.objective?.percentile ?? []));
  const ofParts = new Set(
    brief.measurements
      .filter(({ dimension }) => dimension !== undefined && dimension !== "tail-latency")
      .map(({ benchmark }) => benchmark),
  );
  const percentiles: MeasuredPercentile[] = [];
  const aside: Comparison[] = [];
  for (const { id } of brief.platforms) {
    for (const percentile of [...asked].sort((a, b) => a - b)) {
      const own = comparisons.filter((one) => one.platform === id && timesPercentile(one, percentile));
      const parts = own.filter((one) => one.dimension === undefined && ofParts.has(benchmarkOf(one)));
      aside.push(...parts);
      const ratio = measuredRatioOf(own.filter((one) => !parts.includes(one)));
      if (ratio === undefined) continue;
      percentiles.push(measuredPercentile(id, percentile, ratio));
    }
  }
  const benchmarks = new Map(aside.map((one) => [benchmarkOf(one), one]));
  return { percentiles, warnings: [...benchmarks.values()].map(timesAPart) };
}

/** The dimension under which a percentile is drawn: `p99.9` for 0.999. */
export const percentileName = (percentile: number): string => `p${Math.round(percentile * 1e11) / 1e9}`;

function measuredPercentile(platform: Id, percentile: number, measured: MeasuredRatio): MeasuredPercentile {
  const { estimate: logMean, standardError: logSd, measurements } = measured;
  const dimension = percentileName(percentile);
  const ratio = ratioFigure({ logMean, logSd }, { kind: "measured", paths: measurements });
  const stream = ratioPath({ platform, dimension });
  return { platform, dimension, percentile, logMean, logSd, ratio, measurements, stream };
}

const benchmarkOf = ({ beside }: Comparison): string => beside.measurements[0].benchmark;

function timesPercentile({ beside, dimension }: Comparison, percentile: number): boolean {
  const [{ statistic, unit, direction }] = beside.measurements;
  const speaksForPart = dimension !== undefined && dimension !== "tail-latency";
  if (speaksForPart || direction === "higher" || secondsOf(1, unit) === undefined) return false;
  const own = statistic === "median" ? 0.5 : Number(statistic.slice(1)) / 100;
  return statistic !== "max" && Math.abs(own - percentile) < SAME;
}

const timesAPart = (comparison: Comparison): Warning => ({
  code: "percentile-of-a-part",
  message: `Percentiles of ${benchmarkOf(comparison)} time a device, not a workload's response, and do not stand for its objective.`,
  about: comparison.beside.measurements[0].path,
  remedy: 'State dimension "tail-latency" if this benchmark is the workload itself.',
  values: { benchmark: benchmarkOf(comparison) },
});
