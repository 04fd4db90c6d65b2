import type { Brief } from "../brief/brief.js";
import type { Placement, Pool } from "../placement/placement.js";
import type { Id } from "../quantity/id-path.js";
import type { Scope } from "./licence.js";

/** The host groups and pools that a product spans, with the pods in each pool: all, or one workload's. */
export function scopeOf(brief: Brief, placement: Placement, pools: readonly Pool[], workload?: Id): Scope {
  const ids = new Set(pools.map(({ id }) => id));
  const modelOf = new Map(brief.hosts.map((host) => [host.id, host]));
  const hostOf = new Map(brief.platforms.map(({ id, host }) => [id, host]));
  return {
    hosts: placement.hosts
      .filter((group) => group.pools.some((pool) => ids.has(pool)))
      .flatMap((count) => {
        const model = modelOf.get(count.model);
        return model ? [{ model, count }] : [];
      }),
    pools: pools.map((pool) => {
      const model = modelOf.get(hostOf.get(pool.platform) ?? "");
      return { pool, pods: podsIn(placement, pool, workload), ...(model && { model }) };
    }),
  };
}

function podsIn(placement: Placement, pool: Pool, workload: Id | undefined): number {
  return placement.clusters
    .flatMap(({ nodes }) => nodes)
    .filter((node) => node.pool === pool.id)
    .flatMap(({ pods }) => pods)
    .filter((pod) => workload === undefined || pod.workload === workload)
    .reduce((total, { count }) => total + count, 0);
}
