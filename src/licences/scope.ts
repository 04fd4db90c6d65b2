import type { Brief } from "../brief/brief.js";
import type { Workload } from "../brief/workload.js";
import type { Placement, Pool } from "../placement/placement.js";
import { medianOf } from "../statistics/distribution.js";
import { isGpu } from "./gpu.js";
import type { CoveredPool, Scope } from "./licence.js";

/** The host groups and pools that a product spans, with the pods in each pool: all, or one workload's. */
export function scopeOf(
  { brief, placement }: { readonly brief: Brief; readonly placement: Placement },
  pools: readonly Pool[],
  workload?: Workload,
): Scope {
  const ids = new Set(pools.map(({ id }) => id));
  const models = new Map(brief.hosts.map((host) => [host.id, host]));
  const platforms = new Map(brief.platforms.map((platform) => [platform.id, platform]));
  const replicas = new Map(brief.workloads.map(({ id, replicas: { max } }) => [id, max]));
  return {
    hosts: placement.hosts
      .filter((group) => group.pools.some((pool) => ids.has(pool)))
      .flatMap((count) => {
        const model = models.get(count.model);
        return model ? [{ model, count }] : [];
      }),
    pools: pools.flatMap((pool): readonly CoveredPool[] => {
      const platform = platforms.get(pool.platform);
      if (platform === undefined) return [];
      const { nodes: on, host } = platform;
      const model = on === "instance" ? undefined : models.get(host ?? "");
      const pods = workload
        ? workload.replicas.max
        : pool.workloads.reduce((sum, id) => sum + (replicas.get(id) ?? 0), 0);
      return [{ pool, on, pods, ...(model && { model }), ...(workload && { gpus: gpusOf(workload) }) }];
    }),
  };
}

/** Cards that all replicas of a workload ask for. */
const gpusOf = ({ replicas, requests }: Workload): number =>
  requests.others.reduce(
    (sum, { resource, amount }) => sum + (isGpu(resource) ? replicas.max * medianOf(amount.value) : 0),
    0,
  );
