import type { Column } from "../statistics/column.js";
import type { World } from "../world/world.js";
import type { DrawnRoom } from "./drawn-room.js";
import type { NodeShape } from "./node-shape.js";
import type { PoolSize } from "./pool-size.js";

/**
 * What placements of one brief have in common. The caller owns it and drops it with the brief: packings by platform
 * and members, shapes and drawn room by platform, medians of columns.
 */
export interface PlacementCache {
  readonly shapes: Map<string, readonly NodeShape[]>;
  readonly sizes: Map<string, PoolSize | undefined>;
  readonly rooms: WeakMap<World, Map<string, DrawnRoom>>;
  readonly medians: WeakMap<Column, Column>;
}

/** An empty cache for the placements of one brief. */
export const createPlacementCache = (): PlacementCache => ({
  shapes: new Map(),
  sizes: new Map(),
  rooms: new WeakMap(),
  medians: new WeakMap(),
});

/** The value under a key, computed once. */
export function cached<K, V>(
  known: { get(key: K): V | undefined; has(key: K): boolean; set(key: K, value: V): unknown },
  key: K,
  compute: () => V,
): V {
  if (known.has(key)) return known.get(key) as V;
  const value = compute();
  known.set(key, value);
  return value;
}
