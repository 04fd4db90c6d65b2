import type { Consequence } from "../consequences/consequence.js";
import type { Figure } from "../notice.js";
import { isKnown, unknownFigure } from "../quantity/figure.js";
import type { Id } from "../quantity/id-path.js";
import { at, columnOf, type Column } from "../statistics/column.js";
import type { CriterionValue, PlanValues, WeighedCriterion } from "./criterion.js";
import { isOpen, valueFunction } from "./scale.js";

/**
 * What one plan's consequences are worth on each criterion, per draw; unknown stays unknown, and a measure that
 * leaves the range of numbers in any draw counts as unknown.
 */
export function valueOf(input: {
  readonly plan: Id;
  readonly consequences: readonly Consequence[];
  readonly criteria: readonly WeighedCriterion[];
}): PlanValues {
  return {
    plan: input.plan,
    criteria: input.criteria.map((weighed) => criterionValue(weighed, input.consequences)),
  };
}

function criterionValue(weighed: WeighedCriterion, consequences: readonly Consequence[]): CriterionValue {
  const { criterion, scale } = weighed;
  const found = criterion.measure(consequences);
  const unknown = (figure: Figure): CriterionValue => ({ criterion: criterion.id, figure, supported: false });
  if (!found) {
    const why = { id: "unknown.no-measure", values: { criterion: criterion.id } };
    return unknown(unknownFigure(why, []));
  }
  const { figure, column: measure } = found;
  if (!measure || !isKnown(figure)) return unknown(figure);
  if (!measure.every(Number.isFinite) || found.reasonColumn?.every(Number.isFinite) === false) {
    const why = { id: "unknown.out-of-range", values: { criterion: criterion.id } };
    return unknown(unknownFigure(why, []));
  }
  const value = isOpen(scale) ? valueFunction(scale) : () => 0;
  return {
    criterion: criterion.id,
    figure,
    measure,
    reason: found.reasonColumn ?? measure,
    value: columnOf([measure], (draw) => value(at(measure, draw))),
    supported: found.supported ?? true,
  };
}

/**
 * V = Σ w_j v_j per draw over the criteria that weigh, their weights shared out to add up to 1; `undefined` where
 * the plan is unknown on one of them, and 0 throughout where none weighs.
 */
export function totalValue(input: {
  readonly values: PlanValues;
  readonly weights: ReadonlyMap<Id, Column>;
  readonly draws: number;
}): Column | undefined {
  const parts: { readonly weight: Column; readonly value: Column }[] = [];
  for (const [criterion, weight] of input.weights) {
    const value = input.values.criteria.find((entry) => entry.criterion === criterion)?.value;
    if (!value) return undefined;
    parts.push({ weight, value });
  }
  const { draws } = input;
  const [total, whole] = [new Float64Array(draws), new Float64Array(draws)];
  for (const { weight, value } of parts)
    for (let draw = 0; draw < draws; draw++) {
      const own = at(weight, draw);
      total[draw]! += own * at(value, draw);
      whole[draw]! += own;
    }
  for (let draw = 0; draw < draws; draw++) total[draw] = whole[draw]! > 0 ? total[draw]! / whole[draw]! : 0;
  return total;
}
