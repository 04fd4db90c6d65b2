import type { Host } from "../brief/host.js";
import type { Platform } from "../brief/platform.js";
import { centerOf } from "./inputs.js";
import { allocatableCpu, allocatableMemory, GIBIBYTE, type NodeReserves } from "./reserves.js";

/** One form that the nodes of a platform may take. */
export interface NodeShape {
  /** Before its reserves: cores and bytes. */
  readonly capacity: { readonly cpu: number; readonly memory: number };
  /** What pods may ask for: cores and bytes after reserves and DaemonSets, pods after those of DaemonSets. */
  readonly allocatable: { readonly cpu: number; readonly memory: number; readonly pods: number };
  /** How many of a declared device one node has; absent names are not known. */
  readonly devices: ReadonlyMap<string, number>;
  /** Nodes that one host carries; 0 for instances, which are counted without hosts. */
  readonly perHost: number;
  /** Whether it is a host's usable capacity divided, so that a larger reserve shrinks it. */
  readonly divided: boolean;
  /** What guests and pods may take of its host, overcommit included; absent for instances. */
  readonly usable?: { readonly cpu: number; readonly memory: number };
  /** What the hypervisor takes of its host for one guest. */
  readonly perVm: { readonly cpu: number; readonly memory: number };
}

/** Into how many equal parts a host may be divided where no shape is stated (MODEL §6). */
const DIVISIONS = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64] as const;

/** Guards floor and ceil against the dust of binary fractions. */
export const DUST = 1e-9;

/**
 * The forms that nodes of a platform may take, largest first: the host itself, the instance, the stated VM, or the
 * host's usable capacity divided by 1 … 64 and rounded down to whole vCPUs and GiB. None where nothing is left
 * after the reserves, or where a stated shape is larger than a host's usable capacity.
 */
export function shapesOf(platform: Platform, host: Host | undefined): readonly NodeShape[] {
  return capacitiesOf(platform, host).flatMap(({ cpu, memory, perHost, divided }): readonly NodeShape[] => {
    const reserves = nodeReservesOf(platform);
    const allocatable = {
      cpu: allocatableCpu(cpu, reserves),
      memory: allocatableMemory(memory, reserves),
      pods: platform.maxPods - platform.daemonSets.pods,
    };
    if (allocatable.cpu <= 0 || allocatable.memory <= 0 || allocatable.pods < 1) return [];
    const devices = devicesOf(platform, host, perHost);
    const usable = host && !platform.instance ? usableOf(platform, host) : undefined;
    const perVm = centersOf(platform.perVm);
    return [
      { capacity: { cpu, memory }, allocatable, devices, perHost, divided, perVm, ...(usable && { usable }) },
    ];
  });
}

/** What guests and pods may take of a host, overcommit included: cores and bytes at the medians. */
export function usableOf(platform: Platform, host: Host): { readonly cpu: number; readonly memory: number } {
  const kept = platform.layer === "virtualization" ? platform.hypervisorReserve : undefined;
  const guests = platform.nodes === "guest" ? platform.overcommit : undefined;
  const left = (of: "cpu" | "memory"): number =>
    (1 - (kept ? centerOf(kept[of]) : 0)) * (guests ? centerOf(guests[of]) : 1);
  return { cpu: host.threads * left("cpu"), memory: centerOf(host.memory) * left("memory") };
}

/** The medians of what a node of this platform gives up before the first pod. */
export const nodeReservesOf = (platform: Platform): NodeReserves => ({
  system: centersOf(platform.systemReserved),
  ...(platform.kubeReserved && { kube: centersOf(platform.kubeReserved) }),
  eviction: centerOf(platform.evictionHard.memory),
  daemonSets: centersOf(platform.daemonSets),
});

const centersOf = (pair: Pick<Platform["systemReserved"], "cpu" | "memory">): NodeShape["capacity"] => ({
  cpu: centerOf(pair.cpu),
  memory: centerOf(pair.memory),
});

type Capacity = NodeShape["capacity"] & Pick<NodeShape, "perHost" | "divided">;

function capacitiesOf(platform: Platform, host: Host | undefined): readonly Capacity[] {
  if (platform.instance) return [{ ...centersOf(platform.instance), perHost: 0, divided: false }];
  if (host === undefined) return [];
  const usable = usableOf(platform, host);
  if (platform.nodes !== "guest")
    return [{ ...usable, perHost: 1, divided: platform.layer === "virtualization" }];
  const own = centersOf(platform.perVm);
  if (platform.nodeShape) {
    const shape = centersOf(platform.nodeShape);
    const perHost = Math.floor(
      Math.min(usable.cpu / (shape.cpu + own.cpu), usable.memory / (shape.memory + own.memory)) + DUST,
    );
    return perHost < 1 ? [] : [{ ...shape, perHost, divided: false }];
  }
  return DIVISIONS.map((perHost) => ({
    cpu: Math.floor(usable.cpu / perHost - own.cpu + DUST),
    memory: Math.floor((usable.memory / perHost - own.memory) / GIBIBYTE + DUST) * GIBIBYTE,
    perHost,
    divided: true,
  })).filter(({ cpu, memory }) => cpu >= 1 && memory >= GIBIBYTE);
}

/** Whole devices per node; a guest sees them only through `passthrough` or `sr-iov`. */
function devicesOf(platform: Platform, host: Host | undefined, perHost: number): ReadonlyMap<string, number> {
  if (platform.instance) return new Map(platform.instance.devices.map(({ name, count }) => [name, count]));
  const reachable =
    platform.nodes !== "guest" || platform.ioPath === "passthrough" || platform.ioPath === "sr-iov";
  return new Map(
    (host?.devices ?? []).map(({ name, count }) => [name, reachable ? Math.floor(count / perHost) : 0]),
  );
}
