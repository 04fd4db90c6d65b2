import { describe, expect, it } from "vitest";
import { percentileStatistic } from "../../src/importers/percentile-statistic.js";

describe("percentileStatistic", () => {
  it("names a percentile without trailing zeros, 50 as the median", () => {
    expect(["50.000", "99", "99.900", "99.999", "2.5"].map(percentileStatistic)).toEqual([
      "median",
      "p99",
      "p99.9",
      "p99.999",
      "p2.5",
    ]);
  });

  it("names none for 0, 100, more decimals than a brief takes, and what is no number", () => {
    expect(["0", "100", "99.99999999", "max", "", "1e-9"].map(percentileStatistic)).toEqual(
      Array.from({ length: 6 }, () => undefined),
    );
  });
});
