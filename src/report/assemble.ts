import type { Brief } from "../brief/brief.js";
import type { Consequences } from "../consequences/consequence.js";
import type { Decision } from "../decision/decision.js";
import type { Explanation } from "../explanation/explanation.js";
import type { Verdict } from "../gates/verdict.js";
import type { Warning } from "../notice.js";
import type { Overhead } from "../overheads/overhead.js";
import type { Placement } from "../placement/placement.js";
import type { Plan } from "../plans/plan.js";
import type { Id } from "../quantity/id-path.js";
import type { Robustness } from "../robustness/robustness.js";
import type { Column } from "../statistics/column.js";
import type { PlanValues, WeighedCriterion } from "../values/criterion.js";
import { digestOf } from "./digest.js";
import { consequencesIn, placementIn } from "./fold.js";
import { planIn } from "./plans.js";
import { reportSchema, type Report, type ReportedCriterion } from "./report.js";
import { settle } from "./settle.js";
import { figureOf } from "./figures.js";

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
  readonly overheads: readonly Overhead[];
  readonly criteria: readonly WeighedCriterion[];
  readonly weights: { readonly central: ReadonlyMap<Id, number>; readonly drawn: ReadonlyMap<Id, Column> };
  readonly robustness: Robustness;
  readonly explanation: Explanation;
  readonly warnings: readonly Warning[];
}

/** Everything said, as one plain document with its digest. */
export function assembleReport(input: AssembleInput): Report {
  const { explanation, plans } = input;
  const placed = plans.flatMap(({ central }) => central.placement.verdicts);
  const report: Omit<Report, "digest"> = {
    schema: reportSchema,
    library: input.library,
    run: input.run,
    brief: input.stated,
    decision: input.decision,
    plans: plans.map((plan) => planIn(plan, input)),
    consequences: plans.flatMap(consequencesIn),
    gates: [...input.verdicts, ...placed],
    obligations: [],
    waivers: input.brief.waivers.map(({ id, gate, workload }) => ({
      id,
      gate,
      workload,
      used: input.verdicts.some(({ waiver }) => waiver === id),
    })),
    overheads: input.overheads,
    placements: plans.map(placementIn),
    costs: plans.flatMap(({ central }) => central.brought.costs),
    criteria: input.criteria.filter(isTold).map((weighed) => criterionIn(weighed, input.weights)),
    ...explanation,
    warnings: distinct([...input.warnings, ...plans.flatMap(({ central }) => central.brought.warnings)]),
  };
  const settled = settle(report);
  return { ...settled, digest: digestOf(settled) };
}

/** Hosts are told where they stand in for cost. */
const isTold = ({ criterion, weighs }: WeighedCriterion): boolean => criterion.mayBeReason || weighs;

function criterionIn(weighed: WeighedCriterion, weights: AssembleInput["weights"]): ReportedCriterion {
  const { criterion, scale, material, asked, weighs } = weighed;
  const central = weights.central.get(criterion.id) ?? 0;
  const weight = figureOf(central, weights.drawn.get(criterion.id) ?? Float64Array.of(0), "share", {
    kind: "stated",
    path: "preferences.weights",
  });
  return { id: criterion.id, unit: criterion.unit, weight, asked, weighs, scale, material };
}

function distinct(warnings: readonly Warning[]): readonly Warning[] {
  const byKey = new Map(warnings.map((warning) => [JSON.stringify([warning.code, warning.about]), warning]));
  return [...byKey.values()];
}
