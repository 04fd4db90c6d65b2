import { leastCarriers, mustSpread } from "./host-needs.js";
import type { HostGroup } from "./host-groups.js";

/** On which of a group's hosts, counted from 0, the nodes of each pool and the control planes stand. */
export interface NodeHosts {
  readonly nodes: ReadonlyMap<string, readonly number[]>;
  readonly controlVms: ReadonlyMap<number, readonly number[]>;
  /** Hosts in use, of which the last `carriers` carry guests. */
  readonly used: number;
}

/** Room for the dust of shares such as three thirds. */
const BRIM = 1 + 1e-9;

/**
 * Stands the nodes of a group on its hosts: hosts that are nodes come first, one each; then each control plane's
 * VMs and the guests of each pool go round the carriers, the emptiest first, so that every pool is spread over as
 * many hosts as it can; before the rest come the guests that must stand on different hosts, for the sake of a
 * control plane stacked on them or of replicas that must survive a host. `undefined` where the carriers do not hold them.
 */
export function nodeHostsOf(
  group: HostGroup,
  counts: ReadonlyMap<string, number>,
  carriers: number,
  stacked: ReadonlyMap<string, number>,
): NodeHosts | undefined {
  const nodes = new Map<string, readonly number[]>();
  const controlVms = new Map<number, readonly number[]>();
  let first = 0;
  for (const { id, platform } of group.pools) {
    if (platform.nodes === "guest") continue;
    const count = counts.get(id) ?? 0;
    const from = first;
    nodes.set(
      id,
      Array.from({ length: count }, (_, index) => from + index),
    );
    first += count;
  }
  if (carriers < leastCarriers(group)) return undefined;
  const room = emptyRoom(carriers);
  for (const { cluster, nodes: vms, share } of group.controlVms) {
    const hosts = goRound(room, vms, { ...share, devices: 0 }, true);
    if (hosts === undefined) return undefined;
    controlVms.set(
      cluster,
      hosts.map((host) => first + host),
    );
  }
  const guests = group.pools
    .filter(({ platform }) => platform.nodes === "guest")
    .map((pool) => ({ pool, share: shareOf(group, pool), count: counts.get(pool.id) ?? 0 }))
    .sort((a, b) => a.pool.size.shape.perHost - b.pool.size.shape.perHost);
  for (const { pool, share, count } of guests) {
    const apart = Math.min(count, Math.max(stacked.get(pool.id) ?? 0, pool.loads.some(mustSpread) ? 2 : 0));
    const hosts = goRound(room, apart, share, true);
    if (hosts === undefined) return undefined;
    nodes.set(pool.id, hosts);
  }
  for (const { pool, share, count } of guests) {
    const apart = nodes.get(pool.id) ?? [];
    const hosts = goRound(room, count - apart.length, share, false, apart);
    if (hosts === undefined) return undefined;
    nodes.set(
      pool.id,
      [...apart, ...hosts].map((host) => first + host),
    );
  }
  return { nodes, controlVms, used: first + carriers };
}

interface Share {
  readonly cpu: number;
  readonly memory: number;
  readonly devices: number;
}

/** Shares taken of each carrier. */
type Room = { readonly [side in keyof Share]: Float64Array };

const emptyRoom = (carriers: number): Room => ({
  cpu: new Float64Array(carriers),
  memory: new Float64Array(carriers),
  devices: new Float64Array(carriers),
});

/** What one guest takes of a host: its capacity and its own overhead, and the devices that its pool asks for. */
function shareOf({ host }: HostGroup, { size }: HostGroup["pools"][number]): Share {
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

function goRound(
  room: Room,
  count: number,
  share: Share,
  onDifferentHosts: boolean,
  before: readonly number[] = [],
): readonly number[] | undefined {
  const fullest = (host: number): number =>
    Math.max(room.cpu[host] as number, room.memory[host] as number, room.devices[host] as number);
  const had = new Set(before);
  const order = Array.from(room.cpu.keys()).sort((a, b) => fullest(a) - fullest(b) || a - b);
  let open = [...order.filter((host) => !had.has(host)), ...order.filter((host) => had.has(host))];
  const taken: number[] = [];
  while (taken.length < count) {
    const fitting = open.filter((host) => fits(room, host, share));
    if (fitting.length === 0) return undefined;
    const round = fitting.slice(0, count - taken.length);
    for (const host of round) {
      room.cpu[host] = (room.cpu[host] as number) + share.cpu;
      room.memory[host] = (room.memory[host] as number) + share.memory;
      room.devices[host] = (room.devices[host] as number) + share.devices;
      taken.push(host);
    }
    open = onDifferentHosts ? fitting.slice(round.length) : fitting;
  }
  return taken;
}

const fits = (room: Room, host: number, share: Share): boolean =>
  (room.cpu[host] as number) + share.cpu <= BRIM &&
  (room.memory[host] as number) + share.memory <= BRIM &&
  (room.devices[host] as number) + share.devices <= BRIM;
