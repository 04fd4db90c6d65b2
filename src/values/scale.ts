import { exp, expm1, log1p } from "../statistics/elementary.js";

/** Value 0 at `worst`, 1 at `best`, both absolute: no plan's presence moves them. */
export interface Scale {
  /** Worst acceptable. */
  readonly worst: number;
  /** Fully satisfying. */
  readonly best: number;
  /** Where a bent scale has value one half, between the two; linear when absent. */
  readonly midpoint?: number;
}

/** How far a value may go on beyond an end of its scale. */
const OVERSHOOT = 0.5;

/** Whether the scale tells anything apart; where its ends coincide, or are no numbers, it carries no weight. */
export function isOpen({ worst, best, midpoint }: Scale): boolean {
  const span = best - worst;
  if (!Number.isFinite(span) || span === 0) return false;
  return midpoint === undefined || (midpoint > Math.min(worst, best) && midpoint < Math.max(worst, best));
}

/** From end to end, in the unit of the measure. */
export const lengthOf = ({ worst, best }: Scale): number => Math.abs(best - worst);

/**
 * A function from measure to value: linear between the ends, or exponential through a stated midpoint. Beyond an
 * end it goes on with the slope it had there and levels off half a unit further: neither clipped nor endless.
 */
export function valueFunction({ worst, best, midpoint }: Scale): (measure: number) => number {
  const span = best - worst;
  const shape = midpoint === undefined ? straight : bentThrough((midpoint - worst) / span);
  const { inside, slopeAtWorst, slopeAtBest } = shape;
  return (measure) => {
    const position = (measure - worst) / span;
    if (position < 0) return -levelOff(-position * slopeAtWorst);
    if (position > 1) return 1 + levelOff((position - 1) * slopeAtBest);
    return inside(position);
  };
}

const levelOff = (beyond: number): number => OVERSHOOT * (1 - exp(-beyond / OVERSHOOT));

/** Value by position between the ends, and its slope at both. */
interface Shape {
  readonly inside: (position: number) => number;
  readonly slopeAtWorst: number;
  readonly slopeAtBest: number;
}

const straight: Shape = { inside: (position) => position, slopeAtWorst: 1, slopeAtBest: 1 };

/** Within this distance of ½ a midpoint does not bend. */
const STRAIGHT = 1e-9;

/** A midpoint nearer to an end than this counts as being so far from it: the curve stays a curve. */
const NEAREST = 1e-9;

/** (1 − e^−aᵘ) ÷ (1 − e^−a) with a such that value ½ falls on `middle`; beyond ½ the same seen from the other end. */
function bentThrough(middle: number): Shape {
  if (Math.abs(middle - 0.5) < STRAIGHT) return straight;
  const bend = bendOf(Math.max(NEAREST, Math.min(middle, 1 - middle)));
  const rising = (position: number): number => expm1(-bend * position) / expm1(-bend);
  const steep = -bend / expm1(-bend);
  const flat = steep * exp(-bend);
  return middle < 0.5
    ? { inside: rising, slopeAtWorst: steep, slopeAtBest: flat }
    : { inside: (position) => 1 - rising(1 - position), slopeAtWorst: flat, slopeAtBest: steep };
}

const LN_2 = 0.6931471805599453;
const BISECTIONS = 100;

/** The positive a whose curve has value ½ at `middle` in (0, ½), by bisection: value ½ lies before ln 2 ÷ a. */
function bendOf(middle: number): number {
  let low = 0;
  let high = LN_2 / middle;
  for (let step = 0; step < BISECTIONS; step++) {
    const bend = (low + high) / 2;
    if (-log1p(expm1(-bend) / 2) / bend > middle) low = bend;
    else high = bend;
  }
  return (low + high) / 2;
}
