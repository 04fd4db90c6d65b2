import type { Context } from "./context.js";
import { reachLevels, type ReachEdge, type ReachGraph } from "./reach-edge.js";
import { reachedBy } from "./reach-levels.js";

/** A drawing of more says nothing. */
const MOST_ZONES = 30;

export function reachGraphOf(context: Context): ReachGraph {
  const reached = context.once(reachedBy);
  const pods = new Map<string, number>();
  for (const group of reached.get("node") ?? [])
    for (const [zone, count] of group) pods.set(zone, (pods.get(zone) ?? 0) + count);
  const zones = [...pods]
    .map(([zone, count]) => ({ zone, pods: count }))
    .sort((a, b) => b.pods - a.pods || (a.zone < b.zone ? -1 : 1))
    .slice(0, MOST_ZONES);
  const kept = new Set(zones.map(({ zone }) => zone));
  const edges = reachLevels.flatMap((by) => {
    const pairs = new Map<string, Map<string, number>>(zones.map(({ zone }) => [zone, new Map()]));
    for (const group of reached.get(by) ?? []) {
      const within = [...group].filter(([zone]) => kept.has(zone));
      for (const [from, count] of within)
        for (const [to, others] of within) {
          const row = pairs.get(from);
          if (from !== to && row !== undefined) row.set(to, (row.get(to) ?? 0) + count * others);
        }
    }
    return zones.flatMap(({ zone: from, pods: count }) =>
      zones.flatMap(({ zone: to }): readonly ReachEdge[] => {
        const pairsOf = pairs.get(from)?.get(to) ?? 0;
        return pairsOf > 0 ? [{ from, to, by, pods: pairsOf / count }] : [];
      }),
    );
  });
  return { plan: context.plan.id, zones, edges };
}
