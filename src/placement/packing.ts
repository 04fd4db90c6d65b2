/** Equal pods of one workload: what one of them needs of each resource, and how many there are. */
export interface PodSet {
  /** One number a resource, in the order of the node's `room`. */
  readonly need: readonly number[];
  readonly replicas: number;
}

/** Equal nodes with equal contents, next to each other in first-fit order. */
interface Run {
  readonly free: readonly number[];
  readonly nodes: number;
}

/** Runs that stand together, with the most that any of them has free: what does not fit that fits none of them. */
interface Block {
  readonly runs: Run[];
  readonly most: number[];
}

/** A block this long is split: short enough to rebuild quickly, long enough to skip many runs at once. */
const LONGEST_BLOCK = 96;

/** Lets a node be filled to the brim in spite of binary fractions; relative to its room. */
const BRIM = 1e-9;

/**
 * Nodes that first-fit needs for these pods in this order, `times` the replicas each, on nodes with this `room`
 * per resource. Counts stand for pods: equal nodes are one run, so the work grows with the workloads and not with
 * the replicas, while the result is that of pod by pod. Every pod must fit an empty node.
 */
export function nodesPacked(sets: readonly PodSet[], room: readonly number[], times = 1): number {
  const blocks: Block[] = [];
  const slack = room.map((amount) => amount * BRIM);
  let nodes = 0;
  for (const { need, replicas } of sets) {
    let left = replicas * times;
    for (let at = 0; at < blocks.length && left > 0; at++) {
      const block = blocks[at] as Block;
      if (howMany(block.most, need, slack) < 1) continue;
      left = fillBlock(block, need, left, slack);
      if (block.runs.length > LONGEST_BLOCK) blocks.splice(at + 1, 0, splitOff(block));
    }
    const perNode = left > 0 ? howMany(room, need, slack) : 0;
    if (left > 0 && perNode < 1) throw new RangeError("`nodesPacked` requires pods that fit an empty node");
    if (left <= 0) continue;
    const full = Math.floor(left / perNode);
    const runs = [
      { free: after(room, need, perNode), nodes: full },
      { free: after(room, need, left - full * perNode), nodes: left > full * perNode ? 1 : 0 },
    ].filter((run) => run.nodes > 0);
    for (const run of runs) {
      nodes += run.nodes;
      append(blocks, run);
    }
  }
  return nodes;
}

/** The order of first-fit decreasing: the largest share of a node's room first, then the sum of the shares. */
export function byDominantShare<T extends PodSet>(sets: readonly T[], room: readonly number[]): readonly T[] {
  const keyed = sets.map((set) => {
    const shares = set.need.map((amount, resource) => amount / (room[resource] ?? 1));
    return { set, largest: Math.max(...shares), sum: shares.reduce((sum, share) => sum + share, 0) };
  });
  return keyed.sort((a, b) => b.largest - a.largest || b.sum - a.sum).map(({ set }) => set);
}

/** How many pods of this need fit into what is free. */
export function howMany(free: readonly number[], need: readonly number[], slack: readonly number[]): number {
  let most = Infinity;
  for (let resource = 0; resource < need.length; resource++) {
    const one = need[resource] as number;
    if (one > 0)
      most = Math.min(most, Math.floor(((free[resource] as number) + (slack[resource] as number)) / one));
  }
  return Math.max(most, 0);
}

const after = (free: readonly number[], need: readonly number[], pods: number): readonly number[] =>
  free.map((amount, resource) => amount - pods * (need[resource] ?? 0));

function fillBlock(block: Block, need: readonly number[], pods: number, slack: readonly number[]): number {
  const { runs } = block;
  let left = pods;
  for (let at = 0; at < runs.length && left > 0; at++) {
    const run = runs[at] as Run;
    const perNode = howMany(run.free, need, slack);
    if (perNode < 1) continue;
    const full = Math.min(run.nodes, Math.floor(left / perNode));
    left -= full * perNode;
    const partly = full < run.nodes ? left : 0;
    left -= partly;
    const parts = [
      { free: after(run.free, need, perNode), nodes: full },
      { free: after(run.free, need, partly), nodes: partly > 0 ? 1 : 0 },
      { free: run.free, nodes: run.nodes - full - (partly > 0 ? 1 : 0) },
    ].filter(({ nodes }) => nodes > 0);
    runs.splice(at, 1, ...parts);
    at += parts.length - 1;
  }
  remeasure(block);
  return left;
}

function remeasure({ runs, most }: Block): void {
  for (let resource = 0; resource < most.length; resource++) {
    let largest = -Infinity;
    for (const { free } of runs) largest = Math.max(largest, free[resource] as number);
    most[resource] = largest;
  }
}

function splitOff(block: Block): Block {
  const second = { runs: block.runs.splice(block.runs.length >> 1), most: [...block.most] };
  remeasure(block);
  remeasure(second);
  return second;
}

function append(blocks: Block[], run: Run): void {
  const last = blocks.at(-1);
  if (last === undefined || last.runs.length >= LONGEST_BLOCK)
    blocks.push({ runs: [run], most: [...run.free] });
  else {
    last.runs.push(run);
    run.free.forEach((amount, resource) => {
      last.most[resource] = Math.max(last.most[resource] ?? -Infinity, amount);
    });
  }
}
