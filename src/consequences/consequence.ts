import type { Figure, From, Sentence, Warning } from "../notice.js";
import type { Id, IdPath } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import type { GivenUp } from "./given-up-item.js";
import type { NeighbourLimit } from "./neighbour-limit.js";
import type { ReachGraph } from "./reach-edge.js";

export const concerns = [
  "performance",
  "interference",
  "exposure",
  "availability",
  "capacity",
  "operations",
  "cost",
] as const;
export type Concern = (typeof concerns)[number];

/** One thing a plan would bring, in natural units. */
export interface Consequence {
  readonly plan: Id;
  /** Absent where it is of the whole plan. */
  readonly workload?: Id;
  readonly concern: Concern;
  /** Kebab case; the measure of a criterion has the criterion's id: `cost`, `latency`, `downtime` … */
  readonly measure: string;
  readonly figure: Figure;
  /** Per draw; absent where the figure is unknown. */
  readonly column?: Column;
  /**
   * Where a reason may only rest on part of it: the same measure with what is only assumed taken out
   * (cost without defaulted hours). Absent where the whole column may be a reason.
   */
  readonly reasonColumn?: Column;
  /** Its centre is a mean over the draws, not the central world's: what happens by chance has none there. */
  readonly fromDraws?: boolean;
  /** Whether anything stated, measured or published (not only defaults) carries the differences between platforms. */
  readonly supported?: boolean;
}

/** One line of the cost table: quantity × unitPrice = cost, exact in decimal, in the central world. */
export interface CostLine {
  readonly plan: Id;
  /** 0 is the start, then 1 … horizon; undiscounted. */
  readonly year: number;
  readonly line: string;
  readonly chargeCategory: "Purchase" | "Usage" | "Tax" | "Credit" | "Adjustment";
  readonly chargeFrequency: "One-Time" | "Recurring" | "Usage-Based";
  readonly quantity: string;
  readonly pricingUnit: string;
  readonly unitPrice: string;
  readonly cost: string;
  readonly currency: string;
  readonly from: From;
}

/** What one path of an unknown figure asks, where its paths ask different things. */
export interface Asked {
  readonly path: IdPath;
  readonly sentence: Sentence;
}

export interface Consequences {
  readonly consequences: readonly Consequence[];
  /** What is only told, never weighed; made when it is first read, so that a search does not pay for it. */
  readonly details: readonly Consequence[];
  readonly questions: readonly Asked[];
  readonly costs: readonly CostLine[];
  /** How each resource is held against a neighbour; made when it is first read. */
  readonly limits: readonly NeighbourLimit[];
  /** Who reaches whom, and by what; empty where nobody says whose the workloads are. Made when it is first read. */
  readonly reaches: readonly ReachGraph[];
  /** What of today's skills and tools is given up; made when it is first read. */
  readonly givenUp: readonly GivenUp[];
  readonly warnings: readonly Warning[];
}
