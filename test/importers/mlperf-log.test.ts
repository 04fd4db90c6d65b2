import { describe, expect, it } from "vitest";
import { mlperfDetails, mlperfSummaries } from "../../src/importers/mlperf-log.js";
import { fixture } from "./fixture.js";

describe("mlperfSummaries", () => {
  it("names what both logs hold alike", () => {
    const [summary] = mlperfSummaries(fixture("mlperf-written-offline-invalid.txt"));
    const [detail] = mlperfDetails(fixture("mlperf-written-detail.txt"));
    for (const name of [
      "result_samples_per_second",
      "result_mean_latency_ns",
      "p99",
      "effective_target_qps",
    ]) {
      expect(summary?.numbers.get(name)).toBe(detail?.numbers.get(name));
      expect(summary?.numbers.get(name)).toBeGreaterThan(0);
    }
    expect(summary?.reasons).toEqual([
      "Increase expected QPS so the loadgen pre-generates a larger (coalesced) query.",
    ]);
  });

  it("parts runs at the banner and takes the first of a repeated key", () => {
    const runs = mlperfSummaries(fixture("mlperf-written-single-stream.txt"));
    expect(runs.map(({ numbers }) => numbers.get("result_qps_with_loadgen_overhead"))).toEqual([450, 440]);
    expect(mlperfSummaries("no banner : 1\n")).toEqual([]);
  });
});

describe("mlperfDetails", () => {
  it("parts runs at the version and keeps errors as reasons", () => {
    const text = fixture("mlperf-written-detail.txt");
    const failing = text
      .replace('"result_query_count", "value": 1', '"error_runtime", "value": "lost a query"')
      .replace(/("lost a query".*"is_error": )false/, "$1true");
    const runs = mlperfDetails(text + failing);
    expect(runs.map(({ reasons }) => reasons)).toEqual([[], ["lost a query"]]);
  });

  it("leaves out lines that are no JSON and values that are no text or number", () => {
    const text =
      ':::MLLOG {"key": "a", "value": {"b": 1}}\n:::MLLOG {"key": "c"\n:::MLLOG {"key": "d", "value": 1e999}\n';
    expect(mlperfDetails(text)[0]?.numbers.size).toBe(0);
  });
});
