import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redundancyOf, shrunk } from "../../src/consequences/redundancy.js";

/** By counting every set of hosts. */
function breakingByHand(counts: readonly number[], needed: number): readonly number[] {
  const sets = Array.from({ length: counts.length + 1 }, () => ({ all: 0, breaking: 0 }));
  const total = counts.reduce((sum, count) => sum + count, 0);
  for (let set = 0; set < 2 ** counts.length; set++) {
    const lost = counts.filter((_, host) => Math.floor(set / 2 ** host) % 2 === 1);
    const entry = sets[lost.length];
    if (entry === undefined) continue;
    entry.all++;
    if (total - lost.reduce((sum, count) => sum + count, 0) < needed) entry.breaking++;
  }
  return sets.map(({ all, breaking }) => breaking / all);
}

describe("redundancy", () => {
  it("of 3 hosts with 2 needed breaks with two lost", () => {
    expect(redundancyOf([1, 1, 1], 2)).toEqual({ hosts: 3, breaking: [0, 0, 1, 1] });
  });

  it("of 40 replicas on 6 hosts, 30 needed: ten may go, so 7 may and 6 may, any two may not", () => {
    expect(redundancyOf([7, 7, 7, 7, 6, 6], 30).breaking).toEqual([0, 0, 1, 1, 1, 1, 1]);
  });

  it("counts sets where hosts carry unequal numbers", () => {
    // 3, 1, 1 with 3 needed: losing the 3 breaks (1 of 3 sets); of pairs, {3,1} twice break, {1,1} leaves 3.
    const [none, one, two, three] = redundancyOf([3, 1, 1], 3).breaking;
    expect([none, three]).toEqual([0, 1]);
    expect(one).toBeCloseTo(1 / 3, 12);
    expect(two).toBeCloseTo(2 / 3, 12);
  });

  it("is the share of all sets, whatever the counts", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 40 }), (hosts, needed) => {
        const { breaking } = redundancyOf(hosts, needed);
        breakingByHand(hosts, needed).forEach((share, lost) => expect(breaking[lost]).toBeCloseTo(share, 10));
      }),
    );
  });

  it("never breaks where none is needed, and always where more are than there are", () => {
    expect(redundancyOf([2, 2], 0).breaking).toEqual([0, 0, 0]);
    expect(redundancyOf([2, 2], 5).breaking).toEqual([1, 1, 1]);
    expect(redundancyOf([], 1).breaking).toEqual([1]);
  });

  it("takes very large workloads as spread evenly", () => {
    // 100,000 replicas, 75,000 needed, on 1,000 hosts of 99 to 101: 250 hosts of 100 may go.
    const counts = Array.from({ length: 1000 }, (_, host) => 99 + (host % 3));
    const { breaking } = redundancyOf(counts, 75_000);
    expect(breaking.findIndex((share) => share === 1)).toBeGreaterThan(248);
    expect(breaking.findIndex((share) => share === 1)).toBeLessThan(253);
  });
});

describe("scaling down", () => {
  it("takes from the fullest host", () => {
    expect(shrunk([4, 2, 1], 5)).toEqual([2, 2, 1]);
    expect(shrunk([4, 4, 4], 10)).toEqual([4, 3, 3]);
    expect(shrunk([2, 2, 2], 2)).toEqual([1, 1]);
    expect(shrunk([3, 1], 9)).toEqual([3, 1]);
    expect(shrunk([3, 1], 0)).toEqual([]);
  });

  it("is what taking one at a time does", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 240 }), (hosts, replicas) => {
        const left = [...hosts].sort((a, b) => b - a);
        while (left.reduce((sum, count) => sum + count, 0) > replicas) {
          left[0] = (left[0] ?? 0) - 1;
          left.sort((a, b) => b - a);
        }
        const descending = [...shrunk(hosts, replicas)].sort((a, b) => b - a);
        expect(descending).toEqual(left.filter((count) => count > 0));
      }),
    );
  });
});
