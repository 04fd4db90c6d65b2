import type { Brief } from "../brief/brief.js";
import type { World } from "../world/world.js";
import { exhaustive } from "./exhaustive.js";
import type { Found } from "./found.js";
import { byMoves } from "./moves.js";
import type { Passing } from "./passing.js";
import type { Assignment, Evaluate } from "./plan.js";
import { searchSpace } from "./space.js";

/**
 * Up to this many choices of platforms for classes, all are tried. The model allows 8,192, which the pass itself does
 * in a few hundredths of a second; what each look at a plan costs speaks for fewer (docs/design/004).
 */
export const EXHAUSTIVE_LIMIT = 512;

/**
 * For each set of two or three platforms the best assignment that uses every member, by highest central V; none where
 * none can be placed. Exhaustive while (platforms)^(classes) stays within the limit, else by worth of single moves.
 */
export function searchMixed(input: {
  readonly brief: Brief;
  readonly passing: Passing;
  readonly standard: Assignment;
  readonly evaluate: Evaluate;
  /** The central world. */
  readonly world: World;
}): readonly Found[] {
  const search = searchSpace(input);
  const { classes, platforms } = search;
  const size = classes.reduce((product) => Math.min(product * platforms.length, EXHAUSTIVE_LIMIT + 1), 1);
  const best = size <= EXHAUSTIVE_LIMIT ? exhaustive(search) : byMoves(search);
  return best.filter(({ evaluation }) => evaluation.feasible);
}
