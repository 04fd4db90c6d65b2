import type { Burden } from "../brief/preference.js";
import type { Id } from "../quantity/id-path.js";
import { at, columnOf, type Column } from "../statistics/column.js";
import type { CriterionValue, PlanValues, WeighedCriterion } from "./criterion.js";

/** Share of the draws in which a difference must be immaterial to be set aside, or material to be a reason. */
const SURE = 0.95;

/** One plan as the burden of proof sees it: the same criteria, centrally and per draw. */
export interface Contender {
  readonly plan: Id;
  readonly central: PlanValues;
  readonly drawn: PlanValues;
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
  readonly gain?: { readonly central: number; readonly drawn: Column };
  /** Share of the draws in which the improvement is material; `worse` the same of a loss. */
  readonly materialGain: number;
  readonly materialLoss: number;
  /** Whether a material gain here is a reason by itself. */
  readonly isReason: boolean;
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

/**
 * The burden of proof for one pair. Criteria on which the two do not differ materially in at least 95 % of the
 * draws are set aside and their weight is shared out, so that what does not differ hides nothing that does.
 */
export function compare(input: {
  readonly challenger: Contender;
  readonly against: Contender;
  readonly criteria: readonly WeighedCriterion[];
  readonly weights: { readonly central: ReadonlyMap<Id, number>; readonly drawn: ReadonlyMap<Id, Column> };
  readonly burden: Burden;
  readonly draws: number;
}): Pair {
  const { challenger, against, weights, burden, draws } = input;
  const weighing = input.criteria.filter(({ criterion }) => weights.central.has(criterion.id));
  const sides = weighing.map((weighed) => sidesOf(weighed, challenger, against, draws));
  const counts = sides.map((side) => side.kind === "known" && !side.setAside);
  const inPair = weighing.map((weighed, index) => ({
    id: weighed.criterion.id,
    central: counts[index] ? (weights.central.get(weighed.criterion.id) ?? 0) : 0,
    drawn: counts[index] ? (weights.drawn.get(weighed.criterion.id) ?? NOTHING) : NOTHING,
  }));
  const centralTotal = inPair.reduce((sum, { central }) => sum + central, 0);
  const drawnTotal = columnOf(
    inPair.map(({ drawn }) => drawn),
    (draw) => inPair.reduce((sum, { drawn }) => sum + at(drawn, draw), 0),
  );
  const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
  const contributions = sides.map((side, index): Contribution => {
    const { id, central, drawn } = inPair[index] ?? { id: "", central: 0, drawn: NOTHING };
    const weight = share(central, centralTotal);
    if (side.kind === "unknown") {
      return {
        criterion: id,
        weight: 0,
        setAside: false,
        unknown: true,
        central: 0,
        drawn: NOTHING,
        materialGain: 0,
        materialLoss: 0,
        isReason: false,
      };
    }
    return {
      criterion: id,
      weight,
      setAside: side.setAside,
      unknown: false,
      central: weight * side.centralValue,
      drawn: columnOf(
        [drawn, drawnTotal, side.drawnValue],
        (draw) => share(at(drawn, draw), at(drawnTotal, draw)) * at(side.drawnValue, draw),
      ),
      gain: side.gain,
      materialGain: side.materialGain,
      materialLoss: side.materialLoss,
      isReason: side.isReason,
    };
  });
  const difference = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++)
    difference[draw] = contributions.reduce((sum, { drawn }) => sum + at(drawn, draw), 0);
  const probability = shareOf(difference, draws, (value) => value >= burden.margin);
  const unknownCriteria = contributions.filter(({ unknown }) => unknown).map(({ criterion }) => criterion);
  return {
    challenger: challenger.plan,
    against: against.plan,
    central: contributions.reduce((sum, { central }) => sum + central, 0),
    difference,
    probability,
    contributions,
    unknownCriteria,
    carries: probability >= burden.probability && contributions.some(({ isReason }) => isReason),
  };
}

const NOTHING: Column = Float64Array.of(0);

type Sides =
  | { readonly kind: "unknown" }
  | {
      readonly kind: "known";
      readonly setAside: boolean;
      readonly centralValue: number;
      readonly drawnValue: Column;
      readonly gain: { readonly central: number; readonly drawn: Column };
      readonly materialGain: number;
      readonly materialLoss: number;
      readonly isReason: boolean;
    };

function sidesOf(weighed: WeighedCriterion, challenger: Contender, against: Contender, draws: number): Sides {
  const { criterion, scale, material } = weighed;
  const find = (values: PlanValues): CriterionValue | undefined =>
    values.criteria.find((entry) => entry.criterion === criterion.id);
  const [drawnA, drawnB] = [find(challenger.drawn), find(against.drawn)];
  const [centralA, centralB] = [find(challenger.central), find(against.central)];
  if (!drawnA?.measure || !drawnB?.measure || !drawnA.value || !drawnB.value) return { kind: "unknown" };
  if (!centralA?.measure || !centralB?.measure || !centralA.value || !centralB.value)
    return { kind: "unknown" };
  const sign = scale.best > scale.worst ? 1 : -1;
  const [measureA, measureB, valueA, valueB] = [drawnA.measure, drawnB.measure, drawnA.value, drawnB.value];
  const needed = (draw: number): number =>
    material.relative ? material.difference * Math.abs(at(measureB, draw)) : material.difference;
  const gain = columnOf([measureA, measureB], (draw) => sign * (at(measureA, draw) - at(measureB, draw)));
  const reasonGain = reasonGainOf(drawnA, drawnB, sign);
  const immaterial = share(draws, (draw) => Math.abs(at(gain, draw)) < needed(draw));
  const reasonable = share(draws, (draw) => at(reasonGain, draw) > 0 && at(reasonGain, draw) >= needed(draw));
  return {
    kind: "known",
    setAside: immaterial >= SURE,
    centralValue: at(centralA.value, 0) - at(centralB.value, 0),
    drawnValue: columnOf([valueA, valueB], (draw) => at(valueA, draw) - at(valueB, draw)),
    gain: { central: sign * (at(centralA.measure, 0) - at(centralB.measure, 0)), drawn: gain },
    materialGain: share(draws, (draw) => at(gain, draw) > 0 && at(gain, draw) >= needed(draw)),
    materialLoss: share(draws, (draw) => at(gain, draw) < 0 && -at(gain, draw) >= needed(draw)),
    isReason: criterion.mayBeReason && (drawnA.supported || drawnB.supported) && reasonable >= SURE,
  };
}

/** A criterion on which one plan is materially better than another. */
export interface Lead {
  readonly criterion: Id;
  readonly gain: { readonly central: number; readonly drawn: Column };
  readonly probability: number;
}

/** The criteria, weighted or not, on which one plan is materially better than another in at least 95 % of the draws. */
export function leadsOf(
  plan: Contender,
  over: Contender,
  criteria: readonly WeighedCriterion[],
  draws: number,
): readonly Lead[] {
  return criteria.flatMap((weighed) => {
    const side = sidesOf(weighed, plan, over, draws);
    if (side.kind === "unknown" || side.materialGain < SURE) return [];
    return [{ criterion: weighed.criterion.id, gain: side.gain, probability: side.materialGain }];
  });
}

/** The improvement as far as it rests on what is stated, measured or published. */
function reasonGainOf(challenger: CriterionValue, against: CriterionValue, sign: number): Column {
  const [a, b] = [challenger.reason ?? NOTHING, against.reason ?? NOTHING];
  return columnOf([a, b], (draw) => sign * (at(a, draw) - at(b, draw)));
}

function share(draws: number, holds: (draw: number) => boolean): number {
  let count = 0;
  for (let draw = 0; draw < draws; draw++) if (holds(draw)) count++;
  return count / draws;
}

const shareOf = (column: Column, draws: number, holds: (value: number) => boolean): number =>
  share(draws, (draw) => holds(at(column, draw)));
