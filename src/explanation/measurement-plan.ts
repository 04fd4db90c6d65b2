import type { Brief } from "../brief/brief.js";
import type { Dimension } from "../brief/vocabulary.js";
import type { Overhead } from "../overheads/overhead.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import type { Uncertain } from "../quantity/uncertain.js";
import type { MeasurementOutcome } from "../robustness/robustness.js";
import { quantileOf } from "../statistics/distribution.js";
import { log } from "../statistics/elementary.js";
import type { MeasurementAdvice, Swing } from "./explanation.js";
import { runSpreadOf, USUAL_SPREAD } from "./run-spread.js";
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

export { USUAL_SPREAD };
/** Half-width of the interval that a measurement should reach. */
const WANTED_HALF_WIDTH = 0.02;
const FEWEST_RUNS = 5;
/** More runs of one benchmark are another campaign, not a bigger one: past that, drift outweighs them. */
const MOST_RUNS = 100;
const NORMAL_975 = 1.959963984540054;
const LONGEST_PLAN = 5;
/** What runs cannot undercut: no two machines are that equal. As for the asker's own runs in an overhead. */
const LEAST_ERROR = 0.005;

/** n runs a side give a half-width of z · √(2/n) · spread on the log ratio. */
const runsFor = (spread: number): number => {
  const ratio = (NORMAL_975 * spread) / WANTED_HALF_WIDTH;
  return Math.min(MOST_RUNS, Math.max(FEWEST_RUNS, Math.ceil(2 * ratio * ratio)));
};

/** Share of an input's standard deviation that is left once so many runs a side have spoken, by precision weights. */
function leftAfter(runs: number, spread: number, before: number): number {
  const error = Math.max(LEAST_ERROR, spread * Math.sqrt(2 / runs));
  return before > 0 ? error / Math.sqrt(error * error + before * before) : 1;
}

/** Something that a benchmark can tell. */
interface Measurable {
  readonly platform: string;
  readonly dimension: Dimension | "neighbour";
  readonly path: IdPath;
  /** Of the input as it is known today, on the log scale of a ratio. */
  readonly logSd: number;
  /** The runs that speak for it already. */
  readonly measurements: readonly IdPath[];
  /** Whether more runs of one's own would add nothing that is not measured already. */
  readonly isSettled: boolean;
}

/**
 * The benchmarks worth running: first those of which a plausible outcome would let a challenger carry the burden,
 * then by how far their input moves the central answer. Runs a side for an interval of ± 2 % on the ratio at the
 * spread of the runs so far, else at the usual one, 5 to 100; at most five benchmarks, more only where outcomes ask for
 * them.
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
    .map(({ platform, dimension, path, logSd, measurements }): MeasurementAdvice => {
      const { spread, measured } = runSpreadOf(input.brief, measurements);
      const runsPerSide = runsFor(spread);
      return {
        ...{ platform, dimension, path, benchmark: benchmarks[dimension], runsPerSide },
        ...{ spread, spreadIsMeasured: measured, narrowing: leftAfter(runsPerSide, spread, logSd) },
        ...{ effect: effects.get(path) ?? 0, decides: deciding.has(path) },
      };
    });
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
  const neighbours = (["none", "shared", "reserved"] as const).map((enforcement) => {
    const slowdown = brief.defaults[`neighbour-slowdown-${enforcement}`];
    return {
      ...{ platform: brief.burden.default, dimension: "neighbour" as const, path: slowdown.path },
      ...{ isSettled: false, measurements: [], logSd: logSdOfSlowdown(slowdown.value) },
    };
  });
  const ratios = overheads.map(({ platform, dimension, measuredShare, logSd, measurements }) => ({
    ...{ platform, dimension, path: childPath(elementPath("overheads", platform), dimension) },
    ...{ isSettled: measuredShare >= 1, logSd, measurements },
  }));
  return [...ratios, ...neighbours];
}

/** Standard deviations between the 5 % and the 95 % quantile of a normal. */
const NINETY_PERCENT_WIDTH = 3.2897072539029444;

/** Of the ratio 1 + s that runs alone and beside a neighbour tell, for an s between its 5 % and 95 % quantile. */
const logSdOfSlowdown = (slowdown: Uncertain): number =>
  (log(1 + Math.max(0, quantileOf(slowdown, 0.95))) - log(1 + Math.max(0, quantileOf(slowdown, 0.05)))) /
  NINETY_PERCENT_WIDTH;
