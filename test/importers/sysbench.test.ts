import { describe, expect, it } from "vitest";
import { sysbench } from "../../src/importers/sysbench.js";
import { fixture, only, repetitions, retailRun, votes } from "./fixture.js";

const context = { platform: "vm" };
const five = repetitions.map((one) => retailRun("alone", `sysbench-cpu-${one}.txt`));

describe("sysbench", () => {
  it("makes five runs in one text five samples of one measurement", () => {
    const { measurements, issues, left } = sysbench.read(five.join(""), context);
    expect(only(measurements, "events-per-second", "rate")).toEqual({
      platform: "vm",
      benchmark: "sysbench/cpu",
      metric: "events-per-second",
      unit: "1/s",
      direction: "higher",
      statistic: "rate",
      sampleKind: "run",
      samples: five.map((text) => Number(/events per second: +([\d.]+)/.exec(text)?.[1])),
      params: { threads: 2, "cpu-max-prime": 10_000 },
      tool: { name: "sysbench", version: "1.0.20" },
      dimension: "cpu",
    });
    expect([issues, left]).toEqual([[], []]);
  });

  it("gives each test one vote", () => {
    const memory = retailRun("alone", "sysbench-memory-1.txt");
    expect(votes(sysbench.read(five.join("") + memory, context).measurements)).toEqual([
      "sysbench/cpu events-per-second rate → cpu",
      "sysbench/memory throughput rate → memory",
    ]);
  });

  it("marks latencies of few steps as quantised and leaves those printed as 0.00", () => {
    const { measurements } = sysbench.read(retailRun("alone", "sysbench-memory-1.txt"), context);
    expect(only(measurements, "event-latency", "mean").validity).toEqual(["quantised"]);
    const file = sysbench.read(
      (five[0] ?? "").replace(
        "percentile:                        0.29",
        "percentile:                        0.00",
      ),
      context,
    );
    expect(file.measurements.map(({ statistic }) => statistic)).not.toContain("p95");
    expect(file.left).toMatchObject([{ path: "runs[0].latency", reason: "below-resolution" }]);
  });

  it("does not take interval reports for repetitions", () => {
    const { measurements, left } = sysbench.read(fixture("sysbench-two-runs.txt"), context);
    expect(only(measurements, "events-per-second", "rate").samples).toEqual([11601.46, 11659.06]);
    expect(only(measurements, "event-latency", "p99").samples).toHaveLength(2);
    expect(left.map(({ reason }) => reason)).toEqual(["interval-statistics"]);
  });

  it("reads through carriage returns of a terminal", () => {
    const overwritten = (five[0] ?? "").replace(
      "    events per second:",
      "working...\r    events per second:",
    );
    expect(sysbench.read(overwritten, context).measurements).toEqual(
      sysbench.read(five[0] ?? "", context).measurements,
    );
  });

  it("makes a fatal error an issue", () => {
    const { measurements, issues } = sysbench.read(fixture("sysbench-fatal.txt"), context);
    expect(measurements).toEqual([]);
    expect(issues).toMatchObject([{ code: "failed-run", path: "runs[0]" }]);
    expect(issues[0]?.received).toMatch(/^Size of file 'test_file.0' is 16MiB/);
  });

  it("marks what a failing run printed as failed", () => {
    const { measurements } = sysbench.read(`${five[0]}FATAL: lost\n`, context);
    expect(only(measurements, "events-per-second", "rate").validity).toEqual(["failed"]);
    expect(votes(measurements)).toEqual([]);
  });

  it("names the tests it reads when it meets another", () => {
    expect(sysbench.read(fixture("sysbench-threads.txt"), context).issues).toMatchObject([
      { code: "unknown-test", expected: "cpu, memory, fileio, oltp" },
    ]);
  });

  it("says that a run ended before its result", () => {
    const cut = five[0]?.slice(0, five[0].indexOf("CPU speed:")) ?? "";
    expect(sysbench.read(`${five[1]}${cut}`, context)).toMatchObject({
      measurements: [{ samples: [8123.64] }, {}, {}, {}],
      issues: [{ code: "partial-run", path: "runs[1]" }],
    });
  });

  it("reads one run without its first line, and refuses several that cannot be told apart", () => {
    const headless = five.map((text) => text.slice(text.indexOf("\n")));
    expect(
      only(sysbench.read(headless[0] ?? "", context).measurements, "events-per-second", "rate"),
    ).toMatchObject({ samples: [8317.2], tool: { name: "sysbench" } });
    expect(sysbench.read(headless.join(""), context)).toMatchObject({
      measurements: [],
      issues: [{ code: "unseparated-runs", received: "5 results" }],
    });
  });

  it("leaves what stands before the first run", () => {
    const { left } = sysbench.read(`$ sysbench cpu run\n${five[0]}`, context);
    expect(left.map(({ reason }) => reason)).toEqual(["before-first-run"]);
  });
});
