/** Whether more draws could change the outcome. */
export interface Stability {
  /** Standard errors between the probability and its bar; absent where there is no Monte Carlo error. */
  readonly clearance?: number;
  readonly isStable: boolean;
  /** Draws with which the same distance would be clear, a multiple of 1,024; absent where these are enough. */
  readonly drawsNeeded?: number;
}

/** Standard errors from which on chance is no explanation. */
const CLEAR = 3;
const BLOCK = 1024;
/** What rounding may leave of a clearance or a number of blocks. */
const ROUNDING = 1e-9;
/** Beyond this many draws the inputs are less certain than the counting. */
export const MOST_DRAWS = 65_536;

/** Stable where the probability is three Monte Carlo standard errors from its bar; else how many draws that would take. */
export function stabilityOf(input: {
  readonly probability: number;
  readonly error: number;
  readonly required: number;
  readonly draws: number;
}): Stability {
  const { probability, error, required, draws } = input;
  if (!(error > 0)) return { isStable: true };
  const clearance = Math.abs(probability - required) / error;
  if (clearance >= CLEAR - ROUNDING) return { clearance, isStable: true };
  const wanted = clearance > 0 ? (draws * CLEAR * CLEAR) / (clearance * clearance) : Infinity;
  const drawsNeeded = Math.min(
    MOST_DRAWS,
    BLOCK * Math.ceil(Math.min(wanted, MOST_DRAWS) / BLOCK - ROUNDING),
  );
  return { clearance, isStable: false, drawsNeeded };
}
