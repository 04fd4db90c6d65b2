import { describe, expect, it } from "vitest";
import { namedMetric, percentile } from "../../src/importers/csv-metric.js";

describe("namedMetric", () => {
  it("knows the names that settle a direction, however they are written", () => {
    expect(namedMetric("IOPS")).toEqual({
      direction: "higher",
      statistic: "rate",
      dimension: "storage-iops",
    });
    expect(namedMetric("Requests per second")).toEqual({ direction: "higher", statistic: "rate" });
    expect(namedMetric("round_trip_time")).toEqual({ direction: "lower", statistic: "mean" });
  });

  it("reads the statistic off the end of a name; only the centre keeps the dimension's vote", () => {
    expect(namedMetric("latency_p99.9")).toEqual({ direction: "lower", statistic: "p99.9" });
    expect(namedMetric("storage-latency-median")).toEqual({
      direction: "lower",
      statistic: "median",
      dimension: "storage-latency",
    });
    expect(namedMetric("storage-latency-p99")).toEqual({ direction: "lower", statistic: "p99" });
    expect(namedMetric("latency-max")).toEqual({ direction: "lower", statistic: "max" });
  });

  it("guesses nothing from a name that is not listed", () => {
    const strangers = [
      "cpu",
      "score",
      "retransmits",
      "latency-ish",
      "p99",
      "",
      "-",
      "constructor",
      "__proto__",
    ];
    expect(strangers.map(namedMetric)).toEqual(strangers.map(() => undefined));
  });
});

describe("percentile", () => {
  it("is above 0 and below 100", () => {
    expect(["p99", "p99.9", "p0", "p100", "p-1", "p", "99"].map(percentile)).toEqual([
      ...["p99", "p99.9"],
      ...Array<undefined>(5).fill(undefined),
    ]);
  });
});
