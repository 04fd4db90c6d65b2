import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import type { Workload } from "../brief/workload.js";
import type { LatencyFunction } from "../overheads/performance.js";
import type { World } from "../world/world.js";
import type { GateId, Verdict } from "./verdict.js";

/** One workload on one platform, and what is known of both. */
export interface GateInput {
  readonly brief: Brief;
  readonly workload: Workload;
  readonly platform: Platform;
  readonly world: World;
  readonly latency: LatencyFunction;
}

/** What a gate finds; the runner adds who and where. */
export type Finding = Omit<Verdict, "gate" | "workload" | "platform">;

/**
 * A requirement with three answers. A gate whose requirement is not stated finds nothing; several clauses of one
 * kind are several findings.
 */
export interface Gate {
  readonly id: GateId;
  /** Only on users' own gates: named in the digest. */
  readonly version?: string;
  readonly check: (input: GateInput) => readonly Finding[];
}

/** A gate of the library: it also states what it reads of a workload, so that it need not judge what it knows already. */
export interface KeyedGate extends Gate {
  /**
   * Of workloads with the same text it finds the same on a platform, but for paths of the workload itself under `path`
   * of repairs and questions; `undefined` where nothing is asked of it.
   */
  readonly reads: (workload: Workload) => string | undefined;
}

/** What a gate reads that judges platforms alone. */
export const nothingOfTheWorkload = (): string => "";

/** Typed entry for gates of one's own, passed as `extensions`. */
export const defineGate = (gate: Gate & { readonly version: string }): Gate & { readonly version: string } =>
  gate;
