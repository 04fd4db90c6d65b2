const KIBIBYTE = 1024;
export const MEBIBYTE = KIBIBYTE * KIBIBYTE;
export const GIBIBYTE = KIBIBYTE * MEBIBYTE;

/** The part of an amount that lies between two bounds. */
const between = (amount: number, from: number, to: number): number =>
  Math.max(0, Math.min(amount, to) - from);

/**
 * Cores that the node agent keeps for itself: 6 % of the first, 1 % of the second, 0.5 % of the next two and
 * 0.25 % of the rest. Source: the tiers that Google Kubernetes Engine publishes and others have taken over.
 */
export const kubeReservedCpu = (cores: number): number =>
  0.06 * between(cores, 0, 1) +
  0.01 * between(cores, 1, 2) +
  0.005 * between(cores, 2, 4) +
  0.0025 * between(cores, 4, Infinity);

/**
 * Bytes that the node agent keeps for itself: 255 MiB below 1 GiB, else 25 % of the first 4 GiB, 20 % of the next
 * 4, 10 % of the next 8, 6 % of the next 112 and 2 % of the rest. Source: as for cores.
 */
export function kubeReservedMemory(bytes: number): number {
  if (bytes < GIBIBYTE) return Math.min(bytes, 255 * MEBIBYTE);
  const tier = (from: number, to: number): number => between(bytes, from * GIBIBYTE, to * GIBIBYTE);
  return (
    0.25 * tier(0, 4) +
    0.2 * tier(4, 8) +
    0.1 * tier(8, 16) +
    0.06 * tier(16, 128) +
    0.02 * tier(128, Infinity)
  );
}

/** What a node gives up before the first pod: cores and bytes. */
export interface NodeReserves {
  readonly system: { readonly cpu: number; readonly memory: number };
  /** The published tiers where absent. */
  readonly kube?: { readonly cpu: number; readonly memory: number };
  readonly eviction: number;
  readonly daemonSets: { readonly cpu: number; readonly memory: number };
}

/** Allocatable cores after the DaemonSets; below 0 where the reserves exceed the node. */
export const allocatableCpu = (capacity: number, { system, kube, daemonSets }: NodeReserves): number =>
  capacity - system.cpu - (kube?.cpu ?? kubeReservedCpu(capacity)) - daemonSets.cpu;

/** Allocatable bytes after the DaemonSets; below 0 where the reserves exceed the node. */
export const allocatableMemory = (
  capacity: number,
  { system, kube, eviction, daemonSets }: NodeReserves,
): number =>
  capacity - system.memory - (kube?.memory ?? kubeReservedMemory(capacity)) - eviction - daemonSets.memory;
