import type { Platform } from "../brief/platform.js";
import type { Plan } from "../plans/plan.js";
import type { Id } from "../quantity/id-path.js";
import type { ClusterMembers } from "./clusters.js";
import type { Load } from "./load.js";

/** Loads that share the nodes of one platform in one cluster. */
export interface PoolMembers {
  /** Unique in the placement: cluster, platform and what sets the pool apart, joined by `/`. */
  readonly id: string;
  /** Its cluster's place in the list. */
  readonly cluster: number;
  readonly platform: Platform;
  readonly loads: readonly Load[];
  /** Forced workloads, on hosts of their own. */
  readonly own: boolean;
  /** The circle whose hosts these are; absent where anybody's pods may stand on them. */
  readonly keptFor?: string;
}

export const clusterIdOf = (place: number): string => `cluster-${place + 1}`;

/**
 * The node pools of a plan, in the order of their first load within each cluster. A pool is split by who may share
 * its hosts and, unless every pod has a kernel of its own, by who may share its kernel; further by zone or tenant
 * where the platform's `nodePools` says so, or the plan where the platform is silent.
 */
export function poolsOf(input: {
  readonly clusters: readonly ClusterMembers[];
  readonly platforms: ReadonlyMap<Id, Platform>;
  readonly pooling: Plan["pooling"];
}): readonly PoolMembers[] {
  return input.clusters.flatMap(({ loads }, cluster) => {
    const pools = new Map<string, PoolMembers & { readonly loads: Load[] }>();
    for (const load of loads) {
      const platform = input.platforms.get(load.platform);
      if (platform === undefined) continue;
      const keptFor = platform.nodes === "instance" ? undefined : load.apart.host;
      const circle = circleOf(load, platform, input.pooling);
      const parts = [platform.id, ...(load.ownHosts ? ["forced"] : []), keptFor ?? "", circle ?? ""];
      const key = parts.map(escape).join("/");
      const known = pools.get(key);
      if (known !== undefined) {
        known.loads.push(load);
        continue;
      }
      const id = [clusterIdOf(cluster), ...parts.filter((part) => part !== "").map(escape)].join("/");
      const apart = keptFor === undefined ? {} : { keptFor };
      pools.set(key, { id, cluster, platform, loads: [load], own: load.ownHosts, ...apart });
    }
    return [...pools.values()];
  });
}

/** Who may share its nodes; absent where anybody may. */
function circleOf(load: Load, platform: Platform, pooling: Plan["pooling"]): string | undefined {
  const rule = platform.nodePools ?? pooling;
  if (rule === "per-tenant") return `tenant ${load.tenant}`;
  if (rule === "per-trust-zone") return `zone ${load.trustZone}`;
  return platform.kernel === "pod" ? undefined : load.apart.kernel;
}

/** As in JSON Pointer, so that no name runs into the next. */
const escape = (part: string): string => part.replaceAll("~", "~0").replaceAll("/", "~1");
