import { at, type Column } from "../statistics/column.js";
import { BLOCK } from "../statistics/random.js";

/**
 * Standard error of the share of draws in which a condition holds, from the spread between blocks of 1,024 (each
 * its own Latin hypercube); binomial where there is only one block.
 */
export function shareStandardError(column: Column, draws: number, holds: (value: number) => boolean): number {
  const shares: number[] = [];
  for (let start = 0; start < draws; start += BLOCK) {
    const end = Math.min(start + BLOCK, draws);
    let count = 0;
    for (let draw = start; draw < end; draw++) if (holds(at(column, draw))) count++;
    shares.push(count / (end - start));
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  if (shares.length < 2) return Math.sqrt((mean * (1 - mean)) / draws);
  const squares = shares.reduce((sum, share) => sum + (share - mean) * (share - mean), 0);
  return Math.sqrt(squares / (shares.length - 1) / shares.length);
}
