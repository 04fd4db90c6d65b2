import type { Brief } from "../brief/brief.js";
import type { Uniformity } from "../decision/decision.js";
import type { Figure } from "../notice.js";
import { derived, unknownFigure } from "../quantity/figure.js";
import { centred, figureOf } from "../report/figures.js";
import { at } from "../statistics/column.js";
import type { Prospect } from "./prospect.js";

/** What one platform for everything would bring, one a platform. */
export function uniformityOf(brief: Brief, prospects: readonly Prospect[]): readonly Uniformity[] {
  return brief.platforms.flatMap(({ id }) => {
    const prospect = prospects.find(({ plan }) => plan.assignment.every(({ platform }) => platform === id));
    if (!prospect) return [];
    const { plan, feasible, central, drawn } = prospect;
    const value =
      central.value && drawn.value
        ? figureOf(
            at(central.value, 0),
            drawn.value,
            "value",
            derived("value.total", ["preferences.weights"]),
          )
        : unknownFigure({ id: "unknown.value", values: {} }, []);
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
