import type { Platform } from "../brief/platform.js";
import type { Workload } from "../brief/workload.js";
import type { Sentence } from "../notice.js";
import type { IdPath } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import type { Slowdown } from "./slowdown.js";

/** The part of a world that performance reads: the columns `overheads[platform].dimension` and those of the brief. */
export interface Drawn {
  readonly draws: number;
  readonly columns: ReadonlyMap<IdPath, Column>;
}

/** S and S_cpu of a workload on a platform, cached by (class of workloads, platform) per world. */
export type SlowdownFunction = (workload: Workload, platform: Platform, drawn: Drawn) => Slowdown;

/**
 * The predicted latency of a workload at its objective's percentile on a platform. `neighbour` is a factor on the
 * service time (≥ 1) from misbehaving co-residents; absent means alone.
 */
export type LatencyFunction = (
  workload: Workload,
  platform: Platform,
  drawn: Drawn,
  neighbour?: Column,
) => Latency;

export type Latency =
  | {
      readonly kind: "known";
      /** Predicted seconds at the objective's percentile; Infinity in the draws in which the replicas saturate. */
      readonly seconds: Column;
      /** What the objective allows, in seconds. */
      readonly atMost: Column;
      /** The direct parents: baseline, utilization, overheads or the measurement that stands for them. */
      readonly inputs: readonly IdPath[];
      /** Whether a dimension of the profile with weight on this platform is measured or published, not only assumed. */
      readonly supported: boolean;
    }
  | { readonly kind: "unknown"; readonly why: Sentence; readonly questions: readonly IdPath[] };
