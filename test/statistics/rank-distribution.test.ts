import { describe, expect, it } from "vitest";
import {
  doubledRanks,
  outermost,
  rankSums,
  signedSums,
  subsetSums,
  twoSided,
} from "../../src/statistics/rank-distribution.js";

const of = (...values: readonly number[]) => Float64Array.from(values);

describe("null distributions of ranks", () => {
  it("of two of four ranks: sums 3, 4, 5 (twice), 6, 7", () => {
    const sums = subsetSums(of(1, 2, 3, 4), 2);
    expect(sums?.least).toBe(3);
    expect([...(sums?.probabilities ?? [])].map((p) => Math.round(6 * p))).toEqual([1, 1, 2, 1, 1]);
  });

  it("of tied weights in any order", () => {
    const sums = subsetSums(of(7, 2, 2), 2);
    expect(sums?.least).toBe(4);
    expect([...(sums?.probabilities ?? [])].map((p) => Math.round(3 * p))).toEqual([1, 0, 0, 0, 0, 2]);
  });

  it("of signed ranks 1, 2, 3: sums 0 to 6, 3 twice", () => {
    expect([...(signedSums(of(1, 2, 3))?.probabilities ?? [])].map((p) => 8 * p)).toEqual([
      1, 1, 1, 2, 1, 1, 1,
    ]);
  });

  it("are left uncounted where counting would take long", () => {
    const ranks = Float64Array.from({ length: 4000 }, (_, index) => index + 1);
    expect(subsetSums(ranks, 2000)).toBeUndefined();
    expect(subsetSums(ranks, 3)).toBeUndefined();
    expect(signedSums(ranks)).toBeUndefined();
    expect(subsetSums(ranks.subarray(0, 1000), 2)?.least).toBe(3);
  });

  it("of untied ranks are the same by the generating function and by counting", () => {
    for (const [count, size] of [
      ...Array.from({ length: 9 }, (_, n) => [9, n + 1] as const),
      [40, 20],
      [50, 25],
      [85, 40],
    ] as const) {
      const counted = subsetSums(
        Float64Array.from({ length: count }, (_, index) => index + 1),
        size,
      )!;
      const generated = rankSums(count, size)!;
      expect(generated.least).toBe(counted.least);
      expect(generated.probabilities).toHaveLength(counted.probabilities.length);
      counted.probabilities.forEach((probability, sum) =>
        expect(Math.abs(generated.probabilities[sum]! / probability - 1)).toBeLessThan(1e-11),
      );
    }
  });

  it("stop above 20 million additions: 56 runs a side are counted, 57 are not", () => {
    // 2n · n · (n² + 1): 112 · 56 · 3,137 = 19.7 million, 114 · 57 · 3,250 = 21.1 million.
    expect(rankSums(112, 56)).toBeDefined();
    expect(rankSums(114, 57)).toBeUndefined();
  });

  it("give twice the smaller tail", () => {
    const sums = { least: 3, probabilities: of(0.125, 0.25, 0.25, 0.25, 0.125) };
    expect(twoSided(sums, 3)).toBe(0.25);
    expect(twoSided(sums, 6)).toBe(0.75);
    expect(twoSided(sums, 5)).toBe(1);
  });

  it("say how many outermost values a tail allows", () => {
    const sums = { least: 0, probabilities: of(0.01, 0.02, 0.02, 0.9, 0.05) };
    expect(outermost(sums, 0.005)).toBe(0);
    expect(outermost(sums, 0.025)).toBe(1);
    expect(outermost(sums, 0.049)).toBe(2);
  });

  it("rank ties by their middle, doubled", () => {
    expect(doubledRanks(of(1, 4, 4, 9))).toEqual({ ranks: of(2, 5, 5, 8), ties: 6 });
    expect(doubledRanks(of()).ties).toBe(0);
  });
});
