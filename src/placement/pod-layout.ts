import type { Id } from "../quantity/id-path.js";
import { howMany, type PodSet } from "./packing.js";

/** Equal pods of one workload to lay out. */
export interface LaidSet extends PodSet {
  readonly workload: Id;
  /** Evenly over hosts, on two at least. */
  readonly spread: boolean;
}

/** The pods of one node. */
export type NodePods = readonly { readonly workload: Id; readonly count: number }[];

/** The nodes to lay pods out on. */
export interface LayoutNodes {
  /** The host of each node; nodes with one number stand on one host. */
  readonly hosts: readonly number[];
  /** Allocatable per node, one number a resource. */
  readonly room: readonly number[];
  /** What control planes take of some nodes, by node: one number a resource. */
  readonly taken: ReadonlyMap<number, readonly number[]>;
}

/**
 * Pods laid out over exactly these nodes, by counts: replicas that must survive a host evenly over hosts, at most
 * one more on one than on another while there is room, the others first-fit. `bySize` comes in the order of first-fit
 * decreasing; tried with the spread sets first, then in that order; `undefined` where neither fits.
 */
export function podLayoutOf(bySize: readonly LaidSet[], nodes: LayoutNodes): readonly NodePods[] | undefined {
  const spread = bySize.filter((set) => set.spread);
  const spreadFirst = [...spread, ...bySize.filter((set) => !set.spread)];
  const laid = layOut(spreadFirst, nodes);
  const sameOrder = spreadFirst.every((set, at) => set === bySize[at]);
  return laid ?? (sameOrder ? undefined : layOut(bySize, nodes));
}

/** A block of nodes is passed over where none of them can hold a pod. */
const BLOCK = 64;

interface State {
  readonly free: number[][];
  /** Per block and resource, the most that any of its nodes has free. */
  readonly most: number[][];
  readonly pods: { readonly workload: Id; count: number }[][];
  readonly slack: readonly number[];
}

function layOut(sets: readonly LaidSet[], nodes: LayoutNodes): readonly NodePods[] | undefined {
  const { hosts, room, taken } = nodes;
  const free = hosts.map((_, node) => {
    const amounts = taken.get(node);
    return room.map((amount, resource) => amount - (amounts?.[resource] ?? 0));
  });
  const state: State = {
    free,
    most: Array.from({ length: Math.ceil(free.length / BLOCK) }, () => [...room]),
    pods: hosts.map(() => []),
    slack: room.map((amount) => amount * 1e-9),
  };
  const groups = nodesByHost(hosts);
  let start = 0;
  for (const set of sets) {
    if (!set.spread || set.replicas < 2) {
      if (!firstFit(state, set)) return undefined;
    } else {
      if (!overHosts(state, set, groups, start)) return undefined;
      start = (start + Math.min(set.replicas, groups.length)) % groups.length;
    }
  }
  return state.pods;
}

function nodesByHost(hosts: readonly number[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  hosts.forEach((host, node) => {
    const group = groups.get(host);
    if (group === undefined) groups.set(host, [node]);
    else group.push(node);
  });
  return [...groups.values()];
}

function put(state: State, node: number, { workload, need }: LaidSet, count: number): void {
  const free = state.free[node] as number[];
  for (let resource = 0; resource < free.length; resource++)
    free[resource] = (free[resource] as number) - count * (need[resource] as number);
  const pods = state.pods[node] as { readonly workload: Id; count: number }[];
  const last = pods.at(-1);
  if (last?.workload === workload) last.count += count;
  else pods.push({ workload, count });
}

function firstFit(state: State, set: LaidSet): boolean {
  const { free, most, slack } = state;
  let left = set.replicas;
  for (let block = 0; block < most.length && left > 0; block++) {
    if (howMany(most[block] as number[], set.need, slack) < 1) continue;
    const end = Math.min((block + 1) * BLOCK, free.length);
    for (let node = block * BLOCK; node < end && left > 0; node++) {
      const here = Math.min(left, howMany(free[node] as number[], set.need, slack));
      if (here < 1) continue;
      put(state, node, set, here);
      left -= here;
    }
    most[block] = mostOf(free, block * BLOCK, end);
  }
  return left === 0;
}

function mostOf(free: readonly (readonly number[])[], from: number, end: number): number[] {
  const most = [...(free[from] ?? [])];
  for (let node = from + 1; node < end; node++)
    free[node]?.forEach((amount, resource) => {
      most[resource] = Math.max(most[resource] as number, amount);
    });
  return most;
}

/** Even shares over as many hosts as replicas allow, then the rest wherever a host has fewest; on two hosts at least. */
function overHosts(
  state: State,
  set: LaidSet,
  groups: readonly (readonly number[])[],
  start: number,
): boolean {
  const wanted = Math.min(set.replicas, groups.length);
  if (wanted < 2) return false;
  const share = Math.floor(set.replicas / wanted);
  let larger = set.replicas % wanted;
  const onHost = new Map<number, number>();
  let left = set.replicas;
  for (let step = 0; step < groups.length && onHost.size < wanted; step++) {
    const host = (start + step) % groups.length;
    const nodes = groups[host] as readonly number[];
    const here = Math.min(fitting(state, nodes, set), share + (larger > 0 ? 1 : 0));
    if (here < share) continue;
    if (here > share) larger--;
    putOnHost(state, nodes, set, here);
    onHost.set(host, here);
    left -= here;
  }
  while (left > 0) {
    const open = groups
      .map((nodes, host) => ({ nodes, host, held: onHost.get(host) ?? 0 }))
      .filter(({ nodes }) => fitting(state, nodes, set) > 0)
      .sort((a, b) => a.held - b.held || a.host - b.host);
    const [fewest, second] = open;
    if (fewest === undefined) return false;
    const step = Math.max(1, (second?.held ?? Infinity) - fewest.held);
    const here = Math.min(left, step, fitting(state, fewest.nodes, set));
    putOnHost(state, fewest.nodes, set, here);
    onHost.set(fewest.host, fewest.held + here);
    left -= here;
  }
  return onHost.size >= 2;
}

const fitting = (state: State, nodes: readonly number[], { need }: LaidSet): number =>
  nodes.reduce((sum, node) => sum + howMany(state.free[node] as number[], need, state.slack), 0);

function putOnHost(state: State, nodes: readonly number[], set: LaidSet, count: number): void {
  let left = count;
  for (const node of nodes) {
    const here = Math.min(left, howMany(state.free[node] as number[], set.need, state.slack));
    if (here > 0) put(state, node, set, here);
    left -= here;
    if (left === 0) return;
  }
}
