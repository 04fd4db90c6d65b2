import type { Brief } from "../brief/brief.js";
import type { Verdict } from "../gates/verdict.js";
import type { Id } from "../quantity/id-path.js";
import type { World } from "../world/world.js";
import { defaultAssignment, forcedOf, nowhereOf, settleForced } from "./forced.js";
import { passingOf, type Passing } from "./passing.js";
import type { Assignment, Evaluate, Forced, Plan, Pooling } from "./plan.js";
import { searchMixed } from "./search.js";
import { subsetKey } from "./space.js";

export interface Proposal {
  readonly plans: readonly Plan[];
  /** The default plan: the first of the plans. */
  readonly standard: Plan;
  readonly forced: readonly Forced[];
  /** Workloads that fail a gate on every platform. */
  readonly nowhere: readonly Id[];
}

/**
 * The candidates: the default plan, today's, every single-platform plan, and the best mixed plan of each subset of
 * two or three platforms. Without `evaluate` only those that need no search, forced workloads on their first
 * passing platform.
 */
export function proposePlans(input: {
  readonly brief: Brief;
  readonly verdicts: readonly Verdict[];
  readonly evaluate?: Evaluate;
  readonly world?: World;
}): Proposal {
  const { brief, verdicts, evaluate, world } = input;
  const passing = passingOf(brief, verdicts);
  const nowhere = nowhereOf(brief, passing);
  const provisional = forcedOf(brief, passing);
  const values = evaluate && world && nowhere.length === 0 ? { evaluate, world } : undefined;
  const forced = values ? settleForced({ brief, passing, forced: provisional, ...values }) : provisional;
  const standard = defaultAssignment(brief, forced);
  const poolingOf = (assignment: Assignment): Pooling =>
    values?.evaluate(assignment, values.world).pooling ?? "shared";
  const named = [
    { id: "default", assignment: standard },
    ...today(brief, standard),
    ...brief.platforms.map((platform) => ({
      id: platform.id,
      assignment: brief.workloads.map(({ id }) => ({ workload: id, platform: platform.id })),
    })),
  ].map((entry) => ({ ...entry, pooling: poolingOf(entry.assignment) }));
  const mixed = values
    ? searchMixed({ brief, passing, standard, ...values }).map(({ assignment, evaluation }) => ({
        id: subsetKey(assignment.map(({ platform }) => platform)),
        assignment,
        pooling: evaluation.pooling,
      }))
    : [];
  const plans = merge([...named, ...mixed], forced, passing);
  return { plans, standard: plans[0] as Plan, forced, nowhere };
}

/** Every workload where it runs today; those that do not say so as in the default plan. */
function today(
  brief: Brief,
  standard: Assignment,
): readonly { readonly id: Id; readonly assignment: Assignment }[] {
  if (!brief.workloads.some(({ runsOn }) => runsOn !== undefined)) return [];
  const runsOn = new Map(brief.workloads.map(({ id, runsOn }) => [id, runsOn]));
  const assignment = standard.map(({ workload, platform }) => ({
    workload,
    platform: runsOn.get(workload) ?? platform,
  }));
  return [{ id: "today", assignment }];
}

/** One plan an assignment, under its first name. */
function merge(
  candidates: readonly { readonly id: Id; readonly assignment: Assignment; readonly pooling: Pooling }[],
  forced: readonly Forced[],
  passing: Passing,
): readonly Plan[] {
  const plans = new Map<string, Plan>();
  for (const { id, assignment, pooling } of candidates) {
    const key = JSON.stringify(assignment);
    const same = plans.get(key);
    if (same) plans.set(key, { ...same, aliases: [...same.aliases, id] });
    else
      plans.set(key, {
        id,
        aliases: [],
        assignment,
        forced,
        pooling,
        failures: failuresOf(assignment, passing),
      });
  }
  return [...plans.values()];
}

const failuresOf = (assignment: Assignment, passing: Passing): Plan["failures"] =>
  assignment.flatMap(({ workload, platform }) =>
    passing.failedGates(workload, platform).map((gate) => ({ gate, workload, platform })),
  );
