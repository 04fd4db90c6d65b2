import type { Overhead } from "../overheads/overhead.js";
import type { Dimension } from "../brief/vocabulary.js";
import { childPath, elementPath } from "../quantity/id-path.js";
import type { MeasurementAdvice, Swing } from "./explanation.js";
import { sizeOf } from "./swings.js";

/** A benchmark that any team can run, by the dimension it speaks for; the importers read its output. */
const benchmarks: { readonly [dimension in Dimension]: string } = {
  cpu: "sysbench cpu",
  memory: "sysbench memory",
  "network-throughput": "iperf3",
  "network-latency": "sockperf",
  "storage-iops": "fio, 4 KiB random",
  "storage-throughput": "fio, 128 KiB sequential",
  "storage-latency": "fio, 4 KiB random, queue depth 1",
  "gpu-inference": "MLPerf inference",
  "gpu-training": "MLPerf training",
  "tail-latency": "cyclictest",
  "boot-time": "node replacement, timed",
};

/** Run-to-run spread on the log scale where nobody has measured yet. */
const USUAL_SPREAD = 0.03;
/** Half-width of the interval that a measurement should reach. */
const WANTED_HALF_WIDTH = 0.02;
const FEWEST_RUNS = 5;
const NORMAL_975 = 1.959963984540054;
const LONGEST_PLAN = 5;

/**
 * The benchmarks worth running, by how far their overhead moves the central answer: runs a side for an interval of
 * ± 2 % on the ratio at the usual spread, at least 5.
 */
export function measurementPlanOf(
  overheads: readonly Overhead[],
  swings: readonly Swing[],
): readonly MeasurementAdvice[] {
  const effects = new Map(swings.map((swing) => [swing.path, sizeOf(swing)]));
  const needed =
    (2 * NORMAL_975 * NORMAL_975 * USUAL_SPREAD * USUAL_SPREAD) / (WANTED_HALF_WIDTH * WANTED_HALF_WIDTH);
  return overheads
    .map((overhead): MeasurementAdvice & { readonly measuredShare: number } => {
      const path = childPath(elementPath("overheads", overhead.platform), overhead.dimension);
      return {
        platform: overhead.platform,
        dimension: overhead.dimension,
        path,
        benchmark: benchmarks[overhead.dimension],
        runsPerSide: Math.max(FEWEST_RUNS, Math.ceil(needed)),
        effect: effects.get(path) ?? 0,
        measuredShare: overhead.measuredShare,
      };
    })
    .filter(({ effect, measuredShare }) => effect > 0 && measuredShare < 1)
    .sort((a, b) => b.effect - a.effect || (a.path < b.path ? -1 : 1))
    .slice(0, LONGEST_PLAN)
    .map(({ measuredShare: _, ...advice }) => advice);
}
