import { allowance } from "./allowance.js";
import { TOLERATED, type Check, type Evidence, type PlacedNode, type Violation } from "./check.js";

const GIB = 1024 * 1024 * 1024;

/** Every replica stands on a node of its platform, in a pool that names it, and no node holds more than it can. */
export const nodeRoom: Check = (evidence) => [
  ...replicas(evidence),
  ...stacked(evidence),
  ...evidence.nodes.flatMap((node) => [...memberships(evidence, node), ...room(evidence, node)]),
];

function replicas({ loads, nodes, placement }: Evidence): readonly Violation[] {
  const placed = new Map<string, number>();
  for (const { pods } of nodes)
    for (const { workload, count } of pods) placed.set(workload, (placed.get(workload) ?? 0) + count);
  const refused = new Set(
    placement.verdicts
      .filter(({ gate, verdict }) => gate === "fits" && verdict === "fail")
      .map((v) => v.workload),
  );
  return [...loads.values()].flatMap(({ workload, replicas: expected }) => {
    const actual = placed.get(workload) ?? 0;
    const left = actual === 0 && refused.has(workload);
    return actual === expected || left ? [] : [{ rule: "replicas", about: workload, expected, actual }];
  });
}

function memberships({ loads, pools }: Evidence, node: PlacedNode): readonly Violation[] {
  const pool = pools.get(node.pool);
  const about = node.name;
  if (pool === undefined)
    return [{ rule: "pool", about, expected: "a pool of the placement", actual: node.pool }];
  const of = (rule: string, expected: string, actual: string): readonly Violation[] =>
    expected === actual ? [] : [{ rule, about, expected, actual }];
  return [
    ...of("pool-platform", pool.platform, node.platform),
    ...of("pool-cluster", pool.cluster, node.cluster.id),
    ...node.pods.flatMap(({ workload, count }) => [
      ...of("platform", loads.get(workload)?.platform ?? "", node.platform),
      ...(pool.members.has(workload)
        ? []
        : [{ rule: "pool-member", about, expected: node.pool, actual: workload }]),
      ...(Number.isInteger(count) && count > 0
        ? []
        : [{ rule: "count", about, expected: "a whole number from 1 on", actual: count }]),
    ]),
  ];
}

function room(evidence: Evidence, node: PlacedNode): readonly Violation[] {
  return allowance(evidence, node).flatMap(({ name, room: allowed }) => {
    const shape = new Map<string, number>(Object.entries(node.shape));
    const claimed = shape.get(name);
    const used = usedOf(evidence, node, name);
    return [
      ...(claimed !== undefined && claimed > allowed * TOLERATED
        ? [{ rule: `node-shape-${name}`, about: node.name, expected: allowed, actual: claimed }]
        : []),
      ...(used > Math.min(allowed, claimed ?? allowed) * TOLERATED
        ? [{ rule: `node-${name}`, about: node.name, expected: claimed ?? allowed, actual: used }]
        : []),
    ];
  });
}

function ask({ loads }: Evidence, workload: string, resource: string): number {
  const load = loads.get(workload);
  if (load === undefined) return 0;
  if (resource === "cpu" || resource === "memory") return load[resource];
  if (resource === "pods") return 1;
  return load.others.find((other) => other.resource === resource)?.amount ?? 0;
}

const usedOf = (evidence: Evidence, { pods }: PlacedNode, resource: string): number =>
  pods.reduce((sum, { workload, count }) => sum + count * ask(evidence, workload, resource), 0);

/** On every host that a stacked control plane names, some node of its cluster has 4 threads and 16 GiB left for it. */
function stacked(evidence: Evidence): readonly Violation[] {
  return evidence.placement.clusters.flatMap(({ id, controlPlane: { kind, hosts, platform } }) => {
    if (kind !== "stacked") return [];
    const seats = new Set(hosts);
    const own = evidence.nodes.filter((node) => node.cluster.id === id && seats.has(node.host ?? -1));
    return hosts.flatMap((host) => {
      const here = own.filter((node) => node.host === host);
      const left = here.some((node) =>
        allowance(evidence, node).every(({ name, room: allowed }) => {
          const plane = name === "cpu" ? 4 : name === "memory" ? 16 * GIB : 0;
          return node.platform === platform && usedOf(evidence, node, name) + plane <= allowed * TOLERATED;
        }),
      );
      return left
        ? []
        : [{ rule: "control-plane-room", about: id, expected: "room", actual: `host ${host}` }];
    });
  });
}
