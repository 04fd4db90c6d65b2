import { describe, expect, it } from "vitest";
import { tailOf } from "../../src/statistics/comparison-tail.js";
import { usableRuns } from "../../src/statistics/usable-runs.js";

/** 1 to count, out of order. */
const upTo = (count: number, scale = 1): readonly number[] =>
  Array.from({ length: count }, (_, index) => scale * (((index * 7919) % count) + 1));
const tail = (x: readonly number[], y: readonly number[], level = 0.95, paired = false) =>
  tailOf(usableRuns(x, y, { paired }), { direction: "lower", level, margin: 0.05 });

describe("the far end of two sides", () => {
  it("is read from 100 runs a side on, at the percentile that five of them lie beyond", () => {
    expect(tail(upTo(99), upTo(200))).toEqual({ warnings: [] });
    expect(tail(upTo(100), upTo(200)).tail?.statistic).toBe("p95");
    expect(tail(upTo(500), upTo(500)).tail?.statistic).toBe("p99");
    expect(tail(upTo(5000), upTo(5000)).tail?.statistic).toBe("p99.9");
  });

  it("has the order statistics that bound it on each side", () => {
    // R's qbinom for 300 values at 0.95 and for 1,000 at 0.99: ranks 277 and 293; 983 and 997.
    const { bareMetal, platform } = tail(upTo(300), upTo(300, 2)).tail!;
    expect(bareMetal).toMatchObject({ low: 277, high: 293 });
    expect(bareMetal.center).toBeCloseTo(1 + 0.95 * 299, 9);
    expect(platform).toMatchObject({ low: 554, high: 586 });
    expect(tail(upTo(1000), upTo(1000)).tail?.bareMetal).toMatchObject({ low: 983, high: 997 });
  });

  it("goes without bounds where the runs are too few for the level", () => {
    const { bareMetal } = tail(upTo(100), upTo(100), 0.999).tail!;
    expect(bareMetal.center).toBeGreaterThan(90);
    expect(bareMetal).not.toHaveProperty("high");
  });

  it("tells a p99 that doubles at an equal middle, paired or not", () => {
    const x = upTo(1000).map((value) => 10 + value / 1000);
    const y = x.map((value, index) => (index % 40 === 0 ? value * 2 : value));
    for (const paired of [false, true]) {
      const { warnings } = tail(x, y, 0.95, paired);
      expect(warnings).toMatchObject([{ code: "tail-differs", values: { statistic: "p99" } }]);
    }
    expect(tail(x, x).warnings).toEqual([]);
  });
});
