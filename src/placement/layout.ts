import { cached, cachedUpTo, type PlacementCache } from "./cache.js";
import { stackedAmounts } from "./counting.js";
import type { SizedPool } from "./control-plane.js";
import { hostNeedsOf } from "./host-needs.js";
import type { HostGroup } from "./host-groups.js";
import { nodeHostsOf, type NodeHosts } from "./node-hosts.js";
import { nodesPacked, type PodSet } from "./packing.js";
import { podLayoutOf, type NodePods } from "./pod-layout.js";
import type { PoolSize } from "./pool-size.js";

/** A pool's nodes with their pods, in the order in which they stand on hosts. */
export interface LaidPool {
  readonly pods: readonly NodePods[];
  /** Counted from the first host of the group; of an instance, its own number. */
  readonly hosts: readonly number[];
  /** What some guests give up to a control-plane VM beside them. */
  readonly squeezed?: Squeezed;
}

type Squeezed = ReadonlyMap<number, { readonly cpu: number; readonly memory: number }>;

/** A group's pools laid out on its hosts in the central world. */
export interface GroupLayout {
  readonly pools: ReadonlyMap<string, LaidPool>;
  readonly controlVms: NodeHosts["controlVms"];
  /** Hosts in use, control planes of their own and spare apart. */
  readonly used: number;
  /** Hosts beyond ceil(Σ node shares) that standing whole nodes on whole hosts needed; mostly 0. */
  readonly extra: number;
}

/** After so many nodes added one by one, a fiftieth of the pool at a time. */
const SINGLE_STEPS = 8;

/**
 * Lays pools out over exactly the counted nodes and hosts; where the stated replicas do not fit there, nodes or
 * hosts are added until they do, and the larger number holds.
 */
export function groupLayoutOf(
  group: HostGroup,
  counted: ReadonlyMap<string, number>,
  stacked: ReadonlyMap<string, number>,
  cache: PlacementCache,
): GroupLayout {
  const counts = new Map(group.pools.map(({ id }) => [id, counted.get(id) ?? 0] as const));
  const steps = new Map<string, number>();
  for (let extra = 0; ;) {
    const { carriers } = hostNeedsOf(group, (pool) => counts.get(pool) ?? 0, extra);
    const standing = nodeHostsOf(group, counts, carriers, stacked);
    if (standing === undefined) {
      extra++;
      continue;
    }
    const pools = new Map<string, LaidPool>();
    for (const pool of group.pools) {
      const hosts = standing.nodes.get(pool.id) ?? [];
      const squeezed = standing.squeezed.get(pool.id);
      const pods = laidPods(pool, hosts, { stacked: stacked.get(pool.id) ?? 0, squeezed }, cache);
      if (pods === undefined) break;
      pools.set(pool.id, { pods, hosts, ...(squeezed && { squeezed }) });
    }
    const failed = group.pools.find(({ id }) => !pools.has(id));
    if (failed === undefined) return { pools, controlVms: standing.controlVms, used: standing.used, extra };
    raise(failed, counts, steps);
  }
}

/** Instances are laid out without hosts: each stands for itself. */
export function instanceLayoutOf(
  pool: SizedPool,
  counted: number,
  stacked: number,
  cache: PlacementCache,
): LaidPool {
  const counts = new Map([[pool.id, counted]]);
  const steps = new Map<string, number>();
  for (;;) {
    const hosts = Array.from({ length: counts.get(pool.id) ?? 0 }, (_, index) => index);
    const pods = laidPods(pool, hosts, { stacked, squeezed: undefined }, cache);
    if (pods !== undefined) return { pods, hosts };
    raise(pool, counts, steps);
  }
}

/** Layouts on more nodes than that are not kept: they cost little beside the rest of such a placement. */
const MOST_KEPT_NODES = 256;
const MOST_KEPT_LAYOUTS = 64;

function laidPods(
  { size, loads }: SizedPool,
  hosts: readonly number[],
  control: { readonly stacked: number; readonly squeezed: Squeezed | undefined },
  { layouts }: PlacementCache,
): readonly NodePods[] | undefined {
  const compute = (): readonly NodePods[] | undefined => {
    const sets = size.order.flatMap((at) => {
      const [load, set] = [loads[at], size.sets[at]];
      return load && set ? [{ ...set, workload: load.workload, spread: load.spreadByHost }] : [];
    });
    return podLayoutOf(sets, { hosts, room: size.room, taken: takenOf(size, control) });
  };
  if (hosts.length > MOST_KEPT_NODES) return compute();
  const known = cached(layouts, size, () => new Map<string, readonly NodePods[] | undefined>());
  const [first = 0] = hosts;
  const squeezed = JSON.stringify([...(control.squeezed ?? [])]);
  const key = `${control.stacked} ${squeezed} ${hosts.map((host) => host - first).join(" ")}`;
  return cachedUpTo(MOST_KEPT_LAYOUTS, known, key, compute);
}

/** Of the first nodes what a stacked control plane takes, of squeezed ones what they give up. */
function takenOf(
  { resources }: PoolSize,
  { stacked, squeezed }: { readonly stacked: number; readonly squeezed: Squeezed | undefined },
): ReadonlyMap<number, readonly number[]> {
  const plane = stackedAmounts(resources, 1);
  const taken = new Map(Array.from({ length: stacked }, (_, node) => [node, plane] as const));
  for (const [node, given] of squeezed ?? []) {
    const before = taken.get(node);
    taken.set(
      node,
      resources.map(
        (resource, at) =>
          (before?.[at] ?? 0) + (resource === "cpu" || resource === "memory" ? given[resource] : 0),
      ),
    );
  }
  return taken;
}

const inOrder = ({ order, sets }: PoolSize): readonly PodSet[] => order.flatMap((at) => sets[at] ?? []);

/** Adds nodes to a pool whose pods did not all fit: first up to what plain packing needs, then step by step. */
function raise({ id, size }: SizedPool, counts: Map<string, number>, steps: Map<string, number>): void {
  const now = counts.get(id) ?? 0;
  const taken = steps.get(id) ?? 0;
  const step = taken < SINGLE_STEPS ? 1 : Math.ceil(now / 50);
  const packed = taken === 0 ? nodesPacked(inOrder(size), size.room) : 0;
  counts.set(id, Math.max(now + step, packed));
  steps.set(id, taken + 1);
}
