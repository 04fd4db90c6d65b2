import type { Node, Placement } from "../placement/placement.js";
import type { Id } from "../quantity/id-path.js";

/** One node and what falls with it: its host's index, or a negative number of its own for an instance. */
export interface Resident {
  readonly node: Node;
  readonly domain: number;
}

/** Who stands where, read off a packing. */
export interface Residents {
  readonly nodes: readonly Resident[];
  /** Pods of each workload by failure domain. */
  readonly byWorkload: ReadonlyMap<Id, ReadonlyMap<number, number>>;
}

/** In the order of clusters and nodes; pods of a workload on several nodes of a host add up. */
export function residentsOf(placement: Placement): Residents {
  const nodes: Resident[] = [];
  const byWorkload = new Map<Id, Map<number, number>>();
  for (const cluster of placement.clusters)
    for (const node of cluster.nodes) {
      const domain = node.host ?? -1 - nodes.length;
      nodes.push({ node, domain });
      for (const { workload, count } of node.pods) {
        if (count <= 0) continue;
        const domains = byWorkload.get(workload) ?? new Map<number, number>();
        byWorkload.set(workload, domains);
        domains.set(domain, (domains.get(domain) ?? 0) + count);
      }
    }
  return { nodes, byWorkload };
}
