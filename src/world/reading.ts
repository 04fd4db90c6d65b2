import type { IdPath } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import type { World } from "./world.js";

/** The same world, which notes the name of every input that is read from it: what an answer really rests on. */
export function readingOf(world: World): { readonly world: World; readonly read: ReadonlySet<IdPath> } {
  const read = new Set<IdPath>();
  const columns = new Map(world.columns);
  columns.get = (path: IdPath): Column | undefined => {
    const column = world.columns.get(path);
    if (column !== undefined) read.add(path);
    return column;
  };
  return { world: { ...world, columns }, read };
}
