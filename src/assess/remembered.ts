import type { IdPath } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import { readingOf } from "../world/reading.js";
import type { World } from "../world/world.js";

/** A result, with the columns of the world that it was computed from. */
export interface Remembered<T> {
  readonly columns: ReadonlyMap<IdPath, Column>;
  readonly result: T;
}

/** Computes in a world and notes every column that is read. `compute` reads nothing else that may change. */
export function remember<T>(world: World, compute: (world: World) => T): Remembered<T> {
  const reading = readingOf(world);
  const result = compute(reading.world);
  const columns = new Map<IdPath, Column>();
  for (const path of reading.read) {
    const column = world.columns.get(path);
    if (column !== undefined) columns.set(path, column);
  }
  return { columns, result };
}

/** Whether a world holds the very same columns: there, computing again would give the same result. */
export function holdsIn({ columns }: Remembered<unknown>, world: World): boolean {
  for (const [path, column] of columns) if (world.columns.get(path) !== column) return false;
  return true;
}
