import type { Id } from "../quantity/id-path.js";
import type { World } from "../world/world.js";

/** Which workload goes on which platform, in the door's order of workloads. */
export type Assignment = readonly { readonly workload: Id; readonly platform: Id }[];

/** A workload that the default platform cannot hold, where it goes instead, and the gates that say so. */
export interface Forced {
  readonly workload: Id;
  readonly platform: Id;
  readonly gates: readonly string[];
}

/** A candidate. Equal assignments are one plan; the other names are its aliases. */
export interface Plan {
  /** `default`, `today`, else the platform ids joined by `+`. */
  readonly id: Id;
  readonly aliases: readonly Id[];
  readonly assignment: Assignment;
  /** The workloads that stand on hosts of their own because a gate forced them there: the same in every plan. */
  readonly forced: readonly Forced[];
  /** Mixed or zone by zone where `nodePools` is unstated: chosen by central V once values exist. */
  readonly pooling: "shared" | "per-trust-zone";
  /** Verdicts that make it infeasible, by gate; empty where feasible. */
  readonly failures: readonly { readonly gate: string; readonly workload: Id; readonly platform: Id }[];
}

/** What the search asks of an assignment; `assess.ts` supplies how it is answered. */
export type Evaluate<T extends { readonly value: Float64Array; readonly feasible: boolean }> = (
  assignment: Assignment,
  world: World,
) => T;
