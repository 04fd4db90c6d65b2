import { describe, expect, it } from "vitest";
import { mlperfFigures } from "../../src/importers/mlperf-figures.js";

const log = (numbers: Record<string, number>) => ({
  facts: new Map<string, string>(),
  numbers: new Map(Object.entries(numbers)),
  reasons: [],
});
const votes = (numbers: Record<string, number>, scenario: string) =>
  mlperfFigures(log(numbers), scenario)
    .filter(({ dimension }) => dimension === "gpu-inference")
    .map(({ metric, statistic, value }) => [metric, statistic, value]);

describe("mlperfFigures", () => {
  const latencies = { p90: 3e6, p99: 4e6, result_mean_latency_ns: 2e6 };

  it("lets one figure vote, by the scenario", () => {
    expect(votes(latencies, "SingleStream")).toEqual([["latency", "p90", 0.003]]);
    expect(votes(latencies, "MultiStream")).toEqual([["latency", "p99", 0.004]]);
    expect(votes({ ...latencies, result_completed_samples_per_sec: 9 }, "Server")).toEqual([]);
    expect(votes({ result_samples_per_second: 10 }, "Offline")).toEqual([["samples-per-second", "rate", 10]]);
    expect(votes({ result_samples_per_second: 10, result_tokens_per_second: 90 }, "Offline")).toEqual([
      ["tokens-per-second", "rate", 90],
    ]);
  });

  it("gives no latency of an Offline run, and tells first tokens from whole samples", () => {
    expect(mlperfFigures(log(latencies), "Offline")).toEqual([]);
    expect(
      mlperfFigures(log({ "first token latency p99": 5e6, "time to output token p50": 1e6 }), "Server"),
    ).toEqual([
      { metric: "time-to-first-token", unit: "s", direction: "lower", statistic: "p99", value: 0.005 },
      { metric: "time-per-output-token", unit: "s", direction: "lower", statistic: "median", value: 0.001 },
    ]);
  });
});
