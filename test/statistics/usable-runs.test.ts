import { describe, expect, it } from "vitest";
import { spreadless, usableRuns } from "../../src/statistics/usable-runs.js";

const hostile = [Number.NaN, Infinity, -Infinity, 0, -1, 1e308, 5e-324];

describe("usable runs", () => {
  it("come in ascending order, unchanged", () => {
    const runs = usableRuns([3, 1, 2], [10, 9]);
    expect([...runs.bareMetal]).toEqual([1, 2, 3]);
    expect([...runs.platform]).toEqual([9, 10]);
    expect(runs.pairs).toBeUndefined();
    expect(runs.warnings).toEqual([]);
  });

  it("leave out what has no logarithm or no place among measurements, and say how many", () => {
    const runs = usableRuns([...hostile, 5], [6, 7]);
    expect([...runs.bareMetal]).toEqual([5]);
    expect(runs.warnings).toMatchObject([
      { code: "unusable-values", about: "bareMetal", values: { leftOut: 7, given: 8 } },
    ]);
  });

  it("leave out whole pairs and keep the others together", () => {
    const { bareMetal, platform, pairs, warnings } = usableRuns([3, 0, 1, 2], [30, 20, 10, Number.NaN], {
      paired: true,
    });
    expect([...bareMetal]).toEqual([1, 3]);
    expect([...platform]).toEqual([10, 30]);
    expect([...(pairs?.bareMetal ?? [])]).toEqual([1, 3]);
    expect([...(pairs?.platform ?? [])]).toEqual([10, 30]);
    expect(warnings.map(({ about }) => about)).toEqual(["bareMetal", "platform"]);
  });

  it("do not depend on the order in which pairs come", () => {
    const one = usableRuns([2, 1, 2], [5, 9, 4], { paired: true });
    expect(usableRuns([2, 2, 1], [4, 5, 9], { paired: true })).toEqual(one);
    expect([...(one.pairs?.platform ?? [])]).toEqual([9, 4, 5]);
  });

  it("refuse pairs without a partner", () => {
    expect(() => usableRuns([1, 2], [1], { paired: true })).toThrow(RangeError);
  });

  it("drop the pairing of more than 1,000 pairs, with a warning", () => {
    const many = Array.from({ length: 1001 }, (_, index) => ((index * index * 31 + index * 379) % 997) + 1);
    const runs = usableRuns(many, many, { paired: true });
    expect(runs.pairs).toBeUndefined();
    expect(runs.warnings.map(({ code }) => code)).toEqual(["pairing-dropped"]);
    expect(usableRuns(many.slice(1), many.slice(1), { paired: true }).pairs).toBeDefined();
  });

  it("count as fewer where each resembles the one before it, by its side or by its pair", () => {
    const waves = Array.from({ length: 40 }, (_, index) => 100 + (index % 20 < 10 ? 10 : 0) + (index % 3));
    const still = Array.from({ length: 40 }, (_, index) => 100 + ((index * 7) % 11));
    const apart = usableRuns(waves, still);
    expect(apart.effective.bareMetal).toBeLessThan(20);
    expect(apart.effective.platform).toBe(40);
    expect(apart.warnings.map(({ code, about }) => [code, about])).toContainEqual([
      "runs-depend",
      "bareMetal",
    ]);
    const steady = waves.map((value, index) => value * (still[index] as number));
    const paired = usableRuns(waves, steady, { paired: true });
    expect(paired.effective).toEqual({ bareMetal: 40, platform: 40 });
    expect(paired.warnings).toEqual([]);
  });

  it("name the sides that never vary, or both", () => {
    expect(spreadless(usableRuns([5, 5, 5], [4, 4.1, 4]))).toEqual(["bareMetal"]);
    expect(spreadless(usableRuns([5, 5.1, 5], [4, 4, 4]))).toEqual(["platform"]);
    expect(spreadless(usableRuns([5, 5], [4, 4]))).toEqual(["ratio"]);
    expect(spreadless(usableRuns([5, 6, 7], [4, 4.8, 5.6], { paired: true }))).toEqual(["ratio"]);
    expect(spreadless(usableRuns([5, 6, 7], [4, 4.8, 5.6]))).toEqual([]);
  });
});
