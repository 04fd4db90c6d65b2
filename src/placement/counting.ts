import type { Column } from "../statistics/column.js";
import { poolBoundOf, type PoolBound } from "./bound.js";
import { cached, cachedUpTo, mostPackings } from "./cache.js";
import { CONTROL_PLANE_NODE, type SizedPool } from "./control-plane.js";
import type { Estate, LoadsInWorld } from "./estate.js";
import { mustSpread } from "./host-needs.js";
import type { Load } from "./load.js";
import { nodeCountsOf, type NodeLimits } from "./node-count.js";

/** The amounts that so many stacked control-plane nodes take of a pool, one a resource. */
export const stackedAmounts = (resources: readonly string[], nodes: number): readonly number[] =>
  resources.map((resource) =>
    resource === "cpu" || resource === "memory" ? CONTROL_PLANE_NODE[resource] * nodes : 0,
  );

/** Bounds of so many pools are kept in a world of many draws. */
const MOST_DRAWN_BOUNDS = 256;

/** The bound of a pool in one world, with so many nodes of a stacked control plane on it. */
export function boundIn(
  estate: Estate,
  pool: Omit<SizedPool, "workers">,
  { loads, world }: LoadsInWorld,
  stacked: number,
): PoolBound {
  const { size, platform } = pool;
  const compute = (): PoolBound =>
    poolBoundOf({
      size,
      loads: pool.loads.map((load) => loads.get(load.workload) ?? load),
      room: estate.roomOf(platform, size.shape, world),
      fixed: stackedAmounts(size.resources, stacked),
      years: estate.brief.horizonYears,
    });
  if (world === undefined) return compute();
  const bounds = cached(estate.cache.bounds, world, () => new Map<typeof size, Map<number, PoolBound>>());
  const most = world.draws === 1 ? mostPackings(estate.brief) : MOST_DRAWN_BOUNDS;
  return cached(
    cachedUpTo(most, bounds, size, () => new Map<number, PoolBound>()),
    stacked,
    compute,
  );
}

/** What holds the nodes of a pool from below and above, with so many stacked control-plane nodes on it. */
export function limitsOf({ size, loads }: Omit<SizedPool, "workers">, stacked: number): NodeLimits {
  const pods = loads.reduce((sum, { replicas }) => sum + replicas, 0) + stacked;
  return {
    excess: size.excess,
    least: Math.max(stacked, Math.min(pods, loads.some((load: Load) => mustSpread(load)) ? 2 : 1)),
    pods,
  };
}

/** The bound as stated, with so many stacked control-plane nodes: what the packing of the stated replicas answers to. */
export function statedBound({ size }: Omit<SizedPool, "workers">, stacked: number): number {
  const fixed = stackedAmounts(size.resources, stacked);
  return size.room.reduce((most, room, at) => {
    const total = size.sets.reduce(
      (sum, { need, replicas }) => sum + (need[at] ?? 0) * replicas,
      fixed[at] ?? 0,
    );
    return total === 0 ? most : Math.max(most, total / room);
  }, 0);
}

/** Nodes in the first year and draw: in the central world, the count. */
export const firstOf = (years: readonly Column[]): number => years[0]?.[0] ?? 0;

/** Nodes of a pool in the central world before control planes. */
export const workersOf = (estate: Estate, pool: Omit<SizedPool, "workers">, central: LoadsInWorld): number =>
  firstOf(nodeCountsOf(boundIn(estate, pool, central, 0), limitsOf(pool, 0)));
