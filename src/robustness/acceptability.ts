import type { Id } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import { at } from "../statistics/column.js";

/** How often a plan takes each rank, over draws of inputs and weights together (SMAA rank acceptability). */
export interface Acceptability {
  readonly plan: Id;
  /** Share of the draws at rank 1, 2, …; plans that tie share the mean of their ranks' places, so columns add up to 1. */
  readonly ranks: readonly number[];
  /** Mean of V over the draws. */
  readonly expected: number;
  /** Mean of what is lost against the best plan of each draw. */
  readonly regret: number;
}

/** Rank acceptability, expected value and expected regret of plans whose V is known in every draw. */
export function acceptabilityOf(
  plans: readonly { readonly plan: Id; readonly value: Column }[],
  draws: number,
): readonly Acceptability[] {
  const count = plans.length;
  const ranks = plans.map(() => new Float64Array(count));
  const totals = new Float64Array(count);
  const regrets = new Float64Array(count);
  const row = new Float64Array(count);
  for (let draw = 0; draw < draws; draw++) {
    let best = -Infinity;
    for (let plan = 0; plan < count; plan++) {
      const column = plans[plan]?.value;
      const value = column ? at(column, draw) : 0;
      row[plan] = value;
      if (value > best) best = value;
    }
    for (let plan = 0; plan < count; plan++) {
      const value = row[plan] ?? 0;
      totals[plan] = (totals[plan] ?? 0) + value;
      regrets[plan] = (regrets[plan] ?? 0) + best - value;
      addRank(ranks[plan], row, value);
    }
  }
  return plans.map(({ plan }, index) => ({
    plan,
    ranks: [...(ranks[index] ?? [])].map((rank) => rank / draws),
    expected: (totals[index] ?? 0) / draws,
    regret: (regrets[index] ?? 0) / draws,
  }));
}

/** A plan that ties with others holds an equal share of each of the places they share. */
function addRank(places: Float64Array | undefined, row: Float64Array, value: number): void {
  if (!places) return;
  let above = 0;
  let equal = 0;
  for (let plan = 0; plan < row.length; plan++) {
    const other = row[plan]!;
    if (other > value) above++;
    else if (other === value) equal++;
  }
  for (let place = above; place < above + equal; place++) places[place] = (places[place] ?? 0) + 1 / equal;
}
