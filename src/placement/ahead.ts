import type { HostGroup } from "./host-groups.js";
import { hostNeedsOf } from "./host-needs.js";
import { DUST } from "./node-shape.js";
import type { Placement } from "./placement.js";
import type { PoolUse } from "./stranded.js";

/** A group of hosts with what stands on it in the central world. */
export interface GroupUse {
  readonly group: HostGroup;
  /** Hosts of workers in use. */
  readonly used: number;
  /** What the layout needed beyond the formula. */
  readonly extra: number;
}

/** No growth beyond it is looked for: a thousand times as much is another estate. */
const MOST_GROWTH = 1000;
const HALVINGS = 48;

/**
 * The limits ahead, nearest first: by how large a share every load may grow, all alike, until the present nodes of a
 * platform run out of a resource (`ahead.cpu, memory, pods, device`), until one more host of a model is needed
 * (`ahead.host`), and until the model has no more to give (`ahead.available`). In the central world; 0 where the limit
 * is reached. Control planes do not grow. What no growth up to a thousandfold reaches is left out.
 */
export function limitsAheadOf(uses: readonly PoolUse[], groups: readonly GroupUse[]): Placement["ahead"] {
  const nearest = new Map<string, Placement["ahead"][number]>();
  const add = (growth: number, id: string, values: { readonly [name: string]: string }): void => {
    if (growth > MOST_GROWTH) return;
    if (growth < DUST) growth = 0;
    const key = JSON.stringify([id, values]);
    const known = nearest.get(key);
    if (known === undefined || growth < known.growth) nearest.set(key, { growth, by: { id, values } });
  };
  for (const use of uses)
    use.pool.size.resources.forEach((resource, at) => {
      const growth = untilFull(use, at);
      const known = resource === "cpu" || resource === "memory" || resource === "pods";
      const values = { platform: use.pool.platform.id, ...(!known && { resource }) };
      if (growth !== undefined) add(growth, known ? `ahead.${resource}` : "ahead.device", values);
    });
  const byPool = new Map(uses.map((use) => [use.pool.id, use]));
  const hostsOf = (own: readonly GroupUse[]) => (growth: number) =>
    own.reduce((sum, { group, extra }) => {
      const nodesOf = (pool: string): number => nodesAt(byPool.get(pool), growth);
      const { nodes, carriers } = hostNeedsOf(group, nodesOf, extra);
      return sum + nodes + carriers + group.controlHosts + group.spare;
    }, 0);
  for (const [host, own] of byModel(groups)) {
    const hosts = hostsOf(own);
    const now = hosts(0);
    const values = { host: host.id };
    add(
      growthUntil((growth) => hosts(growth) > now),
      "ahead.host",
      values,
    );
    const { available = Infinity } = host;
    if (available < Infinity)
      add(
        growthUntil((growth) => hosts(growth) > available),
        "ahead.available",
        values,
      );
  }
  return [...nearest.entries()]
    .sort(([a, { growth: one }], [b, { growth: other }]) => one - other || (a < b ? -1 : 1))
    .map(([, limit]) => limit);
}

/** N ÷ e nodes' worth of the resource, less what does not grow, over what does; absent where nothing asks for it. */
function untilFull({ pool, nodes, byResource, fixed }: PoolUse, at: number): number | undefined {
  const standing = fixed[at] ?? 0;
  const growing = (byResource[at] ?? 0) - standing;
  if (growing <= 0) return undefined;
  return Math.max(0, (nodes / pool.size.excess - standing) / growing - 1);
}

/** ceil(e × bound) with every load grown by that share, never fewer than stand there. */
function nodesAt(use: PoolUse | undefined, growth: number): number {
  if (use === undefined) return 0;
  const { pool, nodes, byResource, fixed } = use;
  const most = byResource.reduce((largest, needed, at) => {
    const standing = fixed[at] ?? 0;
    return Math.max(largest, standing + (needed - standing) * (1 + growth));
  }, 0);
  return Math.max(nodes, Math.ceil(pool.size.excess * most - DUST));
}

function byModel(groups: readonly GroupUse[]): ReadonlyMap<HostGroup["host"], readonly GroupUse[]> {
  const models = new Map<HostGroup["host"], GroupUse[]>();
  for (const use of groups) {
    const own = models.get(use.group.host);
    if (own === undefined) models.set(use.group.host, [use]);
    else own.push(use);
  }
  return models;
}

/** The smallest growth at which it holds, by halving; beyond the largest where it never does. */
function growthUntil(holds: (growth: number) => boolean): number {
  if (holds(0)) return 0;
  let [low, high] = [0, 1 / 64];
  while (!holds(high)) {
    if (high > MOST_GROWTH) return Infinity;
    [low, high] = [high, high * 2];
  }
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
