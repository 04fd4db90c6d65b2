import type { Brief } from "../brief/brief.js";
import type { Verdict } from "../gates/verdict.js";
import type { Column } from "../statistics/column.js";
import type { World } from "../world/world.js";
import type { PoolBound } from "./bound.js";
import type { DrawnRoom } from "./drawn-room.js";
import type { NodeShape } from "./node-shape.js";
import type { NodePods } from "./pod-layout.js";
import type { PoolSize } from "./pool-size.js";

/**
 * What placements of one brief have in common. The caller owns it and drops it with the brief; all loads placed with
 * it must come from one slowdown function. Packings by platform and members, bounds of these by world, layouts of
 * these by the hosts they stand on, shapes and drawn room by platform, verdicts by load, medians of columns.
 */
export interface PlacementCache {
  readonly shapes: Map<string, readonly NodeShape[]>;
  readonly verdicts: Map<string, Verdict>;
  readonly sizes: Map<string, PoolSize | undefined>;
  readonly bounds: WeakMap<World, Map<PoolSize, Map<number, PoolBound>>>;
  readonly layouts: WeakMap<PoolSize, Map<string, readonly NodePods[] | undefined>>;
  readonly rooms: WeakMap<World, Map<string, DrawnRoom>>;
  readonly medians: WeakMap<Column, Column>;
}

/** An empty cache for the placements of one brief. */
export const createPlacementCache = (): PlacementCache => ({
  shapes: new Map(),
  verdicts: new Map(),
  sizes: new Map(),
  bounds: new WeakMap(),
  layouts: new WeakMap(),
  rooms: new WeakMap(),
  medians: new WeakMap(),
});

interface Store<K, V> {
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): unknown;
}

/** The value under a key, computed once. */
export function cached<K, V>(known: Store<K, V>, key: K, compute: () => V): V {
  const found = known.get(key);
  if (found !== undefined || known.has(key)) return found as V;
  const value = compute();
  known.set(key, value);
  return value;
}

/** The same for a store that starts afresh beyond so many entries. */
export function cachedUpTo<K, V>(
  most: number,
  known: Store<K, V> & { readonly size: number; clear(): void },
  key: K,
  compute: () => V,
): V {
  if (known.size >= most && !known.has(key)) known.clear();
  return cached(known, key, compute);
}

/** Loads in all packings that are kept: what a packing holds grows with its loads. */
const MOST_LOADS = 160_000;
const FEWEST_PACKINGS = 256;

/** So many packings, and so many of their bounds in a world of one row, are kept; a search over more starts afresh. */
export const mostPackings = ({ workloads }: Pick<Brief, "workloads">): number =>
  Math.max(FEWEST_PACKINGS, Math.floor(MOST_LOADS / Math.max(workloads.length, 1)));
