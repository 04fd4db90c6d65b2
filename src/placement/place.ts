import type { Brief } from "../brief/brief.js";
import type { Plan } from "../plans/plan.js";
import type { World } from "../world/world.js";
import { cachedUpTo, createPlacementCache, mostPackings, type PlacementCache } from "./cache.js";
import { clustersOf } from "./clusters.js";
import { controlPlaneNodes, controlPlaneOf, type SizedPool } from "./control-plane.js";
import { workersOf } from "./counting.js";
import { byWorkload, estateOf, medianLoads, sortedLoads, type Estate, type LoadsInWorld } from "./estate.js";
import { hostGroupsOf } from "./host-groups.js";
import { onlyNumber } from "./inputs.js";
import type { Load } from "./load.js";
import type { Placement } from "./placement.js";
import { assembled } from "./assembled.js";
import { poolSizeOf } from "./pool-size.js";
import { poolsOf, type PoolMembers } from "./pools.js";

export interface PlaceInput {
  readonly brief: Brief;
  readonly plan: Pick<Plan, "id" | "pooling">;
  readonly load: readonly Load[];
  /** The world of the load: its reserves shrink searched nodes. Without it they stay at their medians. */
  readonly world?: World;
  /** What `count` and the layout rest on; without it, the load's own row, or the medians of its columns. */
  readonly central?: { readonly load: readonly Load[]; readonly world?: World };
  /** Of placements of the same brief, to be reused. */
  readonly cache?: PlacementCache;
}

/**
 * Where the pods of a plan end up (MODEL §6): clusters by their conflicts, node pools by who may share what, nodes
 * by first-fit decreasing and the bound, hosts by shares, control planes and spare. Packed once, in the central
 * world; draws change only the counts. Work grows with workloads and nodes, not with replicas.
 */
export function place(input: PlaceInput): Placement {
  const { brief, plan, cache = createPlacementCache() } = input;
  const estate = estateOf(brief, plan, cache);
  const loads = sortedLoads(input.load);
  const drawn: LoadsInWorld = { loads: byWorkload(loads), world: input.world };
  const central = centralOf(input, loads, drawn, cache);
  const fitting = loads.filter((load) => estate.fitsOf(load).verdict !== "fail");
  const { clusters, bound: clusterBound } = clustersOf({ ...estate, loads: fitting });
  const pools = poolsOf({ clusters, platforms: estate.platforms, pooling: plan.pooling }).map((pool) =>
    sizedPool(estate, pool, central),
  );
  const nodes = controlPlaneNodes(brief);
  const byCluster = clusters.map((): SizedPool[] => []);
  for (const pool of pools) byCluster[pool.cluster]?.push(pool);
  const controlPlanes = byCluster.map((own) => controlPlaneOf(own as [SizedPool], nodes));
  const groups = hostGroupsOf({ pools, controlPlanes, hostOf: estate.hostOf, spares: nodes > 1 });
  const parts = { estate, pools, controlPlanes, groups, central, drawn };
  return assembled({ ...parts, loads, clusters, clusterBound });
}

/** The caller's central loads; a load of one row is its own. */
function centralOf(
  { central }: PlaceInput,
  loads: readonly Load[],
  drawn: LoadsInWorld,
  cache: PlacementCache,
): LoadsInWorld {
  if (central !== undefined) return { loads: byWorkload(sortedLoads(central.load)), world: central.world };
  const { world } = drawn;
  if (world?.draws === 1 || loads.every(hasOneRow)) return drawn;
  return { loads: byWorkload(medianLoads(loads, cache)), world: undefined };
}

const hasOneRow = (load: Load): boolean =>
  [load.growth, load.cpuGrowth, load.memoryGrowth, load.growthPerYear].every(
    (column) => onlyNumber(column) !== undefined,
  );

function sizedPool(estate: Estate, pool: PoolMembers, central: LoadsInWorld): SizedPool {
  const { sizes } = estate.cache;
  const key = [pool.platform.id, ...pool.loads.map(({ workload }) => workload)].join("\n");
  const size = cachedUpTo(mostPackings(estate.brief), sizes, key, () =>
    poolSizeOf(pool.loads, estate.shapesOf(pool.platform)),
  );
  if (size === undefined) throw new RangeError("`place` requires loads of a pool that fit its largest shape");
  return { ...pool, size, workers: workersOf(estate, { ...pool, size }, central) };
}
