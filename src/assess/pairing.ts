import type { Brief } from "../brief/brief.js";
import type { Figure } from "../notice.js";
import { derived } from "../quantity/figure.js";
import { childPath, elementPath, type Id } from "../quantity/id-path.js";
import { figureOf } from "../report/figures.js";
import { compare, leadsOf, type Contender, type Lead, type Pair } from "../values/burden.js";
import type { Weighing } from "./weighing.js";

/** The burden of proof, bound to one assessment's criteria and weights. */
export function pairingOf(brief: Brief, { criteria, weights }: Weighing, draws: number) {
  const units = new Map(criteria.map(({ criterion }) => [criterion.id, criterion.unit]));
  const named = new Set(
    criteria.filter(({ criterion }) => criterion.mayBeReason).map(({ criterion }) => criterion.id),
  );
  return {
    carries: (challenger: Contender, against: Contender): Pair =>
      compare({ challenger, against, criteria, weights, burden: brief.burden, draws }),
    leads: (plan: Contender, over: Contender): readonly Lead[] => leadsOf(plan, over, criteria, draws),
    figureOfGain: (criterion: Id, gain: Lead["gain"], between: readonly Id[]): Figure => {
      const parents = between.map((plan) =>
        named.has(criterion)
          ? elementPath(childPath(elementPath("plans", plan), "consequences"), criterion)
          : elementPath(elementPath("consequences", plan), criterion),
      );
      return figureOf(gain.central, gain.drawn, units.get(criterion) ?? "", derived("value.gain", parents));
    },
  };
}
