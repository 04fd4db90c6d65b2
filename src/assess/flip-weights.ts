import type { Brief } from "../brief/brief.js";
import { childPath, type Id } from "../quantity/id-path.js";
import { nearestFlip, type Answer, type Flip } from "../robustness/flips.js";
import { robustnessOf, type Standing } from "../robustness/robustness.js";
import { at, columnOf, type Column } from "../statistics/column.js";
import { createComparison, type Contender, type Pair } from "../values/burden.js";
import { totalValue } from "../values/values.js";
import type { Weighing } from "./weighing.js";

type Weights = Weighing["weights"];

/** At 0 and at 1 a criterion would be out of the comparison, or alone in it. */
const [LEAST_WEIGHT, MOST_WEIGHT] = [0.01, 0.99];

/**
 * Of each criterion that weighs, the nearest weight from 0.01 to 0.99 at which another plan carries the burden: the same in
 * every draw, the other weights in the proportions they have. None where only one criterion weighs.
 */
export function flipsOfWeights(input: {
  readonly brief: Brief;
  readonly weighing: Pick<Weighing, "criteria" | "weights">;
  readonly standings: readonly Standing[];
  readonly draws: number;
  readonly base: Answer;
}): readonly Flip[] {
  const { brief, weighing, standings, draws, base } = input;
  const { criteria, weights } = weighing;
  const named = new Set(weights.central.keys());
  if (named.size < 2) return [];
  const compared = new Map<string, (weights: Weights) => Pair>();
  const comparisonOf = (challenger: Contender, against: Contender): ((those: Weights) => Pair) => {
    const key = JSON.stringify([challenger.plan, against.plan]);
    const own = { challenger, against, criteria, burden: brief.burden, draws };
    const known = compared.get(key) ?? createComparison(own, named);
    compared.set(key, known);
    return known;
  };
  const answerWith = (those: Weights): Answer => {
    const inCentre = new Map([...those.central].map(([id, weight]) => [id, Float64Array.of(weight)]));
    const weighed = standings.map((standing) => {
      const value = totalValue({ values: standing.central, weights: inCentre, draws: 1 });
      const { plan, central, drawn, cpuMoved } = standing;
      return { plan, central, drawn, cpuMoved, ...(value && { centralValue: at(value, 0) }) };
    });
    return {
      plan: planNamed(weighed, brief, draws, (a, b) => comparisonOf(a, b)(those)),
      forced: base.forced,
    };
  };
  return [...weights.central].map(([id, current]) => {
    const own = {
      path: childPath("preferences.weights", id),
      unit: "share",
      current,
      low: LEAST_WEIGHT,
      high: MOST_WEIGHT,
    };
    return nearestFlip(own, base, (weight) => answerWith(withWeight(weights, id, weight)));
  });
}

/** The plan that carries the burden; the default where none does; the best in the centre where it is not standing. */
export function planNamed(
  standings: readonly Standing[],
  brief: Brief,
  draws: number,
  carries: (challenger: Contender, against: Contender) => Pair,
): Id | null {
  const { taken } = robustnessOf({ standings, burden: brief.burden, draws, carries });
  if (taken) return taken.challenger;
  const standard = standings.find(({ plan }) => plan === "default");
  const value = ({ centralValue = -Infinity }: Standing): number => centralValue;
  const best =
    standard ?? [...standings].sort((a, b) => (value(a) < value(b) ? 1 : value(a) > value(b) ? -1 : 0))[0];
  return best?.plan ?? null;
}

/** One weight set, the others sharing out what is left as they did before; equally where they had nothing. */
function withWeight({ central, drawn }: Weights, id: Id, weight: number): Weights {
  const own = drawn.get(id) ?? Float64Array.of(central.get(id) ?? 0);
  const others = central.size - 1;
  const rest = (part: number, before: number): number =>
    before < 1 ? (part * (1 - weight)) / (1 - before) : (1 - weight) / others;
  const columns = [...drawn].map(([other, column]): readonly [Id, Column] => [
    other,
    other === id
      ? Float64Array.of(weight)
      : columnOf([column, own], (draw) => rest(at(column, draw), at(own, draw))),
  ]);
  const before = central.get(id) ?? 0;
  return {
    central: new Map(
      [...central].map(([other, part]) => [other, other === id ? weight : rest(part, before)]),
    ),
    drawn: new Map(columns),
  };
}
