import { describe, expect, it } from "vitest";
import { requestTimes } from "../../src/importers/request-times.js";

describe("requestTimes", () => {
  it("summarises in seconds, percentiles by type 7", () => {
    const times = Array.from({ length: 101 }, (_, index) => 100 - index);
    expect(requestTimes(times, 1000)).toEqual([
      { statistic: "mean", seconds: 0.05 },
      { statistic: "max", seconds: 0.1 },
      { statistic: "median", seconds: 0.05 },
      { statistic: "p75", seconds: 0.075 },
      { statistic: "p90", seconds: 0.09 },
      { statistic: "p95", seconds: 0.095 },
      { statistic: "p99", seconds: 0.099 },
      { statistic: "p99.9", seconds: expect.closeTo(0.0999, 12) as number },
    ]);
  });

  it("has nothing to say of none", () => {
    expect(requestTimes([], 1)).toEqual([]);
  });
});
