import type { Id } from "../quantity/id-path.js";
import type { Context } from "./context.js";
import { reachLevels, reachedBy, type ReachLevel } from "./reach-levels.js";

/** One trust zone of a plan. */
export interface ReachZone {
  readonly zone: string;
  readonly pods: number;
}

/** From a container of one zone, the mean number of pods of another that a step reaches. */
export interface ReachEdge {
  readonly from: string;
  readonly to: string;
  readonly by: ReachLevel;
  readonly pods: number;
}

/** Who reaches whom in a plan, and by what. */
export interface ReachGraph {
  readonly plan: Id;
  /** The thirty with most pods. */
  readonly zones: readonly ReachZone[];
  /** Between these, where anything is reached. */
  readonly edges: readonly ReachEdge[];
}

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
