import { describe, expect, it } from "vitest";
import { pgbench } from "../../src/importers/pgbench.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const read = (file: string) => pgbench.read(fixture(`pgbench-${file}`), context);
const texts = ["time.txt", "two-runs.txt", "rate.txt", "reconnect.txt", "weighted.txt", "written-13.txt"];
const logs = ["transactions.log", "transactions-rate.log", "aggregate.log", "aggregate-rate.log"];

describe("pgbench", () => {
  it("knows its own output alone", () => {
    for (const file of texts) expect(pgbench.detect(fixture(`pgbench-${file}`))).toBe(1);
    for (const file of logs) expect(pgbench.detect(fixture(`pgbench-${file}`))).toBe(0.8);
    expect(pgbench.detect(fixture("pgbench-refused.txt"))).toBe(0.9);
    expectForeign(pgbench, "pgbench");
  });

  it("reads the rate and the mean of runs, and gives them no vote", () => {
    const text = fixture("pgbench-two-runs.txt");
    const { measurements, issues } = read("two-runs.txt");
    expect(measurements).toHaveLength(2);
    expect(only(measurements, "transactions-per-second", "rate")).toEqual({
      platform: "vm",
      benchmark: "pgbench",
      metric: "transactions-per-second",
      unit: "1/s",
      direction: "higher",
      statistic: "rate",
      sampleKind: "run",
      samples: [...text.matchAll(/^tps = ([\d.]+) /gm)].map(([, tps]) => Number(tps)),
      observations: 400,
      params: {
        "transaction-type": "<builtin: select only>",
        ...{ scale: 1, "query-mode": "simple", clients: 2, threads: 2, "transactions-per-client": 100 },
        loop: "closed",
      },
      tool: { name: "pgbench", version: "15.18" },
    });
    expect(only(measurements, "transaction-time", "mean").samples).toEqual(
      [...text.matchAll(/^latency average = ([\d.]+) ms$/gm)].map(([, ms]) => Number(ms) / 1000),
    );
    expect([votes(measurements), issues]).toEqual([[], []]);
  });

  it("takes the rate without the time to connect where older versions print both", () => {
    const { measurements } = read("written-13.txt");
    expect(only(measurements, "transactions-per-second", "rate")).toMatchObject({
      samples: [2000],
      tool: { name: "pgbench" },
      params: { duration: 60 },
    });
  });

  it("leaves a rate that was asked for, and marks what skipped transactions spoil", () => {
    const { measurements, left, issues } = read("rate.txt");
    expect(measurements).toMatchObject([{ metric: "transaction-time", params: { loop: "open" } }]);
    expect(measurements[0]?.validity).toEqual(["errors"]);
    expect(left.map(({ reason }) => reason)).toEqual([
      "lock-contention",
      "no-tail-percentile",
      "target-rate",
    ]);
    expect(issues).toMatchObject([{ code: "failed-requests" }]);
  });

  it("keeps runs that connect for each transaction apart, and reads the whole of several scripts", () => {
    expect(read("reconnect.txt").measurements[0]?.params).toMatchObject({ reconnect: true });
    expect(read("weighted.txt").measurements).toMatchObject([
      { metric: "transactions-per-second", observations: 50 },
      { metric: "transaction-time" },
    ]);
  });

  it("makes a failed and a refused run issues without figures", () => {
    for (const file of ["failed.txt", "refused.txt"]) {
      const { measurements, issues } = read(file);
      expect(measurements).toEqual([]);
      expect(issues[0]).toMatchObject({ code: "failed-run", path: "runs" });
    }
    expect(read("failed.txt").issues[0]?.received).toMatch(/^client 0 script 0 aborted/);
  });

  it("marks a run without its end", () => {
    const text = fixture("pgbench-time.txt");
    const { measurements, issues } = pgbench.read(text.slice(0, text.indexOf("tps =")), context);
    expect(measurements.map(({ validity }) => validity)).toEqual([["partial"]]);
    expect(issues).toMatchObject([{ code: "partial-run" }]);
  });

  it("lets the 99th percentile of a log of transactions vote", () => {
    const { measurements, left } = read("transactions.log");
    expect(votes(measurements)).toEqual(["pgbench/transactions transaction-time p99 → tail-latency"]);
    expect(left.map(({ reason }) => reason)).toEqual(["coordinated-omission"]);
  });

  it("reads intervals as one run", () => {
    const { measurements, left } = read("aggregate.log");
    expect(measurements.map(({ statistic }) => statistic)).toEqual(["mean", "max"]);
    expect(left.map(({ reason }) => reason)).toEqual(["interval-statistics", "no-tail-percentile"]);
  });
});
