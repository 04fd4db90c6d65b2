import { at, type Column } from "./column.js";
import { BLOCK } from "./random.js";

/** Batches of a run of one or two blocks, whose blocks alone would say too little of the spread between them. */
const FEWEST_BATCHES = 4;

/**
 * In which batch a draw lies: a batch a block of 1,024 from four blocks on, at most 16 batches; else four stretches
 * of equal length.
 * Blocks are Latin hypercubes of their own and therefore independent.
 */
export function batchesOf(draws: number): {
  readonly count: number;
  readonly of: (draw: number) => number;
  /** So many draws in a row lie in one batch. */
  readonly run: number;
} {
  const blocks = Math.floor(draws / BLOCK);
  if (blocks < FEWEST_BATCHES) {
    const run = Math.max(1, Math.ceil(draws / FEWEST_BATCHES));
    return { count: FEWEST_BATCHES, of: (draw) => Math.floor(draw / run), run };
  }
  const count = Math.min(blocks, 16);
  return { count, of: (draw) => Math.floor(draw / BLOCK) % count, run: BLOCK };
}

/** Standard error of the mean of independent batches, from the spread between them; 0 of one. */
export function batchError(means: readonly number[]): number {
  if (means.length < 2) return 0;
  const centre = means.reduce((sum, value) => sum + value, 0) / means.length;
  const squares = means.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
  return Math.sqrt(squares / (means.length - 1) / means.length);
}

/** Mean of a column over the draws, and its Monte Carlo standard error from the batches of `batchesOf`. */
export function meanWithError(
  column: Column,
  draws: number,
): { readonly value: number; readonly error: number } {
  const { count, of } = batchesOf(draws);
  const [sums, counts] = [new Float64Array(count), new Float64Array(count)];
  for (let draw = 0; draw < draws; draw++) {
    const batch = of(draw);
    sums[batch]! += at(column, draw);
    counts[batch]!++;
  }
  const total = sums.reduce((sum, value) => sum + value, 0);
  const means = [...sums].flatMap((sum, batch) => (counts[batch]! > 0 ? [sum / counts[batch]!] : []));
  return { value: draws > 0 ? total / draws : 0, error: batchError(means) };
}
