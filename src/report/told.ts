import type { Brief } from "../brief/brief.js";
import type { Consequences } from "../consequences/consequence.js";
import type { Decision } from "../decision/decision.js";
import type { Explanation } from "../explanation/explanation.js";
import type { Obligation } from "../gates/obligation.js";
import type { Verdict } from "../gates/verdict.js";
import type { Warning } from "../notice.js";
import type { Overhead } from "../overheads/overhead.js";
import type { Placement } from "../placement/placement.js";
import type { Plan } from "../plans/plan.js";
import type { Id } from "../quantity/id-path.js";
import type { Flip } from "../robustness/flips.js";
import type { Information } from "../robustness/information.js";
import type { Robustness } from "../robustness/robustness.js";
import type { Supported } from "../robustness/supported.js";
import type { Column } from "../statistics/column.js";
import type { PlanValues, WeighedCriterion } from "../values/criterion.js";
import type { Report } from "./report.js";

/** One world's view of a plan, as far as the report tells it. */
export interface Told {
  readonly placement: Placement;
  readonly brought: Consequences;
  readonly values: PlanValues;
  readonly value?: Column;
}

export interface ToldPlan {
  readonly plan: Plan;
  readonly feasible: boolean;
  readonly central: Told;
  readonly drawn: Told;
}

export interface AssembleInput {
  readonly library: Report["library"];
  readonly run: Report["run"];
  readonly brief: Brief;
  /** The brief in the asker's notation. */
  readonly stated: Report["brief"];
  readonly decision: Decision;
  readonly plans: readonly ToldPlan[];
  readonly verdicts: readonly Verdict[];
  readonly obligations: readonly Obligation[];
  readonly overheads: readonly Overhead[];
  readonly criteria: readonly WeighedCriterion[];
  readonly weights: { readonly central: ReadonlyMap<Id, number>; readonly drawn: ReadonlyMap<Id, Column> };
  readonly robustness: Robustness;
  readonly information: Information;
  readonly supported: Supported;
  readonly flips: readonly Flip[];
  readonly explanation: Explanation;
  readonly warnings: readonly Warning[];
}
