import type { Figure } from "../notice.js";
import { derived, exactFigure, unknownFigure } from "../quantity/figure.js";
import type { Id } from "../quantity/id-path.js";
import { at } from "../statistics/column.js";
import type { AssembleInput, ToldPlan } from "./assemble.js";
import { centred, figureOf } from "./figures.js";
import type { ReportedPlan } from "./report.js";

/** One plan as the report tells it: consequences by criterion, V, ranks, and the difference to the default. */
export function planIn(told: ToldPlan, input: AssembleInput): ReportedPlan {
  const { plan, feasible, central, drawn } = told;
  const { id, aliases, assignment } = plan;
  const placed = central.placement.verdicts
    .filter(({ verdict }) => verdict === "fail")
    .map(({ gate, workload, platform }) => ({ gate, workload, platform }));
  return {
    id,
    aliases,
    assignment,
    feasible,
    failures: [...plan.failures, ...placed],
    consequences: criteriaOf(told, input),
    value: valueOf(told),
    ranks: input.robustness.acceptability.find((entry) => entry.plan === id)?.ranks ?? [],
    ...toDefault(id, feasible, input),
  };
}

function criteriaOf({ central, drawn }: ToldPlan, { criteria }: AssembleInput): ReportedPlan["consequences"] {
  return criteria
    .filter(({ criterion, weighs }) => criterion.mayBeReason || weighs)
    .flatMap(({ criterion: { id } }) => {
      const find = ({ values }: ToldPlan["central"]) =>
        values.criteria.find((entry) => entry.criterion === id);
      const [inCentre, inDraws] = [find(central), find(drawn)];
      return inCentre && inDraws ? [{ criterion: id, figure: centred(inDraws.figure, inCentre.figure) }] : [];
    });
}

function valueOf({ central, drawn }: ToldPlan): Figure {
  if (!central.value || !drawn.value) return unknownFigure({ id: "unknown.value", values: {} }, []);
  return figureOf(
    at(central.value, 0),
    drawn.value,
    "value",
    derived("value.total", ["preferences.weights"]),
  );
}

/** Under the weights of the pair, so that the contributions add up to the difference. */
function toDefault(
  id: Id,
  feasible: boolean,
  { robustness }: AssembleInput,
): Pick<ReportedPlan, "difference" | "contributions"> {
  const from = derived("value.difference", [`plans[${id}].value`, "plans[default].value"]);
  if (id === "default" && feasible) return { difference: exactFigure(0, "value", from), contributions: [] };
  const pair = robustness.pairs.find(({ challenger }) => challenger === id);
  if (!pair)
    return { difference: unknownFigure({ id: "unknown.not-compared", values: {} }, []), contributions: [] };
  return {
    difference: figureOf(pair.central, pair.difference, "value", from),
    contributions: pair.contributions.map(({ criterion, weight, setAside, unknown, central, drawn }) => ({
      criterion,
      weight,
      setAside,
      figure: unknown
        ? unknownFigure({ id: "unknown.one-side", values: { criterion } }, [])
        : figureOf(central, drawn, "value", derived("value.contribution", [`criteria[${criterion}]`])),
    })),
  };
}
