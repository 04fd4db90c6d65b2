import type { Platform } from "../brief/platform.js";
import { platformKinds } from "../brief/vocabulary.js";
import type { Choice, Compare } from "./found.js";

/** Numbers that round to one point of this grid are equal, so that rounding does not choose; a grid, for order must be transitive. */
const GRID = 1e-9;

export const onGrid = (value: number): number => Math.round(value / GRID);

/**
 * Feasible first, highest central V, least CPU off the default, fewest hosts, then, from the first class that differs,
 * kind in the order of BRIEF's list, then id. A total order on choices: what is best depends on no order of trying.
 */
export function compareOn(platforms: readonly Platform[]): Compare {
  const kinds = platforms.map(({ kind }) => platformKinds.indexOf(kind));
  const sorted = platforms.map(({ id }) => id).sort();
  const ids = platforms.map(({ id }) => sorted.indexOf(id));
  return (a, b) =>
    Number(b.evaluation.feasible) - Number(a.evaluation.feasible) ||
    onGrid(b.evaluation.value[0] ?? 0) - onGrid(a.evaluation.value[0] ?? 0) ||
    onGrid(a.cpuMoved) - onGrid(b.cpuMoved) ||
    a.evaluation.hosts - b.evaluation.hosts ||
    compareRanks(kinds, a.choice, b.choice) ||
    compareRanks(ids, a.choice, b.choice);
}

function compareRanks(ranks: readonly number[], a: Choice, b: Choice): number {
  for (let index = 0; index < a.length; index++) {
    const difference = (ranks[a[index] ?? 0] ?? 0) - (ranks[b[index] ?? 0] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
