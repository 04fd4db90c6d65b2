import type { Sentence } from "../notice.js";
import type { SizedPool } from "./control-plane.js";
import type { HostGroup } from "./host-groups.js";
import { DUST } from "./node-shape.js";
import type { Placement } from "./placement.js";

/** What one pool needs and has in the central world. */
export interface PoolUse {
  readonly pool: SizedPool;
  readonly nodes: number;
  /** What each resource alone would need, as fractions of nodes, in the order of the pool's resources. */
  readonly byResource: readonly number[];
  /** Of that, what stands beside pods and does not grow: control planes. */
  readonly fixed: readonly number[];
}

/** Hosts that carry guests, and how many of them stand there only for spread. */
export interface CarrierUse {
  readonly pools: readonly string[];
  readonly platform: string;
  readonly extra: number;
  readonly usable: { readonly cpu: number; readonly memory: number };
}

/** Of a node: by so much the excess may exceed the packing only because its last node is counted whole. */
const ROUNDING = 1 / 20;

type Cause = "max-pods" | "memory" | "cpu" | "spread" | "shape";

/**
 * Cores and bytes that no pod can use because something else binds, by platform and cause, in the central world:
 * another resource runs out first (`max-pods, memory, cpu`), the pods or nodes do not divide the room (`shape`: the
 * packing's own excess, what a host keeps beside its guests, a device that runs out), or nodes, or hosts under guests,
 * stand there only for the spread of replicas and control planes (`spread`). Room that is free and usable is not stranded.
 */
export function strandedOf(uses: readonly PoolUse[], carriers: readonly CarrierUse[]): Placement["stranded"] {
  const found = new Map<string, { resource: string; amount: number; by: Sentence }>();
  const strand = (
    resource: string,
    cause: Cause,
    amount: number,
    platform: string,
    device?: string,
  ): void => {
    if (amount <= DUST) return;
    const key = JSON.stringify([resource, platform, cause, device ?? ""]);
    const by = { id: `stranded.${cause}`, values: { platform, ...(device && { resource: device }) } };
    found.set(key, { resource, by, amount: amount + (found.get(key)?.amount ?? 0) });
  };
  for (const { platform, extra, usable } of carriers)
    for (const resource of ["cpu", "memory"] as const)
      strand(resource, "spread", usable[resource] * extra, platform);
  for (const use of uses) {
    const { pool, nodes, byResource } = use;
    const { size, platform } = pool;
    const most = Math.max(...byResource);
    const binding = size.resources[byResource.indexOf(most)] ?? "cpu";
    for (const resource of ["cpu", "memory"] as const) {
      const room = size.shape.allocatable[resource];
      const own = byResource[size.resources.indexOf(resource)] ?? 0;
      const cause = causeOf(binding);
      if (binding !== resource)
        strand(resource, cause, room * (most - own), platform.id, cause === "shape" ? binding : undefined);
      strand(resource, "shape", room * Math.max(0, most * (size.excess - 1) - ROUNDING), platform.id);
      if (platform.nodes !== "guest")
        strand(resource, "spread", room * Math.max(0, nodes - neededNodes(use)), platform.id);
      strand(resource, "shape", besideGuests(pool, resource) * nodes, platform.id);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** Nodes that the bound and the packing ask for, without spread: ceil(e × bound). */
const neededNodes = ({ pool, byResource }: PoolUse): number =>
  Math.ceil(pool.size.excess * Math.max(...byResource) - DUST);

/** The carriers of every group beyond those that the shares of its guests and control planes add up to. */
export function carrierUsesOf(
  groups: readonly { readonly group: HostGroup; readonly used: number }[],
  uses: readonly PoolUse[],
): readonly CarrierUse[] {
  const byPool = new Map(uses.map((use) => [use.pool.id, use]));
  return groups.flatMap(({ group, used }) => {
    const own = group.pools.flatMap(({ id }) => byPool.get(id) ?? []);
    const guests = own.filter(({ pool }) => pool.platform.nodes === "guest");
    const [first] = guests;
    const usable = first?.pool.size.shape.usable;
    if (first === undefined || usable === undefined) return [];
    const hosts = own.reduce(
      (sum, { pool, nodes }) => sum + (pool.platform.nodes === "guest" ? 0 : nodes),
      0,
    );
    const planes = group.controlVms.reduce(
      (sum, { nodes, share }) => sum + nodes * Math.max(share.cpu, share.memory),
      0,
    );
    const share = guests.reduce((sum, use) => sum + neededNodes(use) / use.pool.size.shape.perHost, planes);
    const extra = Math.max(0, used - hosts - Math.max(1, Math.ceil(share - DUST)));
    const pools = guests.map(({ pool }) => pool.id);
    return [{ pools, platform: first.pool.platform.id, extra, usable }];
  });
}

const causeOf = (binding: string): Cause => {
  if (binding === "pods") return "max-pods";
  return binding === "cpu" || binding === "memory" ? binding : "shape";
};

/** What a host keeps beside the guests it carries, per guest. */
function besideGuests({ platform, size: { shape } }: SizedPool, of: "cpu" | "memory"): number {
  const { capacity, perHost, perVm, usable } = shape;
  if (usable === undefined || platform.nodes !== "guest") return 0;
  return usable[of] / perHost - capacity[of] - perVm[of];
}

/** Nodes that each resource alone would need, over all pools. */
export function boundOf(uses: readonly PoolUse[]): Placement["bound"] {
  const totals = new Map<string, number>();
  for (const { pool, byResource } of uses)
    pool.size.resources.forEach((resource, at) =>
      totals.set(resource, (totals.get(resource) ?? 0) + (byResource[at] ?? 0)),
    );
  return Object.fromEntries(totals);
}

/**
 * What decides the number of nodes and hosts: the resource that binds most nodes, or spread where more of them stand,
 * or stand on hosts, that are there only for the spread of replicas and control planes. `binds.nothing` where there
 * is no pool.
 */
export function bindsOf(uses: readonly PoolUse[], carriers: readonly CarrierUse[]): Sentence {
  const onSpread = new Set(carriers.flatMap(({ pools, extra }) => (extra > 0 ? pools : [])));
  const nodes = new Map<string, number>();
  for (const use of uses) {
    const { pool, nodes: count, byResource } = use;
    const resource = pool.size.resources[byResource.indexOf(Math.max(...byResource))] ?? "cpu";
    const cause = count > neededNodes(use) || onSpread.has(pool.id) ? "spread" : resource;
    nodes.set(cause, (nodes.get(cause) ?? 0) + count);
  }
  const [cause, count] = [...nodes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [
    "nothing",
    0,
  ];
  const known = ["cpu", "memory", "pods", "spread", "nothing"].includes(cause);
  return {
    id: known ? `binds.${cause}` : "binds.device",
    values: { nodes: count, ...(!known && { resource: cause }) },
  };
}
