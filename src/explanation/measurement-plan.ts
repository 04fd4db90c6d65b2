import type { Brief } from "../brief/brief.js";
import type { Dimension } from "../brief/vocabulary.js";
import type { Overhead } from "../overheads/overhead.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import type { MeasurementOutcome } from "../robustness/robustness.js";
import type { MeasurementAdvice, Swing } from "./explanation.js";
import { sizeOf } from "./swings.js";

/** A benchmark that any team can run, by the dimension it speaks for; the importers read its output. */
const benchmarks: { readonly [dimension in MeasurementAdvice["dimension"]]: string } = {
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
  neighbour: "sysbench cpu, alone and beside stress-ng",
};

/** Run-to-run spread on the log scale where nobody has measured yet. */
const USUAL_SPREAD = 0.03;
/** Half-width of the interval that a measurement should reach. */
const WANTED_HALF_WIDTH = 0.02;
const FEWEST_RUNS = 5;
const NORMAL_975 = 1.959963984540054;
const LONGEST_PLAN = 5;

/** n runs a side give a half-width of z · √(2/n) · spread on the log ratio. */
const RUNS_PER_SIDE = Math.max(
  FEWEST_RUNS,
  Math.ceil(
    (2 * NORMAL_975 * NORMAL_975 * USUAL_SPREAD * USUAL_SPREAD) / (WANTED_HALF_WIDTH * WANTED_HALF_WIDTH),
  ),
);

/** Something that a benchmark can tell. */
interface Measurable {
  readonly platform: string;
  readonly dimension: Dimension | "neighbour";
  readonly path: IdPath;
  /** Whether more runs of one's own would add nothing that is not measured already. */
  readonly isSettled: boolean;
}

/**
 * The benchmarks worth running: first those of which a plausible outcome would let a challenger carry the burden,
 * then by how far their input moves the central answer. Runs a side for an interval of ± 2 % on the ratio at the
 * usual spread, at least 5; at most five benchmarks, more only where outcomes ask for them.
 */
export function measurementPlanOf(input: {
  readonly brief: Brief;
  readonly overheads: readonly Overhead[];
  readonly swings: readonly Swing[];
  readonly outcomes?: readonly MeasurementOutcome[];
}): readonly MeasurementAdvice[] {
  const effects = new Map(input.swings.map((swing) => [swing.path, sizeOf(swing)]));
  const deciding = new Set((input.outcomes ?? []).filter(({ carries }) => carries).map(({ path }) => path));
  const advised = measurablesOf(input.brief, input.overheads)
    .filter(({ path, isSettled }) => deciding.has(path) || (!isSettled && (effects.get(path) ?? 0) > 0))
    .map(({ platform, dimension, path }): MeasurementAdvice => ({
      ...{ platform, dimension, path, benchmark: benchmarks[dimension], runsPerSide: RUNS_PER_SIDE },
      effect: effects.get(path) ?? 0,
    }));
  return advised
    .sort(
      (a, b) =>
        Number(deciding.has(b.path)) - Number(deciding.has(a.path)) ||
        b.effect - a.effect ||
        (a.path < b.path ? -1 : 1),
    )
    .slice(0, Math.max(LONGEST_PLAN, deciding.size));
}

/** Every overhead on its platform, and what a neighbour costs, told by runs on the default platform. */
function measurablesOf(brief: Brief, overheads: readonly Overhead[]): readonly Measurable[] {
  const neighbours = (["none", "shared", "reserved"] as const).map((enforcement) => ({
    platform: brief.burden.default,
    dimension: "neighbour" as const,
    path: brief.defaults[`neighbour-slowdown-${enforcement}`].path,
    isSettled: false,
  }));
  const ratios = overheads.map(({ platform, dimension, measuredShare }) => ({
    platform,
    dimension,
    path: childPath(elementPath("overheads", platform), dimension),
    isSettled: measuredShare >= 1,
  }));
  return [...ratios, ...neighbours];
}
