import { at, columnOf, type Column } from "../statistics/column.js";
import type { HostGroup } from "./host-groups.js";
import { DUST } from "./node-shape.js";

/** Hosts of a group in one draw, control planes and spare apart. */
export interface HostNeeds {
  /** Hosts that are nodes themselves. */
  readonly nodes: number;
  /** Hosts that carry guests. */
  readonly carriers: number;
}

/**
 * Hosts that so many nodes need: one a node where hosts are nodes, else ceil(Σ nodes × share of a host) over the
 * pools and control planes that share them, never fewer than spread and control planes need, plus what the layout
 * needed beyond that.
 */
export function hostNeedsOf(
  group: HostGroup,
  nodesOf: (pool: string) => number,
  layoutExtra: number,
): HostNeeds {
  let nodes = 0;
  let share = 0;
  for (const { id, platform, size } of group.pools) {
    if (platform.nodes === "guest") share += nodesOf(id) / size.shape.perHost;
    else nodes += nodesOf(id);
  }
  for (const { nodes: vms, share: each } of group.controlVms) share += vms * Math.max(each.cpu, each.memory);
  if (share === 0) return { nodes, carriers: 0 };
  const carriers = Math.max(Math.ceil(share - DUST), leastCarriers(group)) + layoutExtra;
  return { nodes, carriers };
}

/** Hosts that control planes on different hosts, and replicas that must survive a host, need at least. */
export function leastCarriers({ pools, controlVms, stackedCarriers }: HostGroup): number {
  const guests = pools.filter(({ platform }) => platform.nodes === "guest");
  return Math.max(
    guests.length > 0 ? 1 : 0,
    guests.some(({ loads }) => loads.some(mustSpread)) ? 2 : 0,
    ...controlVms.map(({ nodes }) => nodes),
    stackedCarriers,
  );
}

/** Replicas that must survive a host, and can: at least two hosts. */
export const mustSpread = (load: { readonly spreadByHost: boolean; readonly replicas: number }): boolean =>
  load.spreadByHost && load.replicas >= 2;

/** All hosts of a group per draw, control planes and spare included. */
export function hostColumn(
  group: HostGroup,
  columns: ReadonlyMap<string, Column>,
  layoutExtra: number,
): Column {
  const reads = group.pools.flatMap(({ id }) => columns.get(id) ?? []);
  return columnOf(reads, (draw) => {
    const nodesOf = (pool: string): number => {
      const column = columns.get(pool);
      return column === undefined ? 0 : at(column, draw);
    };
    const { nodes, carriers } = hostNeedsOf(group, nodesOf, layoutExtra);
    return nodes + carriers + group.controlHosts + group.spare;
  });
}
