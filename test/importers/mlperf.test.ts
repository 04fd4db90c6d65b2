import { describe, expect, it } from "vitest";
import { mlperf } from "../../src/importers/mlperf.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const files = [
  "single-stream.txt",
  "server.txt",
  "offline-invalid.txt",
  "detail.txt",
  "summary-results.json",
];
const written = (file: string) => fixture(`mlperf-written-${file}`);

describe("mlperf", () => {
  it("knows its own output alone", () => {
    for (const file of files) expect(mlperf.detect(written(file))).toBe(1);
    expectForeign(mlperf, "mlperf-");
  });

  it("lets the 90th percentile of SingleStream vote, one sample a run", () => {
    const { measurements, issues, left } = mlperf.read(written("single-stream.txt"), context);
    expect(only(measurements, "latency", "p90")).toEqual({
      ...{
        platform: "vm",
        benchmark: "mlperf/SingleStream",
        metric: "latency",
        unit: "s",
        direction: "lower",
      },
      ...{ statistic: "p90", sampleKind: "run", samples: [0.003, 0.003], dimension: "gpu-inference" },
      params: { sut: "PySUT", "target-qps": 1000, "target-latency-seconds": 0.015, "samples-per-query": 1 },
      tool: { name: "mlperf" },
    });
    expect(votes(measurements)).toHaveLength(1);
    expect([issues, left]).toEqual([[], []]);
  });

  it("does not take a Server's rate for a result", () => {
    const { measurements, left } = mlperf.read(written("server.txt"), context);
    expect(only(measurements, "completed-samples-per-second", "rate").samples).toEqual([1497.65]);
    expect(only(measurements, "latency", "p99").samples).toEqual([0.004]);
    expect([votes(measurements), left.map(({ reason }) => reason)]).toEqual([[], ["target-rate"]]);
  });

  it("marks an invalid run with LoadGen's reason", () => {
    const { measurements, issues } = mlperf.read(written("offline-invalid.txt"), context);
    expect(measurements.map(({ metric, validity }) => [metric, validity])).toEqual([
      ["samples-per-second", ["invalid"]],
      ["tokens-per-second", ["invalid"]],
    ]);
    expect(issues).toMatchObject([
      { code: "invalid-run", received: expect.stringMatching(/^Increase expected QPS/) as string },
    ]);
  });

  it("reads the detail log, with LoadGen's version", () => {
    const { measurements, left } = mlperf.read(written("detail.txt"), context);
    expect(measurements).toHaveLength(1);
    expect(measurements[0]).toMatchObject({
      metric: "samples-per-second",
      samples: [3000.5],
      tool: { name: "mlperf", version: "4.1 @ 0000000000" },
      dimension: "gpu-inference",
    });
    expect(left.map(({ reason }) => reason)).toEqual(["queueing-time"]);
  });

  it("reads a log that stands there twice once", () => {
    const { measurements, left } = mlperf.read(written("server.txt").repeat(2), context);
    expect(only(measurements, "latency", "p99").samples).toHaveLength(1);
    expect(left.map(({ reason }) => reason)).toContain("duplicate");
  });

  it("leaves accuracy runs, and marks a log that ends before its result", () => {
    const accuracy = written("server.txt").replace("PerformanceOnly", "AccuracyOnly");
    expect(mlperf.read(accuracy, context)).toMatchObject({
      measurements: [],
      left: [{ reason: "no-performance-run" }],
    });
    const cut = mlperf.read(written("server.txt").split("Result is")[0] ?? "", context);
    expect(cut.measurements.map(({ validity }) => validity)).toEqual([["partial"]]);
    expect(cut.issues.map(({ code }) => code)).toEqual(["partial-run"]);
  });

  it("takes published results for aggregates of named systems", () => {
    const { measurements, issues, left } = mlperf.read(written("summary-results.json"), context);
    expect(measurements.map(({ metric, samples, validity }) => [metric, samples, validity])).toEqual([
      ["samples-per-second", [100_000], undefined],
      ["latency", [0.0025], undefined],
      ["queries-per-second", [90_000], ["inferred"]],
      ["samples-per-second", [700], ["failed"]],
    ]);
    expect(measurements.every(({ sampleKind }) => sampleKind === "aggregate")).toBe(true);
    expect(votes(measurements)).toEqual([]);
    expect(left.map(({ reason }) => reason)).toEqual(["published-results", "missing-value", "unknown-unit"]);
    expect(issues.map(({ code }) => code)).toEqual(["failed-run"]);
  });
});
