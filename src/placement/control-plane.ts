import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import type { Cluster } from "./placement.js";
import type { PoolMembers } from "./pools.js";
import type { PoolSize } from "./pool-size.js";
import { GIBIBYTE } from "./reserves.js";

/** What one control-plane node takes, stacked beside pods or as a VM of its own (MODEL §6). */
export const CONTROL_PLANE_NODE = { cpu: 4, memory: 16 * GIBIBYTE } as const;

/** Up to so many hosts a cluster's control plane shares nodes with workers; above it has hosts of its own. */
const MOST_SHARED_HOSTS = 10;

/** A pool with its size and the nodes it needs before control planes, in the central world. */
export interface SizedPool extends PoolMembers {
  readonly size: PoolSize;
  readonly workers: number;
}

/** Where the control plane of one cluster runs. */
export interface ControlPlane {
  readonly kind: Cluster["controlPlane"]["kind"];
  /** 0 where hosted. */
  readonly nodes: number;
  readonly platform: Platform;
  /** Stacked: how many of its nodes stand in each pool. */
  readonly stacked: ReadonlyMap<string, number>;
  /** The pool beside whose nodes its VMs or hosts stand. */
  readonly seat: SizedPool;
}

/** Three nodes; one where no workload has an availability objective or a second replica. */
export const controlPlaneNodes = ({ workloads }: Pick<Brief, "workloads">): 1 | 3 =>
  workloads.every(({ availability, replicas }) => availability === undefined && replicas.max <= 1) ? 1 : 3;

/**
 * The control plane of a cluster from its pools: on VMs where it can, else on hosts, else hosted; on pools that
 * others share before those of forced workloads; in the largest pool. Unstated, a platform of VMs takes small VMs,
 * one of hosts stacks it on up to ten worker hosts and takes hosts of its own above, instances leave it hosted.
 * `vms` on a platform without a hypervisor, and nodes too small for it, fall back to that rule and to own hosts.
 */
export function controlPlaneOf(pools: readonly [SizedPool, ...SizedPool[]], nodes: 1 | 3): ControlPlane {
  const ordered = [...pools].sort(
    (a, b) =>
      rankOf(a.platform) - rankOf(b.platform) ||
      Number(a.own) - Number(b.own) ||
      hostsOf(b) - hostsOf(a) ||
      (a.id < b.id ? -1 : 1),
  ) as [SizedPool, ...SizedPool[]];
  const [seat] = ordered;
  const { platform } = seat;
  const candidates = ordered.filter((pool) => pool.platform === platform && pool.own === seat.own);
  const kind = kindOf(platform, candidates);
  const stacked = kind === "stacked" ? seats(candidates, seat, nodes) : new Map<string, number>();
  return { kind, nodes: kind === "hosted" ? 0 : nodes, platform, stacked, seat };
}

const rankOf = ({ nodes }: Platform): number => ["guest", "host", "instance"].indexOf(nodes);

const hostsOf = ({ workers, size }: SizedPool): number => workers / Math.max(size.shape.perHost, 1);

function kindOf(platform: Platform, pools: readonly SizedPool[]): ControlPlane["kind"] {
  const { controlPlane: stated, nodes, layer } = platform;
  if (stated === "hosted" || (nodes === "instance" && stated === undefined)) return "hosted";
  if (stated === "hosts") return "hosts";
  const fits = pools.every(
    ({ size: { shape } }) =>
      shape.allocatable.cpu >= CONTROL_PLANE_NODE.cpu &&
      shape.allocatable.memory >= CONTROL_PLANE_NODE.memory,
  );
  if (nodes === "guest" && stated !== "stacked") return "vms";
  if (stated === "vms" && layer === "virtualization" && nodes !== "instance") return "vms";
  const hosts = pools.reduce((sum, { workers }) => sum + workers, 0);
  const shares = stated === "stacked" || hosts <= MOST_SHARED_HOSTS;
  return fits && shares ? "stacked" : "hosts";
}

/**
 * One a worker node, pool by pool; what is left over makes the first pool larger. On guests all stand in the first
 * pool, for those of two pools might share a host.
 */
function seats(pools: readonly SizedPool[], first: SizedPool, nodes: number): ReadonlyMap<string, number> {
  if (first.platform.nodes === "guest") return new Map([[first.id, nodes]]);
  const seated = new Map<string, number>();
  let left = nodes;
  for (const { id, workers } of pools) {
    const here = Math.min(left, workers);
    if (here > 0) seated.set(id, here);
    left -= here;
  }
  if (left > 0) seated.set(first.id, (seated.get(first.id) ?? 0) + left);
  return seated;
}
