import fc from "fast-check";
import { quantile as simpleQuantile } from "simple-statistics";
import { describe, expect, it } from "vitest";
import {
  mean,
  median,
  quantile,
  quantileSorted,
  sum,
  variance,
  weightedMean,
} from "../../src/statistics/summary.js";

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

describe("sum", () => {
  it("keeps what plain addition loses", () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum(Float64Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sum([])).toBe(0);
  });

  it("overflows to ∞, not to NaN", () => {
    expect(sum([1e308, 1e308, 1])).toBe(Infinity);
  });

  it("is exact on whole numbers in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (values) => {
        expect(sum(values)).toBe(sum([...values].reverse()));
      }),
    );
  });
});

describe("mean and variance", () => {
  // R: x <- c(2.1, 3.5, -1, 8.25, 4); mean(x) = 3.37; var(x) = 11.2345
  it("are R's", () => {
    expect(mean([2.1, 3.5, -1, 8.25, 4])).toBeCloseTo(3.37, 14);
    expect(variance([2.1, 3.5, -1, 8.25, 4])).toBeCloseTo(11.2345, 13);
    expect(variance([7])).toBe(0);
  });

  it("do not cancel far from 0", () => {
    // The variance of 4, 7, 13, 16 is 30, wherever it lies.
    expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
  });

  it("weigh", () => {
    expect(weightedMean([1, 2, 4], [2, 1, 1])).toBe(2);
    expect(weightedMean([5, 9], [0, 0.3])).toBe(9);
    expect(() => weightedMean([1, 2], [0, 0])).toThrow(RangeError);
    expect(() => weightedMean([1, 2], [1])).toThrow(RangeError);
    expect(() => weightedMean([1], [NaN])).toThrow(RangeError);
  });
});

describe("quantile", () => {
  // R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(0, .05, .3, .5, .95, 1), type = 7) = 1, 1, 2.1, 3.5, 7.95, 9
  it("is R's type 7", () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const quantiles = [0, 0.05, 0.3, 0.5, 0.95, 1].map((p) => quantile(values, p));
    [1, 1, 2.1, 3.5, 7.95, 9].forEach((expected, i) => expect(quantiles[i]).toBeCloseTo(expected, 14));
    expect(values).toEqual([3, 1, 4, 1, 5, 9, 2, 6]);
  });

  it("has the median of simple-statistics", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        expect(median(values)).toBeCloseTo(simpleQuantile(values, 0.5), 8);
      }),
    );
  });

  it("grows with p and stays among the values", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(numbers, share, share, (values, p, q) => {
        const sorted = Float64Array.from(values).sort();
        const [low, high] = [quantileSorted(sorted, Math.min(p, q)), quantileSorted(sorted, Math.max(p, q))];
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(sorted[0] ?? NaN);
        expect(high).toBeLessThanOrEqual((sorted.at(-1) ?? NaN) + 1e-9);
      }),
    );
  });

  it("keeps equal infinities", () => {
    expect(quantile([Infinity, Infinity, Infinity], 0.3)).toBe(Infinity);
    expect(quantile([1, 2, Infinity], 0.5)).toBe(2);
  });

  it("bears values as wide as doubles go", () => {
    expect(quantile([-1.6e308, 1.6e308], 0.75) / 0.8e308).toBeCloseTo(1, 14);
  });
});

describe("nothing", () => {
  it("has no summary", () => {
    for (const call of [mean, variance, median]) expect(() => call([])).toThrow(RangeError);
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantileSorted([], 0.5)).toThrow(RangeError);
    expect(() => weightedMean([], [])).toThrow(RangeError);
    for (const p of [-0.1, 1.1, NaN]) expect(() => quantile([1], p)).toThrow(RangeError);
  });
});
