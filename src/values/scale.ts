import { exp, log } from "../statistics/elementary.js";

/** Value 0 at `worst`, 1 at `best`, both absolute: no plan's presence moves them. */
export interface Scale {
  /** Worst acceptable. */
  readonly worst: number;
  /** Fully satisfying. */
  readonly best: number;
  /** Where a bent scale has value one half; linear when absent. */
  readonly midpoint?: number;
}

/** How far a value may go on beyond an end of its scale. */
const OVERSHOOT = 0.5;

/** Whether the scale tells anything apart; where its ends coincide it carries no weight. */
export const isOpen = (scale: Scale): boolean =>
  Number.isFinite(scale.worst) && Number.isFinite(scale.best) && scale.worst !== scale.best;

/**
 * A function from measure to value: linear between the ends, or exponential through a stated midpoint. Beyond an
 * end it goes on with the slope it had there and levels off half a unit further: neither clipped nor endless.
 */
export function valueFunction(scale: Scale): (measure: number) => number {
  const span = scale.best - scale.worst;
  const bend = scale.midpoint === undefined ? 0 : bendOf((scale.midpoint - scale.worst) / span);
  const inside = (position: number): number =>
    bend === 0 ? position : (1 - exp(-bend * position)) / (1 - exp(-bend));
  const slopeAtWorst = bend === 0 ? 1 : bend / (1 - exp(-bend));
  const slopeAtBest = bend === 0 ? 1 : (bend * exp(-bend)) / (1 - exp(-bend));
  return (measure) => {
    const position = (measure - scale.worst) / span;
    if (position < 0) return -levelOff(-position * slopeAtWorst);
    if (position > 1) return 1 + levelOff((position - 1) * slopeAtBest);
    return inside(position);
  };
}

const levelOff = (beyond: number): number => OVERSHOOT * (1 - exp(-beyond / OVERSHOOT));

const STEEPEST_BEND = 50;
const BISECTIONS = 60;

/**
 * The exponent a of (1 − e^−aᵘ) ÷ (1 − e^−a) that has value ½ at position `middle` in (0, 1), by bisection.
 * At ½ the scale is linear: 0.
 */
function bendOf(middle: number): number {
  if (Math.abs(middle - 0.5) < 1e-9) return 0;
  let low = -STEEPEST_BEND;
  let high = STEEPEST_BEND;
  for (let step = 0; step < BISECTIONS; step++) {
    const bend = (low + high) / 2;
    if (positionOfHalf(bend) > middle) low = bend;
    else high = bend;
  }
  return (low + high) / 2;
}

/** Where the bent scale has value ½; falls as the bend grows. */
const positionOfHalf = (bend: number): number =>
  Math.abs(bend) < 1e-9 ? 0.5 : -log((1 + exp(-bend)) / 2) / bend;
