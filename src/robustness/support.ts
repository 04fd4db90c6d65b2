import type { Id } from "../quantity/id-path.js";
import { meanWithError } from "../statistics/block-error.js";
import { at, columnOf, type Column } from "../statistics/column.js";

/** A plan whose V is known in every draw, with the value of each criterion that weighs. */
export interface Valued {
  readonly plan: Id;
  readonly value: Column;
  readonly values: ReadonlyMap<Id, Column>;
}

/** What supports a plan over the draws of inputs and weights (SMAA-2, Lahdelma and Salminen 2001), with Monte Carlo errors. */
export interface Support {
  readonly plan: Id;
  /** Share of the draws in which it is best; plans that tie share the draw. */
  readonly first: number;
  readonly firstError: number;
  /** Mean of V. */
  readonly expected: number;
  readonly expectedError: number;
  /** Mean of what is lost against the best plan of each draw. */
  readonly regret: number;
  readonly regretError: number;
  /** Mean of the weights of the draws in which it is best: who would choose it. Absent where it is never best. */
  readonly centralWeights?: readonly { readonly criterion: Id; readonly weight: number }[];
  /** Share of the draws of inputs in which it is best for whoever weighs so. Absent where it is never best. */
  readonly confidence?: number;
  readonly confidenceError?: number;
}

/** Share of the draws in which one plan is better than another; a tie counts half. */
export interface Winning {
  readonly plan: Id;
  readonly over: Id;
  readonly share: number;
  readonly error: number;
}

type WeightColumns = ReadonlyMap<Id, Column>;

/** Support of each plan; empty without plans. */
export function supportOf(
  plans: readonly Valued[],
  weights: WeightColumns,
  draws: number,
): readonly Support[] {
  const values = plans.map(({ value }) => value);
  const firsts = firstShares(values, draws);
  const best = columnOf(values, (draw) =>
    values.reduce((top, value) => Math.max(top, at(value, draw)), -Infinity),
  );
  return plans.map(({ plan, value }, index) => {
    const share = firsts[index]!;
    const first = meanWithError(share, draws);
    const expected = meanWithError(value, draws);
    const regret = meanWithError(
      columnOf([value, best], (draw) => at(best, draw) - at(value, draw)),
      draws,
    );
    return {
      plan,
      ...{ first: first.value, firstError: first.error },
      ...{ expected: expected.value, expectedError: expected.error },
      ...{ regret: regret.value, regretError: regret.error },
      ...(first.value > 0 && byItsWeights(index, plans, weights, share, draws)),
    };
  });
}

/** Of each ordered pair of plans, how often the first is better. */
export const winningOf = (
  plans: readonly Pick<Valued, "plan" | "value">[],
  draws: number,
): readonly Winning[] =>
  plans.flatMap(({ plan, value }) =>
    plans
      .filter((other) => other.plan !== plan)
      .map((other) => {
        const wins = columnOf([value, other.value], (draw) => {
          const lead = at(value, draw) - at(other.value, draw);
          return lead > 0 ? 1 : lead === 0 ? 0.5 : 0;
        });
        const { value: share, error } = meanWithError(wins, draws);
        return { plan, over: other.plan, share, error };
      }),
  );

/** Of each plan, draw by draw, its share of the first rank. */
function firstShares(values: readonly Column[], draws: number): readonly Column[] {
  const shares = values.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    let [best, equal] = [-Infinity, 0];
    for (const value of values) {
      const own = at(value, draw);
      if (own > best) [best, equal] = [own, 1];
      else if (own === best) equal++;
    }
    for (let plan = 0; plan < values.length; plan++)
      if (at(values[plan]!, draw) === best) shares[plan]![draw] = 1 / equal;
  }
  return shares;
}

function byItsWeights(
  index: number,
  plans: readonly Valued[],
  weights: WeightColumns,
  share: Column,
  draws: number,
): Pick<Support, "centralWeights" | "confidence" | "confidenceError"> {
  let total = 0;
  for (let draw = 0; draw < draws; draw++) total += at(share, draw);
  const central = [...weights].map(([criterion, column]) => {
    let sum = 0;
    for (let draw = 0; draw < draws; draw++) sum += at(share, draw) * at(column, draw);
    return { criterion, weight: sum / total };
  });
  const valued = plans.map(({ values }) => {
    const column = new Float64Array(draws);
    for (const { criterion, weight } of central) {
      const value = values.get(criterion);
      if (value)
        for (let draw = 0; draw < draws; draw++) column[draw] = column[draw]! + weight * at(value, draw);
    }
    return column;
  });
  const { value, error } = meanWithError(firstShares(valued, draws)[index]!, draws);
  return { centralWeights: central, confidence: value, confidenceError: error };
}
