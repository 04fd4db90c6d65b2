import type { Unit } from "../quantity/unit.js";
import type { Column } from "../statistics/column.js";

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** What no draw of a unit may leave: shares and probabilities stay in [0, 1], money may be negative, all else is at least 0. */
export const boundsOf = (unit: Unit): Bounds => {
  if (unit === "share") return { least: 0, most: 1 };
  if (unit.startsWith("money")) return { least: -Infinity, most: Infinity };
  return { least: 0, most: Infinity };
};

/** Holds a column to its bounds in place; how many draws were touched. */
export function clampToBounds(column: Column, { least, most }: Bounds): number {
  let touched = 0;
  for (let draw = 0; draw < column.length; draw++) {
    const value = column[draw] ?? 0;
    if (value >= least && value <= most) continue;
    column[draw] = value < least ? least : most;
    touched++;
  }
  return touched;
}
