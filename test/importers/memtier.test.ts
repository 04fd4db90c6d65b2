import { describe, expect, it } from "vitest";
import { memtier } from "../../src/importers/memtier.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const totals = fixture("memtier-written-totals.json");
const several = fixture("memtier-written-several-runs.json");

describe("memtier", () => {
  it("knows its own output alone", () => {
    expect([memtier.detect(totals), memtier.detect(several)]).toEqual([1, 1]);
    expectForeign(memtier, "memtier");
  });

  it("reads the totals in base units, of which the 99th percentile votes", () => {
    const { measurements, issues, left } = memtier.read(totals, context);
    expect(only(measurements, "response-time", "p99")).toMatchObject({
      samples: [0.0064],
      observations: 2_000_000,
      params: {
        threads: 4,
        clients: 50,
        pipeline: 1,
        data_size: 32,
        ratio: "1:10",
        protocol: "redis",
        loop: "closed",
      },
      dimension: "tail-latency",
    });
    expect(only(measurements, "requests-per-second", "rate").samples).toEqual([100_000]);
    expect(only(measurements, "transfer-rate", "rate").samples).toEqual([4_096_000]);
    expect(votes(measurements)).toHaveLength(1);
    expect([issues, left.map(({ reason }) => reason)]).toEqual([[], ["coordinated-omission"]]);
  });

  it("counts requests by rate and time where older versions do not", () => {
    const uncounted = totals.replace('"Totals": { "Count": 2000000, ', '"Totals": { ');
    expect(only(memtier.read(uncounted, context).measurements, "response-time", "p99").observations).toBe(
      2_000_000,
    );
  });

  it("leaves a rate that was asked for, and marks an interrupted run", () => {
    const limited = totals.replace('"rate_limiting": 0', '"rate_limiting": 500');
    expect(memtier.read(limited, context).left.map(({ reason }) => reason)).toContain("target-rate");
    const stopped = totals.replace('"Time unit"', '"Interrupted": "true", "Time unit"');
    expect(memtier.read(stopped, context).issues).toMatchObject([{ code: "partial-run" }]);
    expect(votes(memtier.read(stopped, context).measurements)).toEqual([]);
  });

  it("does not take the best, the worst and an average for runs", () => {
    const { measurements, left } = memtier.read(several, context);
    expect(measurements).toEqual([]);
    expect(left).toMatchObject([{ reason: "selected-runs" }]);
  });
});
