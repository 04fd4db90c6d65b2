import type { Brief } from "../brief/brief.js";
import type { Figure } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";

/** A value scale: linear between two absolute points unless bent, levelling off half a unit beyond each end. */
export interface Scale {
  /** Value 0: worst acceptable. */
  readonly worst: number;
  /** Value 1: fully satisfying. */
  readonly best: number;
  /** Where a bent scale has value one half. */
  readonly midpoint?: number;
  readonly unit: string;
}

/** What the scales are anchored to: the provisional default's central cost and hosts, constant for the assessment. */
export interface Reference {
  /** Net present value; absent where the default's cost is unknown. */
  readonly cost?: number;
  readonly hosts: number;
}

/** One criterion: what it reads, how it is valued, when it weighs. Users define more with the same shape. */
export interface Criterion {
  readonly id: Id;
  /** Only on users' own criteria: named in the digest. */
  readonly version?: string;
  readonly unit: string;
  /** The measure among the consequences that it values. */
  readonly measure: string;
  readonly scale: (context: { readonly brief: Brief; readonly reference: Reference }) => Scale | undefined;
  /** A difference that matters by itself, in the criterion's unit; for cost a share of the default's cost. */
  readonly material: { readonly difference: number; readonly relative: boolean } | "a tenth of the scale";
  /** Whether the brief asks about it; prices are judged by assess with the default plan's costs. */
  readonly askedFor: (brief: Brief) => boolean;
}

/** A criterion with everything resolved for one assessment. */
export interface WeighedCriterion {
  readonly id: Id;
  readonly unit: string;
  readonly measure: string;
  readonly scale: Scale;
  readonly asked: boolean;
  /** In the criterion's unit; relative materials are shares of the default's figure in that draw. */
  readonly material: number;
  readonly materialIsRelative: boolean;
}

/** What each plan is worth on each criterion, per draw; undefined where unknown. */
export interface PlanValues {
  readonly plan: Id;
  readonly criteria: readonly {
    readonly criterion: Id;
    readonly measure?: Column;
    readonly reason?: Column;
    readonly value?: Column;
    readonly figure: Figure;
  }[];
}
