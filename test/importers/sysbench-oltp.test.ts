import { describe, expect, it } from "vitest";
import { oltpErrors } from "../../src/importers/sysbench-oltp.js";
import { sysbench } from "../../src/importers/sysbench.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };

describe("sysbench oltp", () => {
  it("gives transactions, queries and their times, and no vote", () => {
    const { measurements, issues, left } = sysbench.read(fixture("sysbench-oltp-read-only.txt"), context);
    expect([issues, left, votes(measurements)]).toEqual([[], [], []]);
    expect(only(measurements, "transactions-per-second", "rate")).toMatchObject({
      benchmark: "sysbench/oltp",
      samples: [404.38],
      params: { threads: 1 },
    });
    expect(only(measurements, "queries-per-second", "rate").samples).toEqual([6470.05]);
    expect(only(measurements, "event-latency", "p99").samples[0]).toBeCloseTo(0.01346, 12);
  });

  it("says at which rate it was told to run", () => {
    const { measurements } = sysbench.read(fixture("sysbench-oltp-rate.txt"), context);
    expect(only(measurements, "transactions-per-second", "rate").params).toEqual({ threads: 2, rate: 50 });
  });

  it("of versions 0.4 and 0.5 stands beside their other tests, errors named", () => {
    const old = sysbench.read(fixture("sysbench-written-0.4.txt"), context);
    expect(old.issues).toEqual([]);
    expect(votes(old.measurements)).toEqual([
      "sysbench/cpu events-per-second rate → cpu",
      "sysbench/memory throughput rate → memory",
      "sysbench/fileio read-iops rate → storage-iops",
    ]);
    expect(only(old.measurements, "transactions-per-second", "rate")).toMatchObject({
      samples: [2000],
      params: { "oltp-test-mode": "simple", "oltp-read-only": true },
    });
    const { measurements, left } = sysbench.read(fixture("sysbench-written-0.5.txt"), context);
    expect(only(measurements, "queries-per-second", "rate")).toMatchObject({
      samples: [7200],
      validity: ["errors"],
    });
    expect(left.map(({ reason }) => reason)).toEqual(["interval-statistics", "errors"]);
  });

  it("counts errors, deadlocks and lost connections", () => {
    expect(oltpErrors("    deadlocks:   2  (0.1 per sec.)\n    reconnects:  3  (0.2 per sec.)")).toBe(5);
  });

  it("of several runs of 0.4 without their first lines is not told apart", () => {
    const run = fixture("sysbench-written-0.4.txt").replace(/^sysbench 0.*\n/gm, "");
    expect(sysbench.read(run, context).issues.map(({ code }) => code)).toEqual(["unseparated-runs"]);
  });
});
