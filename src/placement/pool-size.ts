import type { Load } from "./load.js";
import { DUST, type NodeShape } from "./node-shape.js";
import { byDominantShare, nodesPacked, type PodSet } from "./packing.js";

/** The nodes that a pool's loads need as stated, before draws, growth, spread and control planes. */
export interface PoolSize {
  readonly shape: NodeShape;
  /** `cpu`, `memory`, `pods`, then the devices that some load asks for. */
  readonly resources: readonly string[];
  /** Allocatable per node, one number a resource. */
  readonly room: readonly number[];
  /** One a load, in the order of the loads. */
  readonly sets: readonly PodSet[];
  /** The places of the sets in the order of first-fit decreasing. */
  readonly order: readonly number[];
  /** The largest over resources of Σ request ÷ allocatable: nodes as a fraction. */
  readonly bound: number;
  /** e ≥ 1: nodes packed for twenty times the replicas ÷ 20 ÷ bound. */
  readonly excess: number;
}

/** Enough that the last, partly filled node counts for a twentieth. */
const TIMES = 20;

/** What nodes of a searched shape should be near, and what that may cost in hosts (MODEL §6). */
const USUAL_CORES = 16;
const TOLERANCE = 1.02;

/** The resources of a pool: a device only where the shape says how many there are. */
export function resourcesOf(loads: readonly Load[], shape: NodeShape): readonly string[] {
  const devices = new Set(loads.flatMap(({ others }) => others.map(({ resource }) => resource)));
  return ["cpu", "memory", "pods", ...[...devices].filter((name) => shape.devices.has(name)).sort()];
}

/** What one replica needs of each resource. */
export const needOf = (load: Load, resources: readonly string[]): readonly number[] =>
  resources.map((resource) => {
    if (resource === "cpu") return load.cpu;
    if (resource === "memory") return load.memory;
    if (resource === "pods") return 1;
    return load.others.find((other) => other.resource === resource)?.amount ?? 0;
  });

export const roomOf = (
  { allocatable, devices }: NodeShape,
  resources: readonly string[],
): readonly number[] =>
  resources.map((resource) => {
    if (resource === "cpu") return allocatable.cpu;
    if (resource === "memory") return allocatable.memory;
    return resource === "pods" ? allocatable.pods : (devices.get(resource) ?? 0);
  });

/** Whether one replica fits an empty node of this shape. */
export function fitsShape(load: Load, shape: NodeShape): boolean {
  const resources = resourcesOf([load], shape);
  const room = roomOf(shape, resources);
  return needOf(load, resources).every((need, at) => need <= (room[at] ?? 0) * (1 + DUST));
}

/**
 * The shape that needs the fewest hosts for these loads as stated, of those within 2 % of it the one nearest 16
 * vCPUs, with its bound and packing. Shapes that some replica does not fit are left out; `undefined` where none is
 * left. Shapes whose bound alone already exceeds the best are not packed.
 */
export function poolSizeOf(loads: readonly Load[], shapes: readonly NodeShape[]): PoolSize | undefined {
  const sized: { readonly size: PoolSize; readonly hosts: number }[] = [];
  let fewest = Infinity;
  for (const shape of shapes) {
    if (!loads.every((load) => fitsShape(load, shape))) continue;
    const stated = statedOf(loads, shape);
    if (hostsFor(stated.bound, shape) > fewest * TOLERANCE) continue;
    const size = { ...stated, order: orderOf(stated), excess: excessOf(stated) };
    const hosts = hostsFor(size.excess * size.bound, shape);
    fewest = Math.min(fewest, hosts);
    sized.push({ size, hosts });
  }
  const distance = ({ size }: { readonly size: PoolSize }): number =>
    Math.abs(size.shape.capacity.cpu - USUAL_CORES);
  return sized
    .filter(({ hosts }) => hosts <= fewest * TOLERANCE + DUST)
    .sort((a, b) => distance(a) - distance(b) || a.hosts - b.hosts)[0]?.size;
}

const hostsFor = (bound: number, { perHost }: NodeShape): number =>
  Math.ceil(Math.ceil(bound - DUST) / Math.max(perHost, 1) - DUST);

type Stated = Omit<PoolSize, "excess" | "order">;

function statedOf(loads: readonly Load[], shape: NodeShape): Stated {
  const resources = resourcesOf(loads, shape);
  const room = roomOf(shape, resources);
  const sets = loads.map((load) => ({ need: needOf(load, resources), replicas: load.replicas }));
  const total = (resource: number): number =>
    sets.reduce((sum, { need, replicas }) => sum + (need[resource] ?? 0) * replicas, 0);
  const bound = Math.max(...room.map((one, resource) => ratio(total(resource), one)));
  return { shape, resources, room, sets, bound };
}

const ratio = (amount: number, room: number): number => (amount === 0 ? 0 : amount / room);

function excessOf({ sets, room, bound }: Stated): number {
  if (bound === 0) return 1;
  return Math.max(1, nodesPacked(byDominantShare(merged(sets), room), room, TIMES) / TIMES / bound);
}

const orderOf = ({ sets, room }: Stated): readonly number[] =>
  byDominantShare(
    sets.map((set, at) => ({ ...set, at })),
    room,
  ).map(({ at }) => at);

/** Sets of equal need as one: pods of equal size are interchangeable in a packing. */
function merged(sets: readonly PodSet[]): readonly PodSet[] {
  const byNeed = new Map<string, PodSet>();
  for (const { need, replicas } of sets) {
    const key = need.join();
    byNeed.set(key, { need, replicas: replicas + (byNeed.get(key)?.replicas ?? 0) });
  }
  return [...byNeed.values()];
}
