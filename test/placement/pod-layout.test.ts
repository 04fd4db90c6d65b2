import { describe, expect, it } from "vitest";
import { podLayoutOf, type LaidSet } from "../../src/placement/pod-layout.js";

const set = (workload: string, replicas: number, need: readonly number[], spread = false): LaidSet => ({
  workload,
  replicas,
  need,
  spread,
});

const laid = (
  sets: readonly LaidSet[],
  hosts: readonly number[],
  room: readonly number[] = [10],
  taken: ReadonlyMap<number, readonly number[]> = new Map(),
) =>
  podLayoutOf(sets, { hosts, room, taken })?.map((pods) =>
    Object.fromEntries(pods.map(({ workload, count }) => [workload, count])),
  );

/** The largest share of a workload on one host. */
function largestShare(replicas: number, hosts: number): number {
  const nodes = Array.from({ length: hosts }, (_, host) => host);
  const counts = laid([set("w", replicas, [0.01], true)], nodes)?.map((pods) => pods["w"] ?? 0) ?? [];
  return Math.max(...counts) / replicas;
}

describe("replicas that must survive a host", () => {
  it.each([
    [40, 6, 7 / 40],
    [3, 3, 1 / 3],
    [2, 3, 1 / 2],
    [3, 2, 2 / 3],
  ])("MODEL §7 check: %d on %d hosts lose %d of them with one", (replicas, hosts, share) => {
    expect(largestShare(replicas, hosts)).toBe(share);
  });

  it("spread over hosts, also where these carry several nodes", () => {
    expect(laid([set("w", 4, [4], true)], [0, 1, 0, 1])).toEqual([{ w: 2 }, { w: 2 }, {}, {}]);
  });

  it("start where the workload before ended, so that the odd ones do not all meet on the first host", () => {
    expect(laid([set("a", 2, [1], true), set("b", 2, [1], true)], [0, 1, 2, 3])).toEqual([
      { a: 1 },
      { a: 1 },
      { b: 1 },
      { b: 1 },
    ]);
  });

  it("go where there is room when a host is full", () => {
    const full = new Map([[0, [9]]]);
    expect(laid([set("w", 6, [2], true)], [0, 1, 2], [10], full)).toEqual([{}, { w: 3 }, { w: 3 }]);
  });

  it("do not fit on one host alone", () => {
    expect(laid([set("w", 2, [1], true)], [0, 0])).toBeUndefined();
    expect(laid([set("w", 1, [1], true)], [0])).toEqual([{ w: 1 }]);
  });
});

describe("other replicas", () => {
  it("go first-fit", () => {
    expect(laid([set("a", 3, [4]), set("b", 3, [2])], [0, 1])).toEqual([
      { a: 2, b: 1 },
      { a: 1, b: 2 },
    ]);
  });

  it("are passed over blocks of full nodes", () => {
    const nodes = Array.from({ length: 300 }, (_, node) => node);
    const pods = laid([set("a", 290, [9]), set("b", 20, [5])], nodes);
    expect(pods?.slice(289, 291)).toEqual([{ a: 1 }, { b: 2 }]);
    expect(pods?.reduce((sum, { b = 0 }) => sum + b, 0)).toBe(20);
  });

  it("do not fit where nodes run out", () => {
    expect(laid([set("a", 5, [4])], [0, 1])).toBeUndefined();
  });
});

it("tries strictly by size where the spread ones first do not fit", () => {
  // Spread first leaves 7 on each of three nodes, too little for the 8; by size the 8 goes first and they share the rest.
  const sets = [set("x", 1, [8]), set("s", 3, [3], true)];
  expect(laid(sets, [0, 1, 2])).toEqual([{ x: 1 }, { s: 2 }, { s: 1 }]);
});

it("leaves what control planes take", () => {
  expect(laid([set("a", 4, [3])], [0, 1], [10], new Map([[0, [4]]]))).toEqual([{ a: 2 }, { a: 2 }]);
});
