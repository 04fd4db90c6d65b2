import type { Consequence, CostLine } from "../consequences/consequence.js";
import type { GivenUp } from "../consequences/given-up-item.js";
import type { NeighbourLimit } from "../consequences/neighbour-limit.js";
import type { ReachGraph } from "../consequences/reach-edge.js";
import type { Decision } from "../decision/decision.js";
import type { Explanation } from "../explanation/explanation.js";
import type { Obligation } from "../gates/obligation.js";
import type { Verdict } from "../gates/verdict.js";
import type { Figure, Warning } from "../notice.js";
import type { Overhead } from "../overheads/overhead.js";
import type { HostCount, InstanceCount, Placement, Pool } from "../placement/placement.js";
import type { Id } from "../quantity/id-path.js";
import type { Flip } from "../robustness/flips.js";
import type { Information } from "../robustness/information.js";
import type { Supported } from "../robustness/supported.js";
import type { Scale } from "../values/scale.js";

export const reportSchema = "kube-substrate/report@1";

/** Everything that was said, as one plain document: no columns, no functions, every number rounded to 12 digits. */
export interface Report {
  readonly schema: typeof reportSchema;
  readonly library: { readonly name: string; readonly version: string };
  /** `sha256:` and hex over the RFC 8785 form of the rounded report without this field. */
  readonly digest: string;
  readonly run: {
    readonly seed: number | string;
    readonly draws: number;
    readonly extensions: readonly { readonly id: Id; readonly version: string }[];
  };
  /** The completed brief in the asker's notation; samples replaced by their number, summary and digest. */
  readonly brief: { readonly [field: string]: unknown };
  readonly decision: Decision;
  readonly plans: readonly ReportedPlan[];
  /** Per workload and concern, and of whole plans; the criteria of a plan stand in `plans`. */
  readonly consequences: readonly ReportedConsequence[];
  readonly gates: readonly Verdict[];
  /** Work that packs ask for, by pack and platform. */
  readonly obligations: readonly Obligation[];
  readonly waivers: readonly {
    readonly id: Id;
    readonly gate: Id;
    readonly workload: Id;
    readonly used: boolean;
  }[];
  readonly overheads: readonly Overhead[];
  readonly placements: readonly ReportedPlacement[];
  /** Soft limits against hard ones: how each resource is held against a neighbour, by plan and platform. */
  readonly limits: readonly NeighbourLimit[];
  /** Who reaches whom in each plan, and by what: a graph that can be drawn. */
  readonly reaches: readonly ReachGraph[];
  /** What of today's skills and tools each plan gives up. */
  readonly givenUp: readonly GivenUp[];
  readonly costs: readonly CostLine[];
  readonly criteria: readonly ReportedCriterion[];
  /** What would change the answer, and what would not within its plausible range. */
  readonly flips: readonly Flip[];
  readonly sensitivity: Explanation["sensitivity"];
  /** Whether the answer would survive being wrong. */
  readonly robustness: Supported;
  /** What knowing more would be worth to the choice. */
  readonly information: Information;
  readonly measurementPlan: Explanation["measurementPlan"];
  readonly assumptions: Explanation["assumptions"];
  readonly evidence: Explanation["evidence"];
  readonly rests: Explanation["rests"];
  readonly answers: Explanation["answers"];
  readonly questions: Explanation["questions"];
  readonly reviewBy: Explanation["reviewBy"];
  readonly warnings: readonly Warning[];
}

export interface ReportedPlan {
  readonly id: Id;
  readonly aliases: readonly Id[];
  readonly assignment: readonly { readonly workload: Id; readonly platform: Id }[];
  readonly feasible: boolean;
  readonly failures: readonly { readonly gate: Id; readonly workload: Id; readonly platform: Id }[];
  readonly consequences: readonly { readonly criterion: Id; readonly figure: Figure }[];
  readonly value: Figure;
  /** Share of the draws at rank 1, 2, … among the plans whose V is known; empty where it is not. */
  readonly ranks: readonly number[];
  /** To the default plan, under the weights of the pair. */
  readonly difference: Figure;
  readonly contributions: readonly {
    readonly criterion: Id;
    readonly weight: number;
    readonly setAside: boolean;
    readonly figure: Figure;
  }[];
}

export type ReportedConsequence = Omit<Consequence, "column" | "reasonColumn" | "supported" | "fromDraws">;

/** A placement with its columns folded into figures. */
export interface ReportedPlacement {
  readonly plan: Id;
  readonly clusters: Placement["clusters"];
  readonly clusterBound: number;
  readonly pools: readonly (Omit<Pool, "nodes" | "years"> & { readonly nodes: Figure })[];
  readonly hosts: readonly (Omit<HostCount, "draws" | "years"> & {
    readonly figure: Figure;
    /** Each year of the horizon; absent where none differs from the first. */
    readonly years?: readonly Figure[];
  })[];
  readonly instances: readonly (Pick<InstanceCount, "name" | "platform" | "count"> & {
    readonly years?: readonly Figure[];
  })[];
  readonly bound: Placement["bound"];
  readonly binds: Placement["binds"];
  readonly stranded: Placement["stranded"];
  readonly utilization: Placement["utilization"];
  readonly ahead: Placement["ahead"];
}

export interface ReportedCriterion {
  readonly id: Id;
  readonly unit: string;
  readonly weight: Figure;
  readonly asked: boolean;
  readonly weighs: boolean;
  readonly scale: Scale;
  readonly material: { readonly difference: number; readonly relative: boolean };
}
