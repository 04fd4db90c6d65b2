import type { Quantity } from "../brief/quantity.js";
import { constant, type Column } from "../statistics/column.js";
import { medianOf } from "../statistics/distribution.js";
import type { World } from "../world/world.js";

/** The median of a quantity of the brief, held to what its unit allows: shares to [0, 1], all else to at least 0. */
export function centerOf(quantity: Quantity): number {
  const median = Math.max(medianOf(quantity.value), 0);
  return quantity.unit === "share" ? Math.min(median, 1) : median;
}

/** The quantity over the draws of a world; its median in every draw where no world is given. */
export const drawnOf = (quantity: Quantity, world: World | undefined): Column =>
  world?.columns.get(quantity.path) ?? constant(centerOf(quantity));

/** One number for every draw: the first of a column of length 1, else none. */
export const onlyNumber = (column: Column): number | undefined =>
  column.length === 1 ? column[0] : undefined;
