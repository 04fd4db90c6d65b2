import type { Column } from "../statistics/column.js";
import { boundIn, firstOf, limitsOf, stackedAmounts, statedBound } from "./counting.js";
import type { ControlPlane, SizedPool } from "./control-plane.js";
import type { Estate, LoadsInWorld } from "./estate.js";
import { hostNeedsOf } from "./host-needs.js";
import type { HostGroup } from "./host-groups.js";
import { groupLayoutOf, instanceLayoutOf, type GroupLayout, type LaidPool } from "./layout.js";
import { nodeCountsOf } from "./node-count.js";
import type { PoolUse } from "./stranded.js";

/** What is known of a placement before its pools and clusters are put together. */
export interface EstateParts {
  readonly estate: Estate;
  readonly pools: readonly SizedPool[];
  /** In the order of the clusters. */
  readonly controlPlanes: readonly ControlPlane[];
  readonly groups: readonly HostGroup[];
  readonly central: LoadsInWorld;
  readonly drawn: LoadsInWorld;
}

/** The pools laid out in the central world and counted in every draw. */
export interface LaidEstate {
  readonly pools: ReadonlyMap<string, CountedPool>;
  /** In the order of the groups. */
  readonly groups: readonly LaidGroup[];
  readonly tooLarge: boolean;
}

export interface CountedPool {
  /** Nodes in the central world. */
  readonly count: number;
  /** Nodes of each year, per draw. */
  readonly years: readonly Column[];
  readonly stacked: number;
  readonly use: PoolUse;
  /** Absent where the placement is too large to be laid out. */
  readonly laid?: LaidPool;
}

export interface LaidGroup {
  readonly group: HostGroup;
  /** In the central world, hosts of control planes alone and spare apart. */
  readonly used: number;
  readonly extra: number;
  readonly controlVms: GroupLayout["controlVms"];
}

/** More nodes than that are counted, not laid out one by one: forty of the largest clusters that Kubernetes supports. */
export const MOST_LAID_NODES = 200_000;

/** Counts the pools in the central world, lays them out there, and counts them in every draw. */
export function laidEstateOf(parts: EstateParts): LaidEstate {
  const { estate, central, drawn } = parts;
  const stacked = new Map(parts.controlPlanes.flatMap((plane) => [...plane.stacked]));
  const stackedOn = (pool: SizedPool): number => stacked.get(pool.id) ?? 0;
  const bounds = new Map(
    parts.pools.map((pool) => [pool.id, boundIn(estate, pool, central, stackedOn(pool))] as const),
  );
  const counted = new Map(
    parts.pools.map((pool) => {
      const bound = bounds.get(pool.id) ?? boundIn(estate, pool, central, stackedOn(pool));
      return [pool.id, firstOf(nodeCountsOf(bound, limitsOf(pool, stackedOn(pool))))] as const;
    }),
  );
  const total = [...counted.values()].reduce((sum, count) => sum + count, 0);
  const tooLarge = total > MOST_LAID_NODES;
  const laid = new Map<string, LaidPool>();
  const groups = parts.groups.map((group): LaidGroup => {
    if (tooLarge) {
      const { nodes, carriers } = hostNeedsOf(group, (pool) => counted.get(pool) ?? 0, 0);
      return { group, used: nodes + carriers, extra: 0, controlVms: new Map() };
    }
    const layout = groupLayoutOf(group, counted, stacked, estate.cache);
    for (const [pool, one] of layout.pools) laid.set(pool, one);
    return { group, used: layout.used, extra: layout.extra, controlVms: layout.controlVms };
  });
  if (!tooLarge)
    for (const pool of parts.pools)
      if (!laid.has(pool.id))
        laid.set(pool.id, instanceLayoutOf(pool, counted.get(pool.id) ?? 0, stackedOn(pool), estate.cache));
  const pools = new Map<string, CountedPool>();
  for (const pool of parts.pools) {
    const here = laid.get(pool.id);
    const formula = counted.get(pool.id) ?? 0;
    const count = here?.hosts.length ?? formula;
    const bound = bounds.get(pool.id) ?? boundIn(estate, pool, central, stackedOn(pool));
    const limits = {
      ...limitsOf(pool, stackedOn(pool)),
      ...(count > formula && { packed: { nodes: count, from: statedBound(pool, stackedOn(pool)) } }),
    };
    const inDraws = drawn === central ? bound : boundIn(estate, pool, drawn, stackedOn(pool));
    pools.set(pool.id, {
      count,
      years: nodeCountsOf(inDraws, limits),
      stacked: stackedOn(pool),
      use: { pool, nodes: count, byResource: bound.byResource, fixed: fixedOf(pool, stackedOn(pool)) },
      ...(here && { laid: here }),
    });
  }
  return { pools, groups, tooLarge };
}

/** Nodes' worth of each resource that stacked control planes take. */
const fixedOf = ({ size }: SizedPool, stacked: number): readonly number[] =>
  stackedAmounts(size.resources, stacked).map((amount, at) =>
    amount === 0 ? 0 : amount / (size.room[at] ?? Infinity),
  );
