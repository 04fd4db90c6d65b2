import { describe, expect, it } from "vitest";
import type { PoolBound } from "../../src/placement/bound.js";
import { nodeCountsOf } from "../../src/placement/node-count.js";

const bounded = (years: readonly (readonly number[])[], fits = true): PoolBound => ({
  years: years.map((column) => Float64Array.from(column)),
  byResource: [],
  grownPodFits: () => fits,
});
const limits = { excess: 1, least: 1, pods: 1000 };

const counts = (bound: PoolBound, changes: Partial<Parameters<typeof nodeCountsOf>[1]> = {}) =>
  nodeCountsOf(bound, { ...limits, ...changes }).map((column) => [...column]);

describe("nodes of a pool", () => {
  it.each([
    // e = 1.0089; 31.47 → 31.75, 31.85 → 32.14, 33.07 → 33.36
    [4000 / 127.11, 32],
    [4048.98 / 127.11, 33],
    [4203.37 / 127.11, 34],
  ])("MODEL §6 check: are ceil(e × bound): %d → %d", (bound, nodes) => {
    expect(counts(bounded([[bound]]), { excess: 635 / 20 / (4000 / 127.11) })).toEqual([[nodes]]);
  });

  it("do not round the dust of fractions up", () => {
    expect(counts(bounded([[0.1 * 3 * 10, 3.001]]))).toEqual([[3, 4]]);
  });

  it("are never fewer than spread and control planes need", () => {
    expect(counts(bounded([[0.2, 7.5]]), { least: 3 })).toEqual([[3, 8]]);
  });

  it("are never more than there are pods while the grown pod fits", () => {
    expect(counts(bounded([[4.2]]), { pods: 3 })).toEqual([[3]]);
    expect(counts(bounded([[4.2]], false), { pods: 3 })).toEqual([[5]]);
  });

  it("are what the packing of the stated replicas needed, from the stated bound on", () => {
    const packed = { nodes: 5, from: 3.5 };
    expect(counts(bounded([[3.4, 3.5, 4.6, 5.5]]), { packed })).toEqual([[4, 5, 5, 6]]);
  });

  it("stay whole and finite", () => {
    expect(counts(bounded([[1e300]], false))).toEqual([[Number.MAX_SAFE_INTEGER]]);
  });

  it("share a year's column where nothing grows", () => {
    const column = Float64Array.of(2.5);
    const [first, second] = nodeCountsOf(
      { years: [column, column], byResource: [], grownPodFits: () => true },
      limits,
    );
    expect(second).toBe(first);
  });
});
