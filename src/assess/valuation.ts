import type { Brief } from "../brief/brief.js";
import { zoneOf } from "../brief/isolation.js";
import type { Evaluate, Plan, Pooling } from "../plans/plan.js";
import type { Id } from "../quantity/id-path.js";
import { at, type Column } from "../statistics/column.js";
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

/**
 * What the search asks of an assignment: its V when packed as the provisional default plan is best packed. Trying
 * both ways for each of thousands of assignments would double the work to settle what `bestPooled` settles for the
 * plans that are kept.
 */
export function createEvaluation(valuation: ValuationFunction, standard: Plan): Evaluate {
  const { forced, pooling } = standard;
  return (assignment, world) => {
    const plan = { id: "candidate", aliases: [], assignment, forced, pooling, failures: [] };
    const { outlook, value = WORTHLESS } = valuation(plan, world);
    const hosts = outlook.placement.hosts.reduce((sum, { count }) => sum + count, 0);
    return { value, feasible: outlook.isPlaced, hosts, pooling };
  };
}

/** The plan packed mixed or zone by zone, whichever has the higher central V; mixed where they tie. */
export function bestPooled(brief: Brief, plan: Plan, valuation: ValuationFunction, central: World): Plan {
  const tried = poolingsOf(brief).map((pooling) => {
    const pooled = { ...plan, pooling };
    const { outlook, value = WORTHLESS } = valuation(pooled, central);
    return { plan: pooled, rank: (outlook.isPlaced ? 0 : UNPLACED) + at(value, 0) };
  });
  return tried.reduce((best, next) => (next.rank > best.rank ? next : best)).plan;
}

/** A plan whose V is unknown never wins a search over one whose V is known. */
const WORTHLESS = Float64Array.of(-1e6);

/** A plan that cannot be placed never wins over one that can. */
const UNPLACED = -1e9;

/** Zone by zone is worth trying where there are zones and a platform leaves its node pools open. */
function poolingsOf(brief: Brief): readonly Pooling[] {
  const zones = new Set(brief.workloads.map(({ tenant }) => zoneOf(brief, tenant)));
  const isOpen = brief.platforms.some(({ nodePools }) => nodePools === undefined);
  return zones.size > 1 && isOpen ? ["shared", "per-trust-zone"] : ["shared"];
}
