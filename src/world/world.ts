import type { IdPath } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import type { Seed } from "../statistics/random.js";

/**
 * Every numeric input as a column over the same draws. Exact inputs have a column of length 1; the central
 * world, with every input at its median, has one draw.
 */
export interface World {
  readonly seed: Seed;
  readonly draws: number;
  readonly columns: ReadonlyMap<IdPath, Column>;
}
