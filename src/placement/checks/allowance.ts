import type { Host } from "../../brief/host.js";
import { oncePer } from "../../brief/once-per.js";
import type { Platform } from "../../brief/platform.js";
import type { Quantity } from "../../brief/quantity.js";
import { medianOf } from "../../statistics/distribution.js";
import type { Evidence, PlacedNode } from "./check.js";

const GIB = 1024 * 1024 * 1024;
const MIB = 1024 * 1024;
const center = (quantity: Quantity): number => medianOf(quantity.value);

/** What a node of a pool may offer: recomputed from its capacity and the platform's reserves. */
export function allowance(
  evidence: Evidence,
  node: Pick<PlacedNode, "platform" | "pool">,
): readonly Resource[] {
  const known = allowances(evidence);
  const key = `${node.platform}\n${node.pool}`;
  const found = known.get(key) ?? computed(evidence, node);
  known.set(key, found);
  return found;
}

/** Asked of every node, worked out once for each platform and pool. */
const allowances = oncePer((_: Evidence) => new Map<string, readonly Resource[]>());

function computed(
  { platforms, hosts, pools }: Evidence,
  node: Pick<PlacedNode, "platform" | "pool">,
): readonly Resource[] {
  const platform = platforms.get(node.platform);
  const pool = pools.get(node.pool);
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
