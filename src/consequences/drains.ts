import { childPath, type IdPath } from "../quantity/id-path.js";
import type { Context } from "./context.js";

/** A count of what disruption budgets do to the drain of a node. */
export interface DrainCount {
  readonly measure: "drain-waves" | "drains-blocked";
  readonly count: number;
  readonly unit: string;
  readonly inputs: readonly IdPath[];
}

/**
 * Drains within disruption budgets that keep `minAvailable` of the packed replicas: the most waves in which the pods of
 * one workload leave a node, each waiting until the pods of the last run elsewhere; and the workloads whose budget
 * allows no eviction at all, so that the drain of their nodes never ends by itself.
 */
export function drainsOf({ residents, assigned, placed }: Context): readonly DrainCount[] {
  const budgets = new Map(
    assigned.flatMap(({ workload: { id, replicas, availability } }) =>
      availability === undefined ? [] : [[id, replicas.max - availability.minAvailable] as const],
    ),
  );
  if (budgets.size === 0) return [];
  let waves = 0;
  for (const { node } of residents.nodes)
    for (const { workload, count } of node.pods) {
      const budget = budgets.get(workload);
      if (budget !== undefined && budget > 0) waves = Math.max(waves, Math.ceil(count / budget));
    }
  const stated = assigned
    .filter(({ workload }) => budgets.has(workload.id))
    .map(({ path }) => childPath(path, "availability"));
  return [
    {
      measure: "drain-waves",
      count: waves,
      unit: "waves",
      inputs: [childPath(placed, "clusters"), ...stated],
    },
    {
      ...{ measure: "drains-blocked", unit: "workloads", inputs: stated },
      count: [...budgets.values()].filter((budget) => budget <= 0).length,
    },
  ];
}
