import type { BriefInput } from "../../brief/input/brief.js";
import type { HostInput } from "../../brief/input/host.js";
import type { PlatformInput } from "../../brief/input/platform.js";
import { elementPath } from "../../quantity/id-path.js";
import type { ClusterSettings, NodePool } from "./cluster.js";
import { inquiries } from "./inquiries.js";
import type { Ask } from "./questions.js";
import { writtenBytes } from "./resources.js";

/**
 * The hosts and platforms of today that are fully known: bare metal whose board the caller states, instances of one
 * type whose price the caller states. Of everything else the missing part is asked. Control planes of their own are
 * no platform of a workload.
 */
export function platformsOf(
  pools: readonly NodePool[],
  settings: ClusterSettings,
  ask: Ask,
): Pick<BriefInput, "hosts" | "platforms"> {
  const workers = pools.filter(({ controlPlane }) => !controlPlane);
  const hosts: HostInput[] = [];
  const platforms: PlatformInput[] = [];
  for (const kind of new Set(workers.flatMap(({ platform }) => platform ?? []))) {
    const alike = workers.filter(({ platform }) => platform === kind);
    if (kind === "bare-metal") {
      const known = alike.flatMap((pool, index) => hostOf(pool, index, settings, ask));
      hosts.push(...known);
      const [only] = known;
      if (only !== undefined && known.length === 1 && alike.length === 1) {
        platforms.push({ id: kind, kind, host: only.id, ...nodeFacts(alike) });
      }
    } else if (kind === "cloud-vm" || kind === "cloud-metal") {
      const [pool] = alike;
      if (alike.length > 1) for (const one of alike) ask(at(inquiries.instances, kind), described(one));
      else if (pool !== undefined) {
        const instance = instanceOf(pool, settings);
        if (instance === undefined) ask(at(inquiries.instance, kind), described(pool));
        else platforms.push({ id: kind, kind, instance, ...nodeFacts(alike) });
      }
    } else for (const pool of alike) ask(at(inquiries.hypervisor, kind), described(pool));
  }
  for (const pool of pools) if (pool.platform === undefined) ask(inquiries.kind, described(pool));
  return { ...(hosts.length > 0 && { hosts }), ...(platforms.length > 0 && { platforms }) };
}

const at = <T extends { readonly path: string }>(inquiry: T, platform: string): T => ({
  ...inquiry,
  path: elementPath(inquiry.path, platform),
});

/** A pool in a question: `3 × m5.xlarge (4 CPU, 16Gi)`, with what hints at its kind. */
function described(pool: NodePool): string {
  const memory = `${Math.round(pool.memory / 1_073_741_824)}Gi`;
  const size = `${pool.nodes} × ${pool.instanceType ?? pool.provider ?? "node"} (${pool.cpu} CPU, ${memory})`;
  return pool.hints.length === 0 ? size : `${size}: ${pool.hints.join(", ")}`;
}

function nodeFacts(pools: readonly NodePool[]): Partial<PlatformInput> {
  const [pool] = pools;
  if (pool === undefined) return {};
  const { pods, cpu, memory } = pool.daemonSets;
  return {
    ...(pool.maxPods !== undefined && pool.maxPods >= 1 && { maxPods: pool.maxPods }),
    ...(pods > 0 && { daemonSets: { pods, cpu, memory: writtenBytes(memory) } }),
    ...(pool.versions.length > 0 && { kubernetes: { versions: pool.versions } }),
  };
}

function hostOf(
  pool: NodePool,
  index: number,
  { sockets, threadsPerCore }: ClusterSettings,
  ask: Ask,
): readonly HostInput[] {
  const cores =
    sockets === undefined || threadsPerCore === undefined ? 0 : pool.cpu / (sockets * threadsPerCore);
  if (
    sockets === undefined ||
    threadsPerCore === undefined ||
    !Number.isInteger(cores) ||
    cores < 1 ||
    pool.memory < 1
  ) {
    ask(inquiries.board, described(pool));
    return [];
  }
  return [
    {
      id: `host-${index + 1}`,
      sockets,
      coresPerSocket: cores,
      threadsPerCore,
      memory: writtenBytes(pool.memory),
      ...(Object.keys(pool.devices).length > 0 && { devices: pool.devices }),
    },
  ];
}

function instanceOf(pool: NodePool, { instancePrices = [] }: ClusterSettings): PlatformInput["instance"] {
  const price = instancePrices.find(({ name }) => name === pool.instanceType)?.price;
  if (price === undefined || pool.instanceType === undefined || pool.cpu < 0.001 || pool.memory < 1)
    return undefined;
  const devices = Object.keys(pool.devices).length > 0 ? { devices: pool.devices } : {};
  return { name: pool.instanceType, cpu: pool.cpu, memory: writtenBytes(pool.memory), ...devices, price };
}
