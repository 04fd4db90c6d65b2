import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import type { Workload } from "../brief/workload.js";
import type { Dimension } from "../brief/vocabulary.js";
import { elementPath } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import { columnAt, PARITY, type Side, sideReader } from "./latency-side.js";
import { predictLatency } from "./latency.js";
import type { MeasuredPercentile, Overhead } from "./overhead.js";
import type { Drawn, Latency, LatencyFunction, SlowdownFunction } from "./performance.js";
import { ratioPath } from "./ratio.js";
import { type Slowdown, slowdownOf } from "./slowdown.js";

/** Bound what a world keeps, in numbers and in entries: above them the oldest are computed again when asked for. */
const MOST_NUMBERS = 1_048_576;
const MOST_ENTRIES = 16_384;

export interface PerformanceInput {
  readonly brief: Pick<Brief, "platforms">;
  readonly overheads: readonly Overhead[];
  readonly percentiles: readonly MeasuredPercentile[];
}

/** The two functions that later stages are given: slowdown and predicted latency of a workload on a platform in a world. */
export function performanceOf(input: PerformanceInput): {
  readonly slowdown: SlowdownFunction;
  readonly latency: LatencyFunction;
} {
  const slowdown = cachedSlowdown();
  return { slowdown, latency: latencyFunction(input, slowdown) };
}

/** One slowdown a profile and platform in each world: workloads of one class share it. */
function cachedSlowdown(): SlowdownFunction {
  const worlds = new WeakMap<Drawn["columns"], Map<string, Slowdown>>();
  return (workload, platform, { columns }) => {
    const known = worlds.get(columns) ?? new Map<string, Slowdown>();
    worlds.set(columns, known);
    const key = JSON.stringify([platform.id, workload.profile]);
    return remembered(known, key, lengthOfSlowdown, () => {
      const ratio = (dimension: Dimension): Column =>
        columnAt(columns, ratioPath({ platform: platform.id, dimension }));
      return slowdownOf({ profile: workload.profile, ratio });
    });
  };
}

const question = (workload: Workload, what: "objective" | "baseline"): Latency => {
  const path = `${elementPath("workloads", workload.id)}.latency.${what}`;
  return { kind: "unknown", why: { id: `latency.no-${what}`, values: { path } }, questions: [path] };
};

function latencyFunction(
  { brief, overheads, percentiles }: PerformanceInput,
  slowdown: SlowdownFunction,
): LatencyFunction {
  const platforms = new Map(brief.platforms.map((platform) => [platform.id, platform]));
  const sideOf = sideReader({ overheads, percentiles });
  const predict: LatencyFunction = (workload, platform, drawn, neighbour) => {
    const { objective, baseline, hops } = workload.latency ?? { hops: 0 };
    if (objective === undefined) return question(workload, "objective");
    if (baseline === undefined) return question(workload, "baseline");
    const side = (on: Platform | undefined): Side => {
      if (on === undefined) return PARITY;
      const { service } = slowdown(workload, on, drawn);
      return sideOf({
        workload,
        platform: on.id,
        percentile: objective.percentile,
        columns: drawn.columns,
        service,
      });
    };
    const [here, known] = [side(platform), side(platforms.get(baseline.platform))];
    return {
      kind: "known",
      seconds: predictLatency({
        baseline: {
          percentile: baseline.percentile,
          seconds: columnAt(drawn.columns, baseline.value.path),
          utilization: columnAt(drawn.columns, baseline.utilization.path),
          servers: baseline.servers,
        },
        there: known.latency,
        here: { ...here.latency, ...(neighbour !== undefined && { neighbours: neighbour }) },
        percentile: objective.percentile,
        scaling: workload.scaling,
        hops,
      }),
      atMost: columnAt(drawn.columns, objective.atMost.path),
      inputs: [...new Set([baseline.value.path, baseline.utilization.path, ...known.inputs, ...here.inputs])],
      supported: here.supported || known.supported,
    };
  };
  const predicted = new WeakMap<Drawn["columns"], Map<string, Latency>>();
  return (workload, platform, drawn, neighbour) => {
    if (neighbour !== undefined && neighbour.length > 1) return predict(workload, platform, drawn, neighbour);
    const known = predicted.get(drawn.columns) ?? new Map<string, Latency>();
    predicted.set(drawn.columns, known);
    const key = JSON.stringify([platform.id, workload.id, ...(neighbour ?? [])]);
    return remembered(known, key, lengthOfLatency, () => predict(workload, platform, drawn, neighbour));
  };
}

const lengthOfSlowdown = ({ service, cpu }: Slowdown): number => service.length + cpu.length;

const lengthOfLatency = (latency: Latency): number => (latency.kind === "known" ? latency.seconds.length : 1);

/** The value under a key, computed once while it is among the newest. */
function remembered<T>(
  known: Map<string, T>,
  key: string,
  lengthOf: (value: T) => number,
  compute: () => T,
): T {
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const value = compute();
  const most = Math.min(MOST_ENTRIES, MOST_NUMBERS / Math.max(lengthOf(value), 1));
  const [oldest] = known.keys();
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(key, value);
  return value;
}
