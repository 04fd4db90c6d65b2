import type { Host } from "../brief/host.js";
import type { Platform } from "../brief/platform.js";
import { CONTROL_PLANE_NODE, type ControlPlane, type SizedPool } from "./control-plane.js";
import type { NodeShape } from "./node-shape.js";

/** Hosts of one model that share their room and their spare: one hypervisor family, one circle of who may use them. */
export interface HostGroup {
  readonly host: Host;
  readonly platforms: readonly Platform[];
  readonly keptFor?: string;
  readonly pools: readonly SizedPool[];
  /** Control planes that stand here as VMs. */
  readonly controlVms: readonly ControlVms[];
  /** Hosts on which the guests that carry stacked control planes must stand, each on another. */
  readonly stackedCarriers: number;
  /** Hosts that only run control planes. */
  readonly controlHosts: number;
  /** Of these, the ones of clusters that come before. */
  readonly controlHostsBefore: (cluster: number) => number;
  readonly spare: number;
}

/** The control-plane VMs of one cluster, each on a host of its own. */
export interface ControlVms {
  readonly cluster: number;
  readonly nodes: number;
  /** Of a host's usable capacity that one of them takes; at most 1. */
  readonly share: { readonly cpu: number; readonly memory: number };
}

/**
 * The host groups of a placement, in the order of their first pool. Forced pools keep one group a platform.
 * `controlPlanes` is in the order of the clusters.
 */
export function hostGroupsOf(input: {
  readonly pools: readonly SizedPool[];
  readonly controlPlanes: readonly ControlPlane[];
  readonly hostOf: (platform: Platform) => Host | undefined;
  /** Whether an estate has spare hosts at all. */
  readonly spares: boolean;
}): readonly HostGroup[] {
  const { controlPlanes, hostOf, spares } = input;
  const groups = new Map<string, { readonly host: Host; readonly pools: SizedPool[] }>();
  for (const pool of input.pools) {
    const host = hostOf(pool.platform);
    if (host === undefined) continue;
    const key = groupKeyOf(pool, host);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { host, pools: [pool] });
    else known.pools.push(pool);
  }
  const planes = planesByPool(controlPlanes);
  return [...groups.values()].map(({ host, pools }) => {
    const [first] = pools as [SizedPool];
    const keptFor = [...(first.own ? ["forced"] : []), ...(first.keptFor ? [first.keptFor] : [])].join(" ");
    const platforms = [...new Set(pools.map(({ platform }) => platform))];
    const here = pools.flatMap(({ id }) => planes.seated.get(id) ?? []).sort((a, b) => a.cluster - b.cluster);
    const stacked = pools.flatMap(({ id, platform }) =>
      platform.nodes === "guest" ? (planes.stacked.get(id) ?? []) : [],
    );
    return {
      host,
      platforms,
      ...(keptFor !== "" && { keptFor }),
      pools,
      controlVms: here
        .filter(({ kind }) => kind === "vms")
        .map(({ cluster, nodes, seat }) => ({ cluster, nodes, share: controlVmShare(seat.size.shape) })),
      stackedCarriers: Math.max(0, ...stacked),
      controlHosts: ownHosts(here),
      controlHostsBefore: (before) => ownHosts(here.filter(({ cluster }) => cluster < before)),
      spare: spares ? Math.max(...platforms.map(({ spareHosts }) => spareHosts)) : 0,
    };
  });
}

/** Bare-metal platforms of one model share; of virtualized ones, those of one hypervisor family, or product where none is known. */
function groupKeyOf({ platform, own, keptFor }: SizedPool, host: Host): string {
  const { family, product } = platform.hypervisor ?? {};
  const layer =
    platform.layer === "bare-metal"
      ? "bare-metal"
      : ["virtualization", family, family === "other" ? product : ""];
  return JSON.stringify([host.id, layer, own ? platform.id : "", own, keptFor ?? ""]);
}

const ownHosts = (planes: readonly ControlPlane[]): number =>
  planes.reduce((sum, { kind, nodes }) => sum + (kind === "hosts" ? nodes : 0), 0);

interface PlanesByPool {
  readonly seated: ReadonlyMap<string, readonly (ControlPlane & { readonly cluster: number })[]>;
  /** On guests all nodes of a stacked control plane stand in one pool. */
  readonly stacked: ReadonlyMap<string, number>;
}

function planesByPool(planes: readonly ControlPlane[]): PlanesByPool {
  return {
    seated: new Map(planes.map((plane, cluster) => [plane.seat.id, [{ ...plane, cluster }]])),
    stacked: new Map(planes.flatMap(({ stacked }) => [...stacked])),
  };
}

function controlVmShare({ capacity, perVm, usable = capacity }: NodeShape): ControlVms["share"] {
  const share = (of: "cpu" | "memory"): number =>
    Math.min(1, (CONTROL_PLANE_NODE[of] + perVm[of]) / usable[of]);
  return { cpu: share("cpu"), memory: share("memory") };
}
