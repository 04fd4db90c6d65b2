import type { Brief } from "../brief/brief.js";
import type { Instance } from "../brief/platform.js";
import type { Workload } from "../brief/workload.js";
import type { Placement, Pool } from "../placement/placement.js";
import { medianOf } from "../statistics/distribution.js";
import { isGpu } from "./gpu.js";
import type { CoveredPool, Scope } from "./licence.js";

/** The host groups, pools and instances that a product spans, with the pods in each pool: all, or one workload's. */
export function scopeOf(
  { brief, placement }: { readonly brief: Brief; readonly placement: Placement },
  pools: readonly Pool[],
  workload?: Workload,
): Scope {
  const ids = new Set(pools.map(({ id }) => id));
  const models = new Map(brief.hosts.map((host) => [host.id, host]));
  const platforms = new Map(brief.platforms.map((platform) => [platform.id, platform]));
  const replicas = new Map(brief.workloads.map(({ id, replicas: { max } }) => [id, max]));
  const bought = new Set(pools.map(({ platform }) => platform));
  const rented = workload ? pools : placement.instances.filter(({ platform }) => bought.has(platform));
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
      const { nodes: on, host, instance } = platform;
      const model = on === "instance" ? undefined : models.get(host ?? "");
      const pods = workload
        ? workload.replicas.max
        : pool.workloads.reduce((sum, id) => sum + (replicas.get(id) ?? 0), 0);
      return [
        {
          ...{ pool, on, pods },
          ...(model && { model }),
          ...(instance && { cards: cardsOf(instance) }),
          ...(workload && { gpus: gpusOf(workload) }),
        },
      ];
    }),
    instances: rented.flatMap(({ platform: id, years }) => {
      const platform = platforms.get(id);
      return platform?.nodes === "instance" ? [{ isWholeHost: platform.layer === "bare-metal", years }] : [];
    }),
  };
}

/** Cards that one instance carries. */
const cardsOf = ({ devices }: Instance): number =>
  devices.reduce((sum, { name, count }) => sum + (isGpu(name) ? count : 0), 0);

/** Cards that all replicas of a workload ask for. */
const gpusOf = ({ replicas, requests }: Workload): number =>
  requests.others.reduce(
    (sum, { resource, amount }) => sum + (isGpu(resource) ? replicas.max * medianOf(amount.value) : 0),
    0,
  );
