import { unavailabilityKofN } from "./reliability.js";

/** Availability of parts that must all work: the product; 1 of none. */
export const inSeries = (availabilities: readonly number[]): number =>
  availabilities.reduce((all, one) => all * one, 1);

/** Availability of parts of which one is enough: 1 − Π(1 − availability); 0 of none. */
export const inParallel = (availabilities: readonly number[]): number =>
  1 - availabilities.reduce((none, one) => none * (1 - one), 1);

/** Equal parts that fail and are repaired independently, a crew each; up and down in one unit of time. */
export interface RepairableParts {
  /** An integer ≥ 1. */
  readonly n: number;
  /** Parts that must work: 1 to n. */
  readonly needed: number;
  readonly meanUp: number;
  readonly meanDown: number;
}

export interface RepairableWhole {
  readonly availability: number;
  /** Failures of the whole per unit of time. */
  readonly frequency: number;
  readonly meanUpTime: number;
  readonly meanDownTime: number;
}

/**
 * The whole of which `needed` of `n` must work, in the long run: it fails at the rate P(exactly `needed` up) ×
 * `needed` ÷ mean up time (Kullstam 1981); mean times up and down are availability and its rest ÷ that frequency.
 */
export function repairableKofN({ n, needed, meanUp, meanDown }: RepairableParts): RepairableWhole {
  if (!(Number.isInteger(n) && Number.isInteger(needed) && needed >= 1 && needed <= n))
    throw new RangeError("`repairableKofN` requires 1 ≤ needed ≤ n, both whole");
  if (!(meanUp > 0 && meanDown > 0)) throw new RangeError("`repairableKofN` requires times above 0");
  const down = meanDown / (meanUp + meanDown);
  const unavailability = unavailabilityKofN({ n, needed, unavailability: down });
  const atLeast = (up: number): number => 1 - unavailabilityKofN({ n, needed: up, unavailability: down });
  const exactly = atLeast(needed) - (needed === n ? 0 : atLeast(needed + 1));
  const frequency = (exactly * needed) / meanUp;
  const availability = 1 - unavailability;
  return {
    ...{ availability, frequency },
    ...{ meanUpTime: availability / frequency, meanDownTime: unavailability / frequency },
  };
}

/**
 * Mean time until fewer than `needed` of `n` parts work, all working at first: the birth and death chain with failures
 * at a rate a part and repairs by so many crews (0: nothing is repaired).
 */
export function meanTimeToFailure(parts: {
  readonly n: number;
  readonly needed: number;
  /** Of one part, per unit of time. */
  readonly failureRate: number;
  /** Of one crew, per unit of time. */
  readonly repairRate?: number;
  readonly crews?: number;
}): number {
  const { n, needed, failureRate, repairRate = 0, crews = 1 } = parts;
  let [total, step] = [0, 0];
  for (let failed = 0; failed <= n - needed; failed++) {
    const failing = (n - failed) * failureRate;
    step = (1 + repairRate * Math.min(failed, crews) * step) / failing;
    total += step;
  }
  return total;
}
