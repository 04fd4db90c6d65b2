import { describe, expect, it } from "vitest";
import { mlperfSubmission } from "../../src/importers/mlperf-submissions.js";

const row = { Model: "resnet", Scenario: "Offline", Performance_Result: 100, Performance_Units: "Samples/s" };

describe("mlperfSubmission", () => {
  it("reads a rate, and a latency by its scenario's percentile", () => {
    expect(mlperfSubmission(row, "a").observations).toMatchObject([
      { benchmark: "mlperf/resnet", metric: "samples-per-second", value: 100, sampleKind: "aggregate" },
    ]);
    const latency = { ...row, Scenario: "MultiStream", Performance_Units: "Latency (ms)" };
    expect(mlperfSubmission(latency, "a").observations).toMatchObject([
      { metric: "latency", statistic: "p99", value: 0.1, unit: "s", direction: "lower" },
    ]);
  });

  it("leaves rows without a result or with another unit", () => {
    const reasons = [{ ...row, Performance_Result: 0 }, { ...row, Performance_Units: "Watts" }, null, 7].map(
      (some) => mlperfSubmission(some, "a").left[0]?.reason,
    );
    expect(reasons).toEqual(["missing-value", "unknown-unit", "missing-value", "missing-value"]);
  });
});
