import type { Figure, Sentence } from "../notice.js";
import type { Id } from "../quantity/id-path.js";

export const outcomes = [
  "nothing-feasible",
  "not-enough-known",
  "recommended",
  "recommended-if",
  "too-close-measure-first",
  "default-stands",
] as const;
/** In the order in which they are tried: the first that applies is the outcome. */
export type Outcome = (typeof outcomes)[number];

export interface Decision {
  readonly outcome: Outcome;
  /** The default plan where it stands or where measuring comes first; null where nothing is feasible or enough known. */
  readonly plan: Id | null;
  readonly default: Id;
  readonly forced: readonly { readonly workload: Id; readonly platform: Id; readonly gates: readonly Id[] }[];
  /** That the strongest challenger beats the default by the margin, whatever the outcome. */
  readonly probability: number;
  readonly probabilityError: number;
  /** The same probability of the challenger that is taken, where one is: not always the strongest. */
  readonly planProbability?: number;
  readonly required: number;
  readonly margin: number;
  readonly challenger: Id | null;
  readonly confidence: Confidence;
  readonly reasons: readonly Sentence[];
  readonly against: readonly Sentence[];
  readonly conditions: readonly Sentence[];
  readonly conflicts: readonly Conflict[];
  readonly uniformity: readonly Uniformity[];
}

/** How far the answer rests on what was measured, and how open it is; the grade is the weakest of its parts. */
export interface Confidence {
  readonly grade: "high" | "medium" | "low";
  readonly parts: readonly {
    readonly part: string;
    readonly grade: "high" | "medium" | "low";
    readonly value: number;
  }[];
}

/** A smallest set of requirements of one workload that no platform meets together, and how to loosen it. */
export interface Conflict {
  readonly workload: Id;
  readonly requirements: readonly { readonly gate: Id; readonly contract?: Id; readonly clause?: string }[];
  /** The cheapest way out: one requirement to loosen. */
  readonly relax: Sentence;
}

/** What one platform for everything would bring, beside the best mixed plan. */
export interface Uniformity {
  readonly platform: Id;
  readonly plan: Id;
  readonly feasible: boolean;
  readonly cost: Figure;
  readonly hosts: Figure;
  readonly value: Figure;
}
