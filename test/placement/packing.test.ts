import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byDominantShare, howMany, nodesPacked, type PodSet } from "../../src/placement/packing.js";
import { kindsOfEstates, perfectlyCut } from "./known-optimum.js";

/** First-fit decreasing pod by pod, as the textbook has it. */
function podByPod(sets: readonly PodSet[], room: readonly number[]): number {
  const nodes: number[][] = [];
  for (const { need, replicas } of sets)
    for (let pod = 0; pod < replicas; pod++) {
      const fits = (free: readonly number[]): boolean =>
        need.every((one, at) => one <= (free[at] ?? 0) + (room[at] ?? 0) * 1e-9);
      let node = nodes.find(fits);
      if (node === undefined) nodes.push((node = [...room]));
      for (let at = 0; at < room.length; at++) node[at] = (node[at] ?? 0) - (need[at] ?? 0);
    }
  return nodes.length;
}

const sets = fc.array(
  fc.record({
    need: fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.constant(1)),
    replicas: fc.integer({ min: 1, max: 40 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const room = [60, 60, 12];

describe("packing by counts", () => {
  it("needs as many nodes as first-fit decreasing pod by pod", () => {
    fc.assert(
      fc.property(sets, (some) => {
        const ordered = byDominantShare(some, room);
        expect(nodesPacked(ordered, room)).toBe(podByPod(ordered, room));
      }),
      { numRuns: 300 },
    );
  });

  it("does so with more sets than one block of runs holds", () => {
    const many = Array.from({ length: 700 }, (_, at) => ({
      need: [1 + ((at * 7919) % 59), 1 + ((at * 104_729) % 57), 1],
      replicas: 1 + (at % 5),
    }));
    const ordered = byDominantShare(many, room);
    expect(nodesPacked(ordered, room)).toBe(podByPod(ordered, room));
  });

  it("times the replicas is packing that many", () => {
    fc.assert(
      fc.property(sets, (some) => {
        const twenty = some.map(({ need, replicas }) => ({ need, replicas: replicas * 20 }));
        expect(nodesPacked(some, room, 20)).toBe(nodesPacked(twenty, room));
      }),
      { numRuns: 100 },
    );
  });

  it("fills a node to the brim in spite of binary fractions", () => {
    expect(nodesPacked([{ need: [0.1], replicas: 30 }], [3])).toBe(1);
    expect(howMany([0.3 - 0.2], [0.1], [1e-9])).toBe(1);
  });

  it("packs a million replicas as quickly as one", () => {
    expect(nodesPacked([{ need: [2, 4], replicas: 1_000_000 }], [127.11, 493.9])).toBe(
      Math.ceil(1_000_000 / 63),
    );
  });

  it("refuses a pod that fits no empty node", () => {
    expect(() => nodesPacked([{ need: [4], replicas: 1 }], [3])).toThrow(RangeError);
  });

  it("is nothing for nothing", () => {
    expect(nodesPacked([], room)).toBe(0);
  });
});

it("orders by the largest share of a node, then by the sum of shares", () => {
  const order = byDominantShare(
    [
      { need: [1, 40], replicas: 1 },
      { need: [50, 1], replicas: 2 },
      { need: [40, 40], replicas: 3 },
    ],
    [100, 100],
  );
  expect(order.map(({ replicas }) => replicas)).toEqual([2, 3, 1]);
});

describe("the excess over a known optimum", () => {
  /** Mean of 25 estates that were cut from full nodes; first-fit decreasing cannot do better than 0. */
  const meanExcess = (kind: keyof typeof kindsOfEstates): number => {
    const seeds = Array.from({ length: 25 }, (_, seed) => seed + 1);
    const excess = seeds.map((seed) => {
      const { sets: cutPods, room: whole, optimum } = perfectlyCut(seed, kindsOfEstates[kind]);
      const packed = nodesPacked(byDominantShare(cutPods, whole), whole);
      expect(packed).toBeGreaterThanOrEqual(optimum);
      return packed / optimum - 1;
    });
    return excess.reduce((sum, one) => sum + one, 0) / excess.length;
  };

  it.each([
    ["small pods, cores and memory in one proportion", 0.01],
    ["large pods, cores and memory in one proportion", 0.01],
    ["small pods, cores and memory cut apart", 0.08],
    ["large pods, cores and memory cut apart", 0.06],
    ["every pod another, cut apart", 0.05],
  ] as const)("of %s is below %d in the mean", (kind, most) => {
    expect(meanExcess(kind)).toBeLessThan(most);
  });
});

const cases = "../shared/cases/k_binpacking.json";

describe.skipIf(!existsSync(cases))("packings with a known optimum", () => {
  interface Case {
    readonly id: string;
    readonly inputs: { readonly capacity?: number; readonly items?: readonly number[] | string };
    readonly expected: { readonly best_known_bins?: number; readonly optimal?: number };
    readonly computed_here: { readonly FFD?: number; readonly L1?: number };
  }
  const known = existsSync(cases)
    ? (JSON.parse(readFileSync(cases, "utf8")) as { readonly cases: readonly Case[] }).cases
    : [];
  const usable = known.filter(({ inputs }) => Array.isArray(inputs.items) && inputs.capacity !== undefined);

  it.each(usable)(
    "$id takes as many bins as first-fit decreasing is known to, at most one above the best known",
    ({ inputs, expected, computed_here }) => {
      const capacity = inputs.capacity ?? 0;
      const items = (inputs.items as readonly number[]).map((item) => ({ need: [item], replicas: 1 }));
      const bins = nodesPacked(byDominantShare(items, [capacity]), [capacity]);
      if (computed_here.FFD !== undefined) expect(bins).toBe(computed_here.FFD);
      expect(bins).toBeGreaterThanOrEqual(computed_here.L1 ?? 0);
      const best = expected.best_known_bins ?? expected.optimal ?? Number.NaN;
      expect(bins - best).toBeLessThanOrEqual(1);
    },
  );

  it("first-fit decreasing is at most one bin above the best known on every one of them", () => {
    const solved = known.filter(({ expected }) => expected.best_known_bins !== undefined);
    expect(solved.length).toBeGreaterThanOrEqual(20);
    for (const { id, expected, computed_here } of solved)
      expect((computed_here.FFD ?? Infinity) - (expected.best_known_bins ?? 0), id).toBeLessThanOrEqual(1);
  });

  it("capacity of a cluster: pods of 150m a node, one node after the other", () => {
    const found = known.find(({ id }) => id === "cluster-capacity-readme");
    const { nodes, node_cpu_m, pod_cpu_m } = (found?.inputs ?? {}) as { readonly [name: string]: number };
    const need = [pod_cpu_m ?? 0];
    const room = [node_cpu_m ?? 0];
    expect(nodesPacked([{ need, replicas: 52 }], room)).toBe(nodes);
    expect(nodesPacked([{ need, replicas: 53 }], room)).toBe((nodes ?? 0) + 1);
  });
});
