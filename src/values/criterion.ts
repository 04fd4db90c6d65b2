import type { Brief } from "../brief/brief.js";
import type { Consequence } from "../consequences/consequence.js";
import type { Figure } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import type { Scale } from "./scale.js";

/** What the scales are anchored to: the provisional default's central cost and hosts, constant for the assessment. */
export interface Reference {
  /** Net present value; absent where the default's cost is unknown. */
  readonly cost?: number;
  readonly hosts: number;
}

export interface Context {
  readonly brief: Brief;
  readonly reference: Reference;
}

/** One criterion: what it reads, how it is valued, when it weighs. Users define more of the same shape. */
export interface Criterion {
  readonly id: Id;
  /** Only on users' own criteria: named in the digest. */
  readonly version?: string;
  readonly unit: string;
  /** Where the figure comes from among a plan's consequences; a user's own criterion may compute it. */
  readonly measure: (
    consequences: readonly Consequence[],
  ) => Pick<Consequence, "figure" | "column" | "reasonColumn" | "supported"> | undefined;
  readonly scale: (context: Context) => Scale;
  /** A difference that matters by itself. */
  readonly material: (scale: Scale) => Material;
  /** Whether the brief asks about it. */
  readonly asked: (context: Context) => boolean;
  /** Whether a material gain on it may be a reason; a stand-in counts in V but never argues. */
  readonly mayBeReason: boolean;
}

/** In the criterion's unit, or a share of the default's figure in that draw. */
export interface Material {
  readonly difference: number;
  readonly relative: boolean;
}

/** A criterion with everything resolved for one assessment. */
export interface WeighedCriterion {
  readonly criterion: Criterion;
  readonly scale: Scale;
  readonly material: Material;
  readonly asked: boolean;
  /** Whether it is part of V: asked for (or weighted by the brief), known for the default, and with a scale. */
  readonly weighs: boolean;
  /** Whether it would weigh were it known for the default: what it turns out to be is a condition of any challenger. */
  readonly leftOut: boolean;
}

/** What one plan is worth on one criterion, per draw; `value` and `measure` are absent where unknown. */
export interface CriterionValue {
  readonly criterion: Id;
  readonly figure: Figure;
  readonly measure?: Column;
  readonly reason?: Column;
  readonly value?: Column;
  readonly supported: boolean;
}

export interface PlanValues {
  readonly plan: Id;
  readonly criteria: readonly CriterionValue[];
}

/** Typed entry for criteria of one's own, passed as `extensions`; each carries weight when its `asked` says so. */
export const defineCriterion = (
  criterion: Criterion & { readonly version: string },
): Criterion & { readonly version: string } => criterion;
