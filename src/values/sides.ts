import { at, columnOf, constant, type Column } from "../statistics/column.js";
import type { CriterionValue, PlanValues, WeighedCriterion } from "./criterion.js";

/** Share of the draws in which a difference must be immaterial to be set aside, or material to be a reason. */
export const SURE = 0.95;

/** The same criteria of one plan, centrally and per draw. */
export interface InBothWorlds {
  readonly central: PlanValues;
  readonly drawn: PlanValues;
}

/** An improvement in a criterion's own unit: positive is better. */
export interface Gain {
  readonly central: number;
  readonly drawn: Column;
}

/** Two plans side by side on one criterion. */
export type Sides =
  | { readonly kind: "unknown" }
  | {
      readonly kind: "known";
      readonly setAside: boolean;
      /** Difference of the values on the criterion's scale. */
      readonly value: Gain;
      readonly gain: Gain;
      readonly materialGain: number;
      readonly materialLoss: number;
      /** The gain as far as it rests on what is stated, measured or published, where that is a reason by itself. */
      readonly reason?: { readonly gain: Gain; readonly probability: number };
    };

/**
 * How a plan differs from another on one criterion. A relative material difference is a share of the `standard`'s own
 * measure in that draw. Unknown where either plan is.
 */
export function sidesOf(input: {
  readonly weighed: WeighedCriterion;
  readonly plan: InBothWorlds;
  readonly other: InBothWorlds;
  readonly standard: InBothWorlds;
  readonly draws: number;
}): Sides {
  const { weighed, plan, other, standard, draws } = input;
  const { criterion, scale, material } = weighed;
  const knownIn = ({ central, drawn }: InBothWorlds): Known | undefined => {
    const [inCentre, inDraws] = [central, drawn].map((values) => knownValue(values, criterion.id));
    return inCentre && inDraws && { central: inCentre, drawn: inDraws };
  };
  const [a, b, base] = [knownIn(plan), knownIn(other), knownIn(standard)];
  if (!a || !b || !base) return { kind: "unknown" };
  const sign = scale.best > scale.worst ? 1 : -1;
  const gain = differenceOf(a, b, "measure", sign);
  const needed = material.relative
    ? columnOf([base.drawn.measure], (draw) => material.difference * Math.abs(at(base.drawn.measure, draw)))
    : constant(material.difference);
  const isMaterial = (difference: number, draw: number): boolean =>
    difference > 0 && difference >= at(needed, draw);
  const shareOf = (column: Column, holds: (difference: number, draw: number) => boolean): number =>
    share(draws, (draw) => holds(at(column, draw), draw));
  const setAside = shareOf(gain.drawn, (difference, draw) => !isMaterial(Math.abs(difference), draw)) >= SURE;
  const grounded = differenceOf(a, b, "reason", sign);
  const probability = shareOf(grounded.drawn, isMaterial);
  const isSupported = a.drawn.supported || b.drawn.supported;
  const isReason = criterion.mayBeReason && isSupported && !setAside && probability >= SURE;
  return {
    kind: "known",
    setAside,
    value: differenceOf(a, b, "value", 1),
    gain,
    materialGain: shareOf(gain.drawn, isMaterial),
    materialLoss: shareOf(gain.drawn, (difference, draw) => isMaterial(-difference, draw)),
    ...(isReason && { reason: { gain: grounded, probability } }),
  };
}

type KnownValue = Required<CriterionValue>;

interface Known {
  readonly central: KnownValue;
  readonly drawn: KnownValue;
}

function knownValue({ criteria }: PlanValues, id: string): KnownValue | undefined {
  const found = criteria.find(({ criterion }) => criterion === id);
  if (!found?.measure || !found.value) return undefined;
  return { ...found, measure: found.measure, value: found.value, reason: found.reason ?? found.measure };
}

function differenceOf(a: Known, b: Known, of: "measure" | "reason" | "value", sign: number): Gain {
  const [mine, others] = [a.drawn[of], b.drawn[of]];
  return {
    central: sign * (at(a.central[of], 0) - at(b.central[of], 0)),
    drawn: columnOf([mine, others], (draw) => sign * (at(mine, draw) - at(others, draw))),
  };
}

function share(draws: number, holds: (draw: number) => boolean): number {
  let count = 0;
  for (let draw = 0; draw < draws; draw++) if (holds(draw)) count++;
  return count / draws;
}
