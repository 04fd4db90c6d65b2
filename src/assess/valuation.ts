import type { Brief } from "../brief/brief.js";
import { zoneOf } from "../brief/isolation.js";
import type { Assignment, Evaluation, Forced, Plan, Pooling } from "../plans/plan.js";
import type { Id } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import type { PlanValues, WeighedCriterion } from "../values/criterion.js";
import { totalValue, valueOf } from "../values/values.js";
import type { World } from "../world/world.js";
import type { Outlook, OutlookFunction } from "./outlook.js";

/** A plan's V in one world, absent where a criterion that weighs is unknown for it. */
export interface Valued {
  readonly outlook: Outlook;
  readonly values: PlanValues;
  readonly value?: Column;
}

export type ValuationFunction = (plan: Plan, world: World) => Valued;

/** Adds what the consequences are worth under the weights of each world. */
export function createValuation(input: {
  readonly outlook: OutlookFunction;
  readonly criteria: readonly WeighedCriterion[];
  readonly weightsIn: (world: World) => ReadonlyMap<Id, Column>;
}): ValuationFunction {
  return (plan, world) => {
    const outlook = input.outlook(plan, world);
    const values = valueOf({
      plan: plan.id,
      consequences: outlook.brought.consequences,
      criteria: input.criteria,
    });
    const value = totalValue({ values, weights: input.weightsIn(world), draws: world.draws });
    return { outlook, values, ...(value && { value }) };
  };
}

/** What the search asks: an assignment packed mixed and, where it may be, zone by zone; the better by V is kept. */
export function createEvaluation(
  brief: Brief,
  forced: readonly Forced[],
  valuation: ValuationFunction,
): (assignment: Assignment, world: World) => Evaluation {
  const poolings = poolingsOf(brief);
  return (assignment, world) => {
    const packed = poolings.map((pooling): Evaluation => {
      const plan = { id: "candidate", aliases: [], assignment, forced, pooling, failures: [] };
      const { outlook, value = WORTHLESS } = valuation(plan, world);
      const hosts = outlook.placement.hosts.reduce((sum, { count }) => sum + count, 0);
      return { value, feasible: outlook.isPlaced, hosts, pooling };
    });
    return packed.reduce((best, next) => (isBetter(next, best) ? next : best));
  };
}

/** A plan whose V is unknown never wins a search over one whose V is known. */
const WORTHLESS = Float64Array.of(-1e6);

const isBetter = (next: Evaluation, best: Evaluation): boolean =>
  next.feasible === best.feasible ? (next.value[0] ?? 0) > (best.value[0] ?? 0) : next.feasible;

/** Zone by zone is worth trying where there are zones and a platform leaves its node pools open. */
function poolingsOf(brief: Brief): readonly Pooling[] {
  const zones = new Set(brief.workloads.map(({ tenant }) => zoneOf(brief, tenant)));
  const isOpen = brief.platforms.some(({ nodePools }) => nodePools === undefined);
  return zones.size > 1 && isOpen ? ["shared", "per-trust-zone"] : ["shared"];
}
