import { assess } from "../assess.js";
import type { BriefInput } from "../brief/input/brief.js";
import type { Report } from "../report/report.js";
import { MOST_DRAWS } from "../robustness/stability.js";
import type { AssessOptions } from "./options.js";

/** An assessment whose draws were added until they were enough. */
export interface Settled {
  readonly report: Report;
  /** Whether the outcome is three Monte Carlo standard errors clear; false where the bound was reached first. */
  readonly isStable: boolean;
  /** The draws that were tried, in order. */
  readonly tried: readonly number[];
}

const BLOCK = 1024;

/**
 * Assesses with more and more draws until the outcome is stable or `most` (65,536) is reached. Draws come in blocks, each its own
 * hypercube, so that the first ones stay as they are. Begins with `draws` (4,096); a quick look is taken as one block.
 */
export function assessUntilStable(
  brief: BriefInput,
  { most = MOST_DRAWS, ...options }: AssessOptions & { readonly most?: number } = {},
): Settled {
  const tried: number[] = [];
  let draws = Math.max(BLOCK, options.draws ?? 4 * BLOCK);
  for (;;) {
    const report = assess(brief, { ...options, draws });
    const { isStable, drawsNeeded = draws } = report.robustness.stability;
    tried.push(draws);
    const next = Math.min(most - (most % BLOCK), Math.max(2 * draws, Math.min(drawsNeeded, 4 * draws)));
    if (isStable || next <= draws) return { report, isStable, tried };
    draws = next;
  }
}
