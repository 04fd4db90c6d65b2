import { describe, expect, it } from "vitest";
import { includes, including, mixedSubsets, MOST_PLATFORMS, sizeOf, usedBy } from "../../src/plans/subset.js";

describe("subsets of platforms", () => {
  it("hold what was put in, each once", () => {
    const set = including(including(including(0, 2), 5), 2);
    expect([0, 1, 2, 3, 4, 5].filter((platform) => includes(set, platform))).toEqual([2, 5]);
    expect(sizeOf(set)).toBe(2);
    expect(sizeOf(0)).toBe(0);
  });

  it("are what a choice uses", () => {
    expect(usedBy([1, 3, 1, 1])).toBe(0b1010);
    expect(usedBy([])).toBe(0);
  });

  it("are mixed with two or three members: n over 2 and n over 3", () => {
    expect(mixedSubsets(1)).toEqual([]);
    expect(mixedSubsets(2)).toEqual([0b11]);
    expect(mixedSubsets(3)).toEqual([0b011, 0b101, 0b110, 0b111]);
    expect(mixedSubsets(6)).toHaveLength(15 + 20);
    for (const subset of mixedSubsets(6)) expect(sizeOf(subset)).toBeLessThanOrEqual(MOST_PLATFORMS);
  });
});
