import type { Burden } from "../brief/preference.js";
import type { Id } from "../quantity/id-path.js";
import { at, columnOf, constant, type Column } from "../statistics/column.js";
import type { WeighedCriterion } from "./criterion.js";
import { sidesOf, SURE, type Gain, type InBothWorlds, type Sides } from "./sides.js";

/** One plan as the burden of proof sees it: the same criteria, centrally and per draw. */
export interface Contender extends InBothWorlds {
  readonly plan: Id;
}

/** What one criterion adds to the difference of two plans. */
export interface Contribution {
  readonly criterion: Id;
  /** Central weight in this pair, after what is set aside or unknown has shared out its own. */
  readonly weight: number;
  readonly setAside: boolean;
  /** Unknown for one of the two, and therefore compared without it. */
  readonly unknown: boolean;
  /** w_j · (v_j(challenger) − v_j(default)): centrally and per draw. */
  readonly central: number;
  readonly drawn: Column;
  /** Improvement in the criterion's own unit: positive is better. Absent where unknown. */
  readonly gain?: Gain;
  /** Share of the draws in which the improvement is material; `materialLoss` the same of a loss. */
  readonly materialGain: number;
  readonly materialLoss: number;
  /** Whether a material gain here is a reason by itself. */
  readonly isReason: boolean;
  /** The gain that the reason rests on (cost without defaulted hours), and how often it is material. */
  readonly reason?: { readonly gain: Gain; readonly probability: number };
}

/** A challenger against a plan that stands unless something clear speaks against it. */
export interface Pair {
  readonly challenger: Id;
  readonly against: Id;
  /** V(challenger) − V(against) under the weights of this pair. */
  readonly central: number;
  readonly difference: Column;
  /** P(difference ≥ margin). */
  readonly probability: number;
  readonly contributions: readonly Contribution[];
  readonly unknownCriteria: readonly Id[];
  /** P(difference ≥ margin) reaches the bar, and a named reason stands. */
  readonly carries: boolean;
}

interface Weights {
  readonly central: ReadonlyMap<Id, number>;
  readonly drawn: ReadonlyMap<Id, Column>;
}

interface Compared {
  readonly challenger: Contender;
  readonly against: Contender;
  readonly criteria: readonly WeighedCriterion[];
  readonly burden: Burden;
  readonly draws: number;
}

/**
 * The burden of proof for one pair. Criteria on which the two do not differ materially in at least 95 % of the
 * draws are set aside and their weight is shared out, so that what does not differ hides nothing that does.
 */
export const compare = (input: Compared & { readonly weights: Weights }): Pair =>
  createComparison(input, new Set(input.weights.central.keys()))(input.weights);

/** The same for any weights of the criteria named: what differs between the two is looked at once. */
export function createComparison(input: Compared, named: ReadonlySet<Id>): (weights: Weights) => Pair {
  const { challenger, against, draws } = input;
  const sides = input.criteria
    .filter(({ criterion }) => named.has(criterion.id))
    .map((weighed) => ({
      id: weighed.criterion.id,
      side: sidesOf({ weighed, plan: challenger, other: against, standard: against, draws }),
    }));
  return (weights) => pairOf(input, sides, weights);
}

function pairOf(
  { challenger, against, burden, draws }: Compared,
  sides: readonly { readonly id: Id; readonly side: Sides }[],
  weights: Weights,
): Pair {
  const pairWeights = sharedOut(
    weights,
    sides.filter(({ side }) => side.kind === "known" && !side.setAside).map(({ id }) => id),
  );
  const contributions = sides.map(({ id, side }) => contributionOf(id, side, pairWeights));
  const difference = new Float64Array(draws);
  for (const { drawn } of contributions)
    for (let draw = 0; draw < draws; draw++) difference[draw] = (difference[draw] ?? 0) + at(drawn, draw);
  const probability = difference.reduce((count, gap) => count + Number(gap >= burden.margin), 0) / draws;
  return {
    challenger: challenger.plan,
    against: against.plan,
    central: contributions.reduce((sum, { central }) => sum + central, 0),
    difference,
    probability,
    contributions,
    unknownCriteria: contributions.filter(({ unknown }) => unknown).map(({ criterion }) => criterion),
    carries: probability >= burden.probability && contributions.some(({ isReason }) => isReason),
  };
}

const NOTHING: Column = constant(0);

/** The weights of the criteria that count in a pair, adding up to 1; of the others none. */
function sharedOut({ central, drawn }: Weights, counting: readonly Id[]): Weights {
  const columns = counting.map((id) => drawn.get(id) ?? NOTHING);
  const total = counting.reduce((sum, id) => sum + (central.get(id) ?? 0), 0);
  const totals = columnOf(columns, (draw) => columns.reduce((sum, column) => sum + at(column, draw), 0));
  const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
  return {
    central: new Map(counting.map((id) => [id, share(central.get(id) ?? 0, total)])),
    drawn: new Map(
      counting.map((id, index) => {
        const column = columns[index] ?? NOTHING;
        return [id, columnOf([column, totals], (draw) => share(at(column, draw), at(totals, draw)))];
      }),
    ),
  };
}

function contributionOf(criterion: Id, side: Sides, weights: Weights): Contribution {
  const weight = weights.central.get(criterion) ?? 0;
  const column = weights.drawn.get(criterion) ?? NOTHING;
  const nothing = { criterion, weight, central: 0, drawn: NOTHING, materialGain: 0, materialLoss: 0 };
  if (side.kind === "unknown") return { ...nothing, setAside: false, unknown: true, isReason: false };
  const { setAside, value, gain, materialGain, materialLoss, reason } = side;
  return {
    criterion,
    weight,
    setAside,
    unknown: false,
    central: setAside ? 0 : weight * value.central,
    drawn: setAside
      ? NOTHING
      : columnOf([column, value.drawn], (draw) => at(column, draw) * at(value.drawn, draw)),
    gain,
    materialGain,
    materialLoss,
    isReason: reason !== undefined,
    ...(reason && { reason }),
  };
}

/** A criterion on which one plan is materially better than another. */
export interface Lead {
  readonly criterion: Id;
  readonly gain: Gain;
  readonly probability: number;
}

/**
 * The criteria, weighted or not, on which a plan that stands is materially better than another in at least 95 % of
 * the draws; shares of a measure are shares of the standing plan's own.
 */
export function leadsOf(
  plan: Contender,
  over: Contender,
  criteria: readonly WeighedCriterion[],
  draws: number,
): readonly Lead[] {
  return criteria.flatMap((weighed) => {
    const side = sidesOf({ weighed, plan, other: over, standard: plan, draws });
    if (side.kind === "unknown" || side.materialGain < SURE) return [];
    return [{ criterion: weighed.criterion.id, gain: side.gain, probability: side.materialGain }];
  });
}
