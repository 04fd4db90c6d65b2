import type { Brief } from "../brief/brief.js";
import type { Verdict } from "../gates/verdict.js";
import type { Id } from "../quantity/id-path.js";
import type { World } from "../world/world.js";
import { defaultAssignment, forcedOf, nowhereOf, settleForced } from "./forced.js";
import { namedPlans, nameOf, type Named } from "./named.js";
import { passingOf, type Passing } from "./passing.js";
import type { Assignment, Evaluate, Forced, Plan, Pooling } from "./plan.js";
import { searchMixed } from "./search.js";

export interface Proposal {
  readonly plans: readonly Plan[];
  /** The default plan: the first of the plans. */
  readonly standard: Plan;
  readonly forced: readonly Forced[];
  /** Workloads that fail a gate on every platform. */
  readonly nowhere: readonly Id[];
}

/**
 * The candidates: the default plan, today's, every single-platform plan, and the best mixed plan of each set of two
 * or three platforms, these sorted by name. Without `evaluate` and the central world, and where some workload passes
 * nowhere, only those that need no search, forced workloads on their first passing platform.
 */
export function proposePlans(input: {
  readonly brief: Brief;
  readonly verdicts: readonly Verdict[];
  readonly evaluate?: Evaluate;
  /** The central world. */
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
  const named = namedPlans(brief, standard).map((entry) => ({
    ...entry,
    pooling: poolingOf(entry.assignment),
  }));
  const mixed = (values ? searchMixed({ brief, passing, standard, ...values }) : [])
    .map(({ assignment, evaluation: { pooling } }) => ({ id: nameOf(assignment), assignment, pooling }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const plans = merge([...named, ...mixed], forced, passing);
  return { plans, standard: plans[0] as Plan, forced, nowhere };
}

/** One plan an assignment, under its first name; the others are its aliases. */
function merge(
  candidates: readonly (Named & { readonly pooling: Pooling })[],
  forced: readonly Forced[],
  passing: Passing,
): readonly Plan[] {
  const plans = new Map<string, Plan>();
  for (const candidate of candidates) {
    const key = JSON.stringify(candidate.assignment);
    const same = plans.get(key);
    const aliases = same ? [...same.aliases, candidate.id] : [];
    const failures = failuresOf(candidate.assignment, passing);
    plans.set(key, same ? { ...same, aliases } : { ...candidate, aliases, forced, failures });
  }
  return [...plans.values()];
}

const failuresOf = (assignment: Assignment, passing: Passing): Plan["failures"] =>
  assignment.flatMap(({ workload, platform }) =>
    passing.failedGates(workload, platform).map((gate) => ({ gate, workload, platform })),
  );
