import { describe, expect, it } from "vitest";
import { readRunStatistic, runStatistic } from "../../src/statistics/run-statistic.js";
import type { RunStatistic } from "../../src/statistics/run-statistic.js";

const values = Float64Array.of(1, 2, 3, 4, 10);
const of = (statistic: RunStatistic): number => runStatistic(values, readRunStatistic(statistic));

describe("the statistic of a set of runs", () => {
  it("is the mean, the median or a percentile by type 7", () => {
    expect(of("mean")).toBe(4);
    expect(of("median")).toBe(3);
    expect(of("p50")).toBe(3);
    expect(of("p100")).toBe(10);
    expect(of("p0")).toBe(1);
    // (5 − 1) · 0.9 = 3.6: six tenths of the way from 4 to 10.
    expect(of("p90")).toBeCloseTo(7.6, 14);
    expect(of("p99.9")).toBeCloseTo(4 + 6 * 0.996, 13);
    expect(runStatistic(Float64Array.of(7), readRunStatistic("p99"))).toBe(7);
  });

  it.each(["p", "p101", "p-5", "p1e1", "p999", "max", "", "__proto__", "p99.9%"])("refuses %o", (name) => {
    expect(() => readRunStatistic(name as RunStatistic)).toThrow(RangeError);
  });

  it("refuses what is no text", () => {
    expect(() => readRunStatistic(undefined as unknown as RunStatistic)).toThrow(RangeError);
  });
});
