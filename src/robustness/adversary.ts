import type { Id, IdPath } from "../quantity/id-path.js";
import { largestIn, type SimplexPart } from "../statistics/polytope.js";

/** The weights and inputs, within what is stated of them, that speak most for the plan that is not named. */
export interface Adversary {
  readonly favours: Id;
  readonly over: Id;
  /** What `favours` leads by as things stand, with those weights alone, with those inputs alone, and with both; centrally. */
  readonly lead: {
    readonly now: number;
    readonly byWeights: number;
    readonly byInputs: number;
    readonly byBoth: number;
  };
  readonly weights: readonly { readonly criterion: Id; readonly weight: number }[];
  /** Those that move the lead most, each at the end that favours the plan. */
  readonly inputs: readonly { readonly path: IdPath; readonly value: number; readonly unit: string }[];
}

/** Inputs beyond these add little. */
const MOST_INPUTS = 5;
/** Steps until the best share of a ratio settles. */
const MOST_STEPS = 20;

/** An input with its ends, and the lead of the challenger at both. */
export interface Movement {
  readonly path: IdPath;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/**
 * The strongest case against the plan that is named, in the centre: weights from the part of the simplex that the brief
 * leaves, and each of the inputs that move the lead most at its better end. `leadsAt` gives by criterion what `favours` leads
 * by with some inputs moved; criteria that count share out the weight of those that do not, as in the pair itself.
 */
export function adversaryOf(input: {
  readonly favours: Id;
  readonly over: Id;
  /** 1 where `favours` is the challenger of the movements, −1 where it is the other. */
  readonly sign: 1 | -1;
  readonly counting: readonly Id[];
  readonly now: ReadonlyMap<Id, number>;
  readonly part: SimplexPart;
  /** The criteria of the part, in its order. */
  readonly criteria: readonly Id[];
  readonly movements: readonly Movement[];
  readonly leadsAt: (moved: ReadonlyMap<IdPath, number>) => ReadonlyMap<Id, number>;
}): Adversary | undefined {
  const { favours, over, sign, counting, now, part, criteria, movements, leadsAt } = input;
  const chosen = movements
    .map(({ path, unit, low, high, atLow, atHigh }) => {
      const isLow = sign * atLow > sign * atHigh;
      return { path, unit, value: isLow ? low : high, by: Math.abs(atHigh - atLow) };
    })
    .filter(({ by }) => by > 0)
    .slice(0, MOST_INPUTS);
  const moved = leadsAt(new Map(chosen.map(({ path, value }) => [path, value])));
  const leads = leadsAt(new Map());
  const [asIs, together] = [leads, moved].map((those) => strongestWeights(those, counting, criteria, part));
  if (!asIs || !together) return undefined;
  return {
    favours,
    over,
    lead: {
      now: leadUnder(now, leads, counting),
      byWeights: leadUnder(asIs, leads, counting),
      byInputs: leadUnder(now, moved, counting),
      byBoth: leadUnder(together, moved, counting),
    },
    weights: [...together].map(([criterion, weight]) => ({ criterion, weight })),
    inputs: chosen.map(({ path, value, unit }) => ({ path, value, unit })),
  };
}

/** Σ w · lead ÷ Σ w over the criteria that count; 0 where none of them has weight. */
function leadUnder(
  weights: ReadonlyMap<Id, number>,
  leads: ReadonlyMap<Id, number>,
  counting: readonly Id[],
): number {
  let [sum, whole] = [0, 0];
  for (const id of counting) {
    const weight = weights.get(id) ?? 0;
    sum += weight * (leads.get(id) ?? 0);
    whole += weight;
  }
  return whole > 0 ? sum / whole : 0;
}

/** The weights of the part with the largest lead, by Dinkelbach's method: a ratio of two sums is largest where neither gains. */
function strongestWeights(
  leads: ReadonlyMap<Id, number>,
  counting: readonly Id[],
  criteria: readonly Id[],
  part: SimplexPart,
): ReadonlyMap<Id, number> | undefined {
  const counts = new Set(counting);
  let [best, ratio]: [ReadonlyMap<Id, number> | undefined, number] = [undefined, -MOST_LEAD];
  for (let step = 0; step < MOST_STEPS; step++) {
    const objective = criteria.map((id) => (counts.has(id) ? (leads.get(id) ?? 0) - ratio : 0));
    const found = largestIn(part, objective);
    if (!found) return best;
    const weights = new Map(criteria.map((id, index) => [id, found.at[index] ?? 0]));
    const next = leadUnder(weights, leads, counting);
    if (best && next <= ratio + SETTLED) return best;
    [best, ratio] = [weights, next];
  }
  return best;
}

/** Values level off half a unit beyond the ends of their scales: no lead is larger than 2. */
const MOST_LEAD = 2;
const SETTLED = 1e-12;
