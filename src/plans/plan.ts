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

export type Pooling = "shared" | "per-trust-zone";

/** A candidate. Equal assignments are one plan; the other names are its aliases. */
export interface Plan {
  /** `default`, `today`, else the platform ids joined by `+`. */
  readonly id: Id;
  readonly aliases: readonly Id[];
  readonly assignment: Assignment;
  /** The workloads that stand on hosts of their own because a gate forced them off the default: the same in every plan. */
  readonly forced: readonly Forced[];
  /** Node pools mixed or zone by zone where platforms leave it open: the better by central V. */
  readonly pooling: Pooling;
  /** The gates that fail in it; empty where it is feasible as far as gates can tell. */
  readonly failures: readonly { readonly gate: string; readonly workload: Id; readonly platform: Id }[];
}

/** What an assignment is worth in a world, and what breaks ties. */
export interface Evaluation {
  /** V per draw. */
  readonly value: Float64Array;
  readonly feasible: boolean;
  readonly hosts: number;
  readonly pooling: Pooling;
}

/** What the search asks of an assignment; `assess.ts` supplies how it is answered. */
export type Evaluate<T extends { readonly value: Float64Array; readonly feasible: boolean } = Evaluation> = (
  assignment: Assignment,
  world: World,
) => T;
