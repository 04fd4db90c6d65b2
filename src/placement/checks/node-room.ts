import type { Host } from "../../brief/host.js";
import type { Platform } from "../../brief/platform.js";
import type { Quantity } from "../../brief/quantity.js";
import { medianOf } from "../../statistics/distribution.js";
import { TOLERATED, type Check, type Evidence, type PlacedNode, type Violation } from "./check.js";

const GIB = 1024 * 1024 * 1024;
const MIB = 1024 * 1024;
const center = (quantity: Quantity): number => medianOf(quantity.value);

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

function memberships({ loads, placement }: Evidence, node: PlacedNode): readonly Violation[] {
  const pool = placement.pools.find(({ id }) => id === node.pool);
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
      ...(pool.workloads.includes(workload)
        ? []
        : [{ rule: "pool-member", about, expected: node.pool, actual: workload }]),
      ...(Number.isInteger(count) && count > 0
        ? []
        : [{ rule: "count", about, expected: "a whole number from 1 on", actual: count }]),
    ]),
  ];
}

/** What a node of a pool may offer: recomputed from its capacity and the platform's reserves. */
function allowance({ platforms, hosts, placement }: Evidence, node: PlacedNode): readonly Resource[] {
  const platform = platforms.get(node.platform);
  const pool = placement.pools.find(({ id }) => id === node.pool);
  if (platform === undefined || pool === undefined) return [];
  const { cpu, memory } = pool.capacity;
  const kube = platform.kubeReserved;
  const host = platform.host === undefined ? undefined : hosts.get(platform.host);
  return [
    {
      name: "cpu",
      room:
        cpu -
        center(platform.systemReserved.cpu) -
        (kube ? center(kube.cpu) : cpuTiers(cpu)) -
        center(platform.daemonSets.cpu),
    },
    {
      name: "memory",
      room:
        memory -
        center(platform.systemReserved.memory) -
        (kube ? center(kube.memory) : memoryTiers(memory)) -
        center(platform.evictionHard.memory) -
        center(platform.daemonSets.memory),
    },
    { name: "pods", room: platform.maxPods - platform.daemonSets.pods },
    ...devices(platform, host, pool.nodesPerHost),
  ];
}

interface Resource {
  readonly name: string;
  readonly room: number;
}

function devices(platform: Platform, host: Host | undefined, perHost: number): readonly Resource[] {
  const given = platform.instance?.devices ?? host?.devices ?? [];
  const passed = platform.ioPath === "sr-iov" || platform.ioPath === "passthrough";
  return given.map(({ name, count }) => {
    if (platform.nodes !== "guest") return { name, room: count };
    return { name, room: passed ? Math.floor(count / perHost) : 0 };
  });
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
    return hosts.flatMap((host) => {
      const here = evidence.nodes.filter((node) => node.host === host && node.cluster.id === id);
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

/** Published as a table of marginal rates: cores up to which each applies, and the rate. */
const CPU_RATES = [
  [1, 0.06],
  [2, 0.01],
  [4, 0.005],
  [Infinity, 0.0025],
] as const;
const MEMORY_RATES = [
  [4, 0.25],
  [8, 0.2],
  [16, 0.1],
  [128, 0.06],
  [Infinity, 0.02],
] as const;

function byRates(amount: number, rates: readonly (readonly [number, number])[]): number {
  let kept = 0;
  let from = 0;
  for (const [to, rate] of rates) {
    if (amount > from) kept += (Math.min(amount, to) - from) * rate;
    from = to;
  }
  return kept;
}

const cpuTiers = (cores: number): number => byRates(cores, CPU_RATES);
const memoryTiers = (bytes: number): number =>
  bytes < GIB ? 255 * MIB : byRates(bytes / GIB, MEMORY_RATES) * GIB;
