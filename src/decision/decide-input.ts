import type { Brief } from "../brief/brief.js";
import type { Verdict } from "../gates/verdict.js";
import type { Figure } from "../notice.js";
import type { Forced, Plan } from "../plans/plan.js";
import type { Id } from "../quantity/id-path.js";
import type { Robustness, Standing } from "../robustness/robustness.js";
import type { Lead } from "../values/burden.js";
import type { WeighedCriterion } from "../values/criterion.js";
import type { Grounds } from "./confidence.js";
import type { Uniformity } from "./decision.js";

/** All that the decision rests on. */
export interface DecideInput {
  readonly brief: Brief;
  /** Of the gates, and of the packing of each plan. */
  readonly verdicts: readonly Verdict[];
  readonly plans: readonly Plan[];
  /** Workloads that fail a gate on every platform. */
  readonly nowhere: readonly Id[];
  readonly forced: readonly Forced[];
  /** The plans that pass gates and placement; the default is not among them where it fails in placement. */
  readonly standings: readonly Standing[];
  /** What fails where the default plan cannot be placed. */
  readonly unplaced: readonly Verdict[];
  readonly criteria: readonly WeighedCriterion[];
  readonly robustness: Robustness;
  readonly draws: number;
  readonly uniformity: readonly Uniformity[];
  readonly grounds: Pick<Grounds, "measuredShare" | "sellerShare">;
  /** The criteria, weighted or not, on which one plan leads another materially. */
  readonly leads: (plan: Standing, over: Standing) => readonly Lead[];
  /** What a plan breaks when it is fed back as if a user had asked for it; a plan that breaks anything is not recommended. */
  readonly recheck?: (plan: Id) => readonly unknown[];
  /** A gain of one plan over another, over the draws, as a figure in the criterion's unit. */
  readonly figureOfGain: (
    criterion: Id,
    gain: { readonly central: number; readonly drawn: Float64Array },
    between: readonly [plan: Id, over: Id],
  ) => Figure;
}
