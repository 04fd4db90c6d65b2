import type { Id } from "../quantity/id-path.js";
import { cost, hosts } from "./criteria.js";
import type { Context, Criterion, WeighedCriterion } from "./criterion.js";
import { isOpen, type Scale } from "./scale.js";
import { namedCriteria } from "./stated-weights.js";

/**
 * Which criteria make up V. Weights that the brief states replace the table of what is asked for. What is unknown
 * for the default leaves V for every plan, its weight shared out; cost's goes to the number of hosts, which is always
 * resolved last and mostly without weight. Cost is always wanted, unless stated weights leave it out.
 */
export function weighCriteria(input: {
  readonly context: Context;
  readonly criteria: readonly Criterion[];
  /** Whether a criterion is known for the provisional default plan. */
  readonly isKnown: (criterion: Criterion) => boolean;
}): readonly WeighedCriterion[] {
  const { context, criteria, isKnown } = input;
  const named = namedCriteria(context.brief.preferences.weights);
  const resolve = (criterion: Criterion): WeighedCriterion => {
    const scale = scaleOf(criterion, context);
    const asked = named ? named.includes(criterion.id) : criterion.asked(context);
    const isWanted = asked || (criterion.id === cost.id && named === undefined);
    return {
      criterion,
      scale,
      material: materialOf(criterion, scale, context),
      asked,
      weighs: asked && isKnown(criterion) && isOpen(scale),
      leftOut: isWanted && !isKnown(criterion),
    };
  };
  const resolved = criteria.map(resolve);
  const weighs = standsIn(resolved, named, input);
  return [...resolved, { ...resolve(hosts), asked: false, weighs, leftOut: false }];
}

/** Hosts stand in for an unknown cost where another criterion weighs and all plans use one model of host. */
function standsIn(
  resolved: readonly WeighedCriterion[],
  named: readonly Id[] | undefined,
  { context, isKnown }: { readonly context: Context; readonly isKnown: (criterion: Criterion) => boolean },
): boolean {
  const weighing = resolved.filter(({ weighs }) => weighs);
  const costIsWanted = named === undefined || named.includes(cost.id);
  return (
    costIsWanted &&
    weighing.length > 0 &&
    !isKnown(cost) &&
    usesOneHostModel(context) &&
    isKnown(hosts) &&
    isOpen(hosts.scale(context))
  );
}

/** The weight that a criterion takes: hosts stand in for cost. */
export const weightId = (criterion: Id): Id => (criterion === hosts.id ? cost.id : criterion);

function scaleOf(criterion: Criterion, context: Context): Scale {
  const stated = context.brief.preferences.scales.find((scale) => scale.criterion === criterion.id);
  if (!stated) return criterion.scale(context);
  const { worst, best, midpoint } = stated;
  return { worst, best, ...(midpoint !== undefined && { midpoint }) };
}

/** Stated in the unit of the usual one: for cost, and hosts in its place, a share of the default's. */
function materialOf(criterion: Criterion, scale: Scale, { brief }: Context): WeighedCriterion["material"] {
  const stated = brief.preferences.material.find((entry) => entry.criterion === weightId(criterion.id));
  const usual = criterion.material(scale);
  return stated ? { ...usual, difference: stated.difference } : usual;
}

function usesOneHostModel({ brief }: Context): boolean {
  const models = new Set(brief.platforms.map((platform) => platform.host));
  return models.size === 1 && !models.has(undefined);
}
