import { amountOfUnit } from "../brief/amounts.js";
import type { Unit } from "../quantity/unit.js";
import type { Column } from "../statistics/column.js";

/** What no draw of a quantity may leave. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Shares and probabilities stay in [0, 1]; all else stays at or above the least that a brief may state in that unit,
 * so that the tail of a normal brings no negative duration and nothing that is divided by becomes 0.
 */
export const boundsOf = (unit: Unit): Bounds => ({
  least: amountOfUnit[unit].least,
  most: unit === "share" ? 1 : Infinity,
});

/** Holds a column to its bounds in place; how many draws were touched. */
export function clampToBounds(column: Column, { least, most }: Bounds): number {
  let touched = 0;
  for (let draw = 0; draw < column.length; draw++) {
    const value = column[draw] as number;
    if (value >= least && value <= most) continue;
    column[draw] = value < least ? least : most;
    touched++;
  }
  return touched;
}
