import type { Platform } from "../brief/platform.js";
import { constant, type Column } from "../statistics/column.js";
import { sumColumns } from "./columns.js";
import type { Context } from "./context.js";

/** Nodes of one platform in one cluster: control planes and spare hosts that are nodes themselves included. */
export interface NodeGroup {
  readonly cluster: string;
  readonly platform: Platform;
  readonly nodes: Column;
  /** The same in hosts' worth of nodes: fractions where a host carries several. */
  readonly hostsWorth: Column;
}

interface Part {
  readonly pool: string;
  readonly cluster: string;
  readonly platform: Platform;
  readonly nodes: Column;
  readonly perHost: number;
}

/**
 * In the order of the pools. A node that is a host, or an instance, is one host's worth. Spare hosts are nodes where
 * all nodes of their group are hosts, and stand in the cluster of its first pool.
 */
export function nodeGroupsOf({ placement, platforms }: Context): readonly NodeGroup[] {
  const parts: Part[] = [];
  for (const { id: pool, cluster, platform: id, nodes, nodesPerHost } of placement.pools) {
    const platform = platforms.get(id);
    if (platform === undefined) continue;
    const perHost = platform.nodes === "guest" ? Math.max(nodesPerHost, 1) : 1;
    parts.push({ pool, cluster, platform, nodes, perHost });
  }
  const beside = (count: number, holds: (part: Part) => boolean): void => {
    const found = parts.find(holds);
    if (found !== undefined && count > 0) parts.push({ ...found, nodes: constant(count) });
  };
  for (const { id, controlPlane } of placement.clusters) {
    const { kind, nodes, platform } = controlPlane;
    if (kind === "hosts" || kind === "vms")
      beside(nodes, (part) => part.cluster === id && part.platform.id === platform);
  }
  for (const { platforms: sharing, pools, spare } of placement.hosts)
    if (sharing.every((id) => platforms.get(id)?.nodes === "host"))
      beside(spare, ({ pool }) => pools.includes(pool));
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const key = JSON.stringify([part.cluster, part.platform.id]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [part]);
    else group.push(part);
  }
  return [...groups.values()].map((group) => groupOf(group as [Part, ...Part[]]));
}

function groupOf(parts: readonly [Part, ...Part[]]): NodeGroup {
  const [{ cluster, platform }] = parts;
  const nodes = sumColumns(parts.map((part) => part.nodes));
  const hostsWorth = sumColumns(
    parts.map((part) => (part.perHost === 1 ? part.nodes : part.nodes.map((count) => count / part.perHost))),
  );
  return { cluster, platform, nodes, hostsWorth };
}
