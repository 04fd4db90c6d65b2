import type { Figure } from "../notice.js";
import { derived, exactFigure, isKnown, unknownFigure } from "../quantity/figure.js";
import { childPath, elementPath, type Id, type IdPath } from "../quantity/id-path.js";
import { at } from "../statistics/column.js";
import type { AssembleInput, ToldPlan } from "./told.js";
import { centred, figureOf } from "./figures.js";
import type { ReportedPlan } from "./report.js";

/** One plan as the report tells it: consequences by criterion, V, ranks, and the difference to the default. */
export function planIn(told: ToldPlan, input: AssembleInput): ReportedPlan {
  const { plan, feasible, central } = told;
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
    value: valueOf(told, input),
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

const inPlan = (plan: Id, list: string, criterion: Id): IdPath =>
  elementPath(childPath(elementPath("plans", plan), list), criterion);

const weightOf = (criterion: Id): IdPath => childPath(elementPath("criteria", criterion), "weight");

/**
 * V rests on the consequences of the criteria that weigh, and on their weights; unknown where one of them is. Where
 * nothing weighs it is 0, as the criteria say.
 */
export function valueOf(
  { plan, central, drawn }: ToldPlan,
  { criteria }: Pick<AssembleInput, "criteria">,
): Figure {
  const weighing = criteria.filter(({ weighs }) => weighs).map(({ criterion }) => criterion.id);
  if (!central.value || !drawn.value) {
    const figures = central.values.criteria
      .filter(({ criterion }) => weighing.includes(criterion))
      .map(({ figure }) => figure);
    const questions = figures.flatMap((figure) => (isKnown(figure) ? [] : figure.questions));
    return unknownFigure({ id: "unknown.value", values: {} }, [...new Set(questions)]);
  }
  const parents = weighing.flatMap((id) => [inPlan(plan.id, "consequences", id), weightOf(id)]);
  return figureOf(at(central.value, 0), drawn.value, "value", derived("value.total", orCriteria(parents)));
}

const orCriteria = (parents: readonly IdPath[]): readonly IdPath[] =>
  parents.length > 0 ? parents : ["criteria"];

/** Under the weights of the pair, so that the contributions add up to the difference. */
function toDefault(
  id: Id,
  feasible: boolean,
  { robustness }: AssembleInput,
): Pick<ReportedPlan, "difference" | "contributions"> {
  const isDefault = id === "default";
  const pair = robustness.pairs.find(({ challenger }) => challenger === id);
  const terms = pair?.contributions.map(({ criterion }) => inPlan(id, "contributions", criterion)) ?? [];
  const from = derived("value.difference", isDefault ? ["plans[default].value"] : orCriteria(terms));
  if (isDefault && feasible) return { difference: exactFigure(0, "value", from), contributions: [] };
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
        : figureOf(central, drawn, "value", derived("value.contribution", parentsOf(id, criterion))),
    })),
  };
}

const parentsOf = (plan: Id, criterion: Id): readonly IdPath[] => [
  ...[plan, "default"].map((one) => inPlan(one, "consequences", criterion)),
  weightOf(criterion),
];
