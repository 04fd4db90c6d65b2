import { describe, expect, it } from "vitest";
import { loadReading } from "../../src/importers/load-reading.js";
import type { LoadRun } from "../../src/importers/load-run.js";
import { only, votes } from "./fixture.js";

const run: LoadRun = {
  path: "runs[0]",
  benchmark: "tool",
  params: { connections: 4 },
  tool: { name: "tool" },
  loop: "closed",
  requests: 10_000,
  rate: 500,
  latencies: [{ statistic: "p99", seconds: 0.05 }],
  step: 1e-6,
};
const read = (...changes: readonly Partial<LoadRun>[]) =>
  loadReading(
    changes.map((change) => ({ ...run, ...change })),
    { platform: "vm" },
  );

describe("loadReading", () => {
  it("keeps a closed loop's percentile valid and says what it omits, once a text", () => {
    const { measurements, left } = read({}, { path: "runs[1]" });
    expect(votes(measurements)).toEqual(["tool response-time p99 → tail-latency"]);
    expect(only(measurements, "response-time", "p99")).toMatchObject({
      samples: [0.05, 0.05],
      observations: 20_000,
      params: { connections: 4, loop: "closed" },
    });
    expect(left.map(({ reason }) => reason)).toEqual(["coordinated-omission"]);
    expect(read({ loop: "open" }).left).toEqual([]);
    expect(read({ loop: "unknown" }).measurements[0]?.params).toEqual({ connections: 4 });
  });

  it("leaves a rate that was asked for", () => {
    const { measurements, left } = read({ targeted: true, loop: "open" });
    expect(measurements.map(({ unit }) => unit)).toEqual(["s"]);
    expect(left.map(({ reason }) => reason)).toEqual(["target-rate"]);
  });

  it("marks figures beside more failures than one in a thousand", () => {
    expect(votes(read({ errors: 10 }).measurements)).toHaveLength(1);
    const { measurements, issues } = read({ errors: 11, refusals: 1 });
    expect(measurements.map(({ validity }) => validity)).toEqual([
      ["errors", "non2xx"],
      ["errors", "non2xx"],
    ]);
    expect(votes(measurements)).toEqual([]);
    expect(issues).toMatchObject([{ code: "failed-requests", received: "12 of 10011" }]);
  });

  it("makes a run without a response an issue and no figure", () => {
    expect(read({ requests: 0, rate: 900, errors: 5 })).toMatchObject({
      measurements: [],
      issues: [{ code: "failed-run", received: "5 errors and no response" }],
    });
  });

  it("names the work of which a rate counts", () => {
    expect(read({ work: "transaction" }).measurements.map(({ metric }) => metric)).toEqual([
      "transactions-per-second",
      "transaction-time",
    ]);
  });
});
