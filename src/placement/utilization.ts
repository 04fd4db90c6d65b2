import type { Placement } from "./placement.js";
import type { PoolUse } from "./stranded.js";

/**
 * How full the nodes of each platform are in the central world, by resource: what pods, grown by the loss of
 * performance, and stacked control planes take, over what all its nodes give to pods. Spare hosts are no nodes and do
 * not count. In the order of the pools, then of their resources; a resource of which nodes have none is left out.
 */
export function utilizationOf(uses: readonly PoolUse[]): Placement["utilization"] {
  const found = new Map<string, { platform: string; resource: string; used: number; room: number }>();
  for (const { pool, nodes, byResource } of uses)
    pool.size.resources.forEach((resource, at) => {
      const each = pool.size.room[at] ?? 0;
      if (each === 0 || nodes === 0) return;
      const key = JSON.stringify([pool.platform.id, resource]);
      const known = found.get(key) ?? { platform: pool.platform.id, resource, used: 0, room: 0 };
      known.used += (byResource[at] ?? 0) * each;
      known.room += nodes * each;
      found.set(key, known);
    });
  return [...found.values()].map((one) => ({ ...one, share: one.used / one.room }));
}
