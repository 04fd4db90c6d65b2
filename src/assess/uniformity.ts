import type { Brief } from "../brief/brief.js";
import type { Uniformity } from "../decision/decision.js";
import type { Figure } from "../notice.js";
import { unknownFigure } from "../quantity/figure.js";
import { centred } from "../report/figures.js";
import { valueOf } from "../report/plans.js";
import type { WeighedCriterion } from "../values/criterion.js";
import type { Prospect } from "./prospect.js";
import { toldPlan } from "./told.js";

/** What one platform for everything would bring, one a platform. */
export function uniformityOf(
  brief: Brief,
  prospects: readonly Prospect[],
  criteria: readonly WeighedCriterion[],
): readonly Uniformity[] {
  return brief.platforms.flatMap(({ id }) => {
    const prospect = prospects.find(({ plan }) => plan.assignment.every(({ platform }) => platform === id));
    if (!prospect) return [];
    const { plan, feasible } = prospect;
    const value = valueOf(toldPlan(prospect), { criteria });
    return [
      {
        platform: id,
        plan: plan.id,
        feasible,
        cost: told(prospect, "cost"),
        hosts: told(prospect, "hosts"),
        value,
      },
    ];
  });
}

/** A plan-level figure with the centre of the central world. */
function told({ central, drawn }: Prospect, measure: string): Figure {
  const find = ({ outlook }: Prospect["central"]): Figure | undefined =>
    outlook.brought.consequences.find((entry) => entry.measure === measure && entry.workload === undefined)
      ?.figure;
  const [inCentre, inDraws] = [find(central), find(drawn)];
  return inCentre && inDraws
    ? centred(inDraws, inCentre)
    : unknownFigure({ id: "unknown.no-measure", values: { criterion: measure } }, []);
}
