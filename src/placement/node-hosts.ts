import type { SizedPool } from "./control-plane.js";
import type { HostGroup } from "./host-groups.js";
import { leastCarriers, mustSpread } from "./host-needs.js";
import { emptyRooms, hostsFor, overlapOf, type HostRooms, type Manner, type Share } from "./host-rooms.js";

/** On which of a group's hosts, counted from 0, the nodes of each pool and the control planes stand. */
export interface NodeHosts {
  readonly nodes: ReadonlyMap<string, readonly number[]>;
  readonly controlVms: ReadonlyMap<number, readonly number[]>;
  /** What some guests, by their place in the pool, give up to a control-plane VM beside them: cores and bytes. */
  readonly squeezed: ReadonlyMap<
    string,
    ReadonlyMap<number, { readonly cpu: number; readonly memory: number }>
  >;
  /** Hosts in use, of which the last `carriers` carry guests. */
  readonly used: number;
}

/** Tried in this order: the first that fits is the one that spreads most and squeezes least. */
const MANNERS: readonly Manner[] = [
  { dense: false, squeeze: false },
  { dense: true, squeeze: false },
  { dense: false, squeeze: true },
  { dense: true, squeeze: true },
];

/**
 * Stands the nodes of a group on its hosts: hosts that are nodes come first, one each; then each control plane's
 * VMs and the guests of each pool go round the carriers, the emptiest first, so that every pool is spread over as
 * many hosts as it can; before the rest come the guests that must stand on different hosts, for the sake of a
 * control plane stacked on them or of replicas that must survive a host. Where that leaves gaps too small for a
 * guest, hosts are filled one by one; where a control-plane VM is in the way, a guest whose shape is a divided host
 * is made smaller by it: the reserve shrinks nodes, it drops none. `undefined` where the carriers do not hold them.
 */
export function nodeHostsOf(
  group: HostGroup,
  counts: ReadonlyMap<string, number>,
  carriers: number,
  stacked: ReadonlyMap<string, number>,
): NodeHosts | undefined {
  if (carriers < leastCarriers(group)) return undefined;
  for (const manner of MANNERS) {
    const standing = standingIn(manner, group, counts, carriers, stacked);
    if (standing !== undefined) return standing;
  }
  return undefined;
}

function standingIn(
  manner: Manner,
  group: HostGroup,
  counts: ReadonlyMap<string, number>,
  carriers: number,
  stacked: ReadonlyMap<string, number>,
): NodeHosts | undefined {
  const nodes = new Map<string, readonly number[]>();
  let first = 0;
  for (const { id, platform } of group.pools) {
    if (platform.nodes === "guest") continue;
    const from = first;
    nodes.set(
      id,
      Array.from({ length: counts.get(id) ?? 0 }, (_, index) => from + index),
    );
    first += counts.get(id) ?? 0;
  }
  const rooms = emptyRooms(carriers);
  const controlVms = new Map<number, readonly number[]>();
  for (const { cluster, nodes: count, share } of group.controlVms) {
    const guests = { count, share: { ...share, devices: 0 }, apart: true, before: [], isControl: true };
    const hosts = hostsFor(rooms, guests, { ...manner, dense: false });
    if (hosts === undefined) return undefined;
    controlVms.set(
      cluster,
      hosts.map((host) => first + host),
    );
  }
  const guests = group.pools
    .filter(({ platform }) => platform.nodes === "guest")
    .sort((a, b) => a.size.shape.perHost - b.size.shape.perHost);
  const standing = guestHosts(rooms, manner, group, guests, counts, stacked);
  if (standing === undefined) return undefined;
  for (const [pool, hosts] of standing)
    nodes.set(
      pool,
      hosts.map((host) => first + host),
    );
  return { nodes, controlVms, squeezed: squeezedIn(rooms, guests, standing), used: first + carriers };
}

function guestHosts(
  rooms: HostRooms,
  manner: Manner,
  group: HostGroup,
  pools: readonly SizedPool[],
  counts: ReadonlyMap<string, number>,
  stacked: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly number[]> | undefined {
  const standing = new Map<string, readonly number[]>();
  for (const { phase } of [{ phase: "apart" }, { phase: "rest" }] as const)
    for (const pool of pools) {
      const before = standing.get(pool.id) ?? [];
      const all = counts.get(pool.id) ?? 0;
      const apart = Math.max(stacked.get(pool.id) ?? 0, pool.loads.some(mustSpread) ? 2 : 0);
      const count = phase === "apart" ? Math.min(all, apart) : all - before.length;
      const own = { ...manner, squeeze: manner.squeeze && pool.size.shape.divided };
      const share = shareOf(group, pool);
      const hosts = hostsFor(
        rooms,
        { count, share, apart: phase === "apart", before, isControl: false },
        own,
      );
      if (hosts === undefined) return undefined;
      standing.set(pool.id, [...before, ...hosts]);
    }
  return standing;
}

/** What one guest takes of a host: its capacity and its own overhead, and the devices that its pool asks for. */
function shareOf({ host }: HostGroup, { size }: SizedPool): Share {
  const { shape, resources } = size;
  const { capacity, perVm, usable = capacity } = shape;
  const devices = host.devices
    .filter(({ name, count }) => count > 0 && resources.includes(name))
    .map(({ name, count }) => (shape.devices.get(name) ?? 0) / count);
  return {
    cpu: (capacity.cpu + perVm.cpu) / usable.cpu,
    memory: (capacity.memory + perVm.memory) / usable.memory,
    devices: Math.max(0, ...devices),
  };
}

/** On every host that is taken more than once over, its last divided guest gives the difference up. */
function squeezedIn(
  rooms: HostRooms,
  pools: readonly SizedPool[],
  standing: ReadonlyMap<string, readonly number[]>,
): NodeHosts["squeezed"] {
  const squeezed = new Map<string, Map<number, { readonly cpu: number; readonly memory: number }>>();
  const settled = new Set<number>();
  for (const { id, size } of [...pools].reverse()) {
    const { divided, usable } = size.shape;
    const hosts = standing.get(id) ?? [];
    if (!divided || usable === undefined) continue;
    for (let node = hosts.length - 1; node >= 0; node--) {
      const host = hosts[node] as number;
      const over = overlapOf(rooms, host);
      if (settled.has(host) || (over.cpu === 0 && over.memory === 0)) continue;
      settled.add(host);
      const own = squeezed.get(id) ?? new Map<number, { readonly cpu: number; readonly memory: number }>();
      squeezed.set(id, own.set(node, { cpu: over.cpu * usable.cpu, memory: over.memory * usable.memory }));
    }
  }
  return squeezed;
}
