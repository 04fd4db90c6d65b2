import type { Context } from "./context.js";
import { layerOf } from "./labour.js";
import { reachLevels, type ReachLevel } from "./reach-edge.js";

/** Pods that one step reaches together, by trust zone. */
export type Reached = ReadonlyMap<string, number>;

/**
 * The pods of a plan as each level groups them, in the order of the packing. Pods with a kernel of their own, and pods
 * that no hypervisor manages, are in no group of that level: nothing else is reached.
 */
export function reachedBy({
  placement,
  assigned,
  platforms,
  residents,
}: Context): ReadonlyMap<ReachLevel, readonly Reached[]> {
  const zones = new Map(assigned.map(({ workload, zone }) => [workload.id, zone]));
  const groups = new Map(reachLevels.map((level) => [level, new Map<string, Map<string, number>>()]));
  const join = (level: ReachLevel, key: string, zone: string, count: number): void => {
    const ofLevel = groups.get(level);
    const pods = ofLevel?.get(key) ?? new Map<string, number>();
    ofLevel?.set(key, pods.set(zone, (pods.get(zone) ?? 0) + count));
  };
  let index = 0;
  for (const cluster of placement.clusters)
    for (const { platform: id, pods } of cluster.nodes) {
      const place = index++;
      const platform = platforms.get(id);
      const domain = residents.nodes[place]?.domain ?? place;
      if (platform === undefined) continue;
      for (const { workload, count } of pods) {
        const zone = zones.get(workload);
        if (zone === undefined || count <= 0) continue;
        if (platform.kernel !== "pod")
          join("kernel", platform.kernel === "host" ? `host ${domain}` : `node ${place}`, zone, count);
        join("node", String(place), zone, count);
        join("host", String(domain), zone, count);
        join("cluster", cluster.id, zone, count);
        if (platform.layer === "virtualization" && platform.nodes !== "instance")
          join("management", layerOf(platform), zone, count);
      }
    }
  return new Map([...groups].map(([level, those]) => [level, [...those.values()]]));
}

/** Pods of other zones that a step reaches. */
export interface ForeignReach {
  /** From a container picked in proportion to all pods of the plan. */
  readonly expected: number;
  /** From the worst place. */
  readonly largest: number;
}

/** Over the groups of one level; `weight` counts a pod of a zone, 1 unless only some count. */
export function foreignReach(
  groups: readonly Reached[],
  pods: number,
  weight: (zone: string) => number = () => 1,
): ForeignReach {
  let [pairs, largest] = [0, 0];
  for (const group of groups) {
    let all = 0;
    for (const [zone, count] of group) all += count * weight(zone);
    for (const [zone, count] of group) {
      if (count === 0) continue;
      const foreign = all - count * weight(zone);
      pairs += count * foreign;
      largest = Math.max(largest, foreign);
    }
  }
  return { expected: pods > 0 ? pairs / pods : 0, largest };
}

/** How many pods of each zone belong to workloads whose tenants name a sensitivity, as a share of the zone's pods. */
export function sensitiveShares({
  assigned,
  brief,
}: Context): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const tenants = new Map(brief.tenants.map((tenant) => [tenant.id, tenant.sensitivity]));
  const all = new Map<string, number>();
  const marked = new Map<string, Map<string, number>>();
  for (const { workload, zone } of assigned) {
    const count = workload.replicas.max;
    all.set(zone, (all.get(zone) ?? 0) + count);
    const sensitivity = tenants.get(workload.tenant);
    if (sensitivity === undefined) continue;
    const zones = marked.get(sensitivity) ?? new Map<string, number>();
    marked.set(sensitivity, zones.set(zone, (zones.get(zone) ?? 0) + count));
  }
  return new Map(
    [...marked].map(([sensitivity, zones]) => [
      sensitivity,
      new Map([...zones].map(([zone, count]) => [zone, count / Math.max(1, all.get(zone) ?? 0)])),
    ]),
  );
}
