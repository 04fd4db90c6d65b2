import { randomStream } from "../../src/statistics/random.js";
import type { PodSet } from "../../src/placement/packing.js";

/** Pods that fill so many nodes to the brim: fewer cannot hold them. */
export interface PerfectlyCut {
  readonly sets: readonly PodSet[];
  /** Millicores, MiB and pods of a node. */
  readonly room: readonly number[];
  readonly optimum: number;
}

const ROOM = [32_000, 128 * 1024, 110] as const;

/**
 * Nodes cut into pods in `patterns` different ways, each way on as many nodes: `pieces` pods a node on average, with
 * cores and memory cut independently of each other (`apart`) or in one proportion. Nothing is left over on any node
 * but pods, so the nodes that were cut are the optimum.
 */
export function perfectlyCut(
  seed: number,
  shape: {
    readonly patterns: number;
    readonly nodesEach: number;
    readonly pieces: number;
    readonly apart: boolean;
  },
): PerfectlyCut {
  const { patterns, nodesEach, pieces, apart } = shape;
  const stream = randomStream(seed, JSON.stringify(shape));
  const cut = (whole: number, parts: number): readonly number[] => {
    const ends = Array.from({ length: parts - 1 }, () => 1 + stream.nextInteger(whole - 1)).sort(
      (a, b) => a - b,
    );
    return [...ends, whole].map((end, at) => end - (ends[at - 1] ?? 0));
  };
  const sets = Array.from({ length: patterns }).flatMap((): readonly PodSet[] => {
    const parts = Math.max(2, Math.round(pieces / 2) + stream.nextInteger(pieces));
    const cores = cut(ROOM[0], parts);
    const memory = apart ? cut(ROOM[1], parts) : cores.map((part) => (part / ROOM[0]) * ROOM[1]);
    return cores.map((part, at) => ({ need: [part, memory[at] ?? 0, 1], replicas: nodesEach }));
  });
  return { sets, room: ROOM, optimum: patterns * nodesEach };
}

/** The kinds of estates that the mean excess is shown for. */
export const kindsOfEstates = {
  "small pods, cores and memory in one proportion": { patterns: 40, nodesEach: 10, pieces: 16, apart: false },
  "large pods, cores and memory in one proportion": { patterns: 40, nodesEach: 10, pieces: 3, apart: false },
  "small pods, cores and memory cut apart": { patterns: 40, nodesEach: 10, pieces: 16, apart: true },
  "large pods, cores and memory cut apart": { patterns: 40, nodesEach: 10, pieces: 3, apart: true },
  "every pod another, cut apart": { patterns: 100, nodesEach: 1, pieces: 8, apart: true },
} as const;
