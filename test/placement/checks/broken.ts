import { checkPlacement } from "../../../src/placement/checker.js";
import type { Cluster, Node, Placement, Pool } from "../../../src/placement/placement.js";
import { briefOf, modelHost, placeCentral, planOf, type Placed } from "../estates.js";

/** A shop on bare metal and guests of one brief, with tenants that keep apart. */
export function shop(
  platform: "metal" | "vm",
  changes: { readonly web?: object; readonly db?: object } = {},
): Placed {
  const brief = briefOf({
    tenants: [
      { id: "a", trustZone: "red" },
      { id: "b", trustZone: "blue" },
    ],
    workloads: [
      {
        id: "db",
        tenant: "a",
        replicas: 3,
        requests: { cpu: 8, memory: "64Gi" },
        availability: { objective: 0.999 },
        ...changes.db,
      },
      { id: "web", tenant: "b", replicas: 40, requests: { cpu: 2, memory: "4Gi" }, ...changes.web },
    ],
    hosts: [modelHost()],
    platforms: [
      { id: "metal", kind: "bare-metal", host: "big" },
      { id: "vm", kind: "vm", host: "big", hypervisor: { product: "kvm" } },
    ],
  });
  return placeCentral(brief, planOf(brief, platform));
}

/** The rules that a placement breaks, each once. */
export const broken = (placed: Placed): readonly string[] => [
  ...new Set(checkPlacement(placed).map(({ rule }) => rule)),
];

/** The same with another placement. */
export const withPlacement = (placed: Placed, changes: Partial<Placement>): Placed => ({
  ...placed,
  placement: { ...placed.placement, ...changes },
});

export const withClusters = (placed: Placed, change: (cluster: Cluster) => Cluster): Placed =>
  withPlacement(placed, { clusters: placed.placement.clusters.map(change) });

export const withNodes = (placed: Placed, change: (node: Node, at: number) => Node): Placed =>
  withClusters(placed, (cluster) => ({ ...cluster, nodes: cluster.nodes.map(change) }));

export const withPools = (placed: Placed, change: (pool: Pool) => Pool): Placed =>
  withPlacement(placed, { pools: placed.placement.pools.map(change) });

/** The brief of a placement with other tenants, workloads or platforms, completed as ever. */
export const withBrief = (placed: Placed, changes: Partial<Placed["brief"]>): Placed => ({
  ...placed,
  brief: { ...placed.brief, ...changes },
});
