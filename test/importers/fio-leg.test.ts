import { describe, expect, it } from "vitest";
import { combinedLeg, fioEntries, fioLeg } from "../../src/importers/fio-leg.js";
import { fixture } from "./fixture.js";

const jobs = fioEntries(JSON.parse(fixture("fio-three-jobs.json")));

describe("fioLeg", () => {
  it("reads rates as printed and latencies in seconds", () => {
    const leg = fioLeg(jobs[0], "write");
    expect(leg?.iops).toBe(25123.438281);
    expect(leg?.bytesPerSecond).toBe(205811206);
    expect(leg?.seconds).toBe(2.001);
    expect(leg?.latency?.meanSeconds).toBeCloseTo(120029.306612e-9, 15);
    expect(leg?.completion?.percentiles.map(({ percent }) => percent)).toEqual([
      50, 90, 95, 99, 99.5, 99.9, 99.95, 99.99,
    ]);
  });

  it("is absent for a direction in which nothing was done, never 0", () => {
    expect(fioLeg(jobs[1], "read")).toBeUndefined();
    expect(fioLeg(jobs[1], "trim")).toBeUndefined();
    expect(fioLeg({}, "read")).toBeUndefined();
    expect(fioLeg(undefined, "read")).toBeUndefined();
  });

  it("finds synchronisations although their count of operations is printed as 0", () => {
    const leg = fioLeg(jobs[2], "sync");
    expect(leg?.iops).toBeUndefined();
    expect(leg?.latency?.meanSeconds).toBeCloseTo(239818.142437e-9, 15);
  });

  it("reads microseconds and KiB/s of fio 2, which has neither nanoseconds nor bytes", () => {
    const leg = fioLeg(
      { read: { total_ios: 5000, iops: 500.5, bw: 2002, runtime: 10_000, lat: { mean: 1998.5, max: 9000 } } },
      "read",
    );
    expect(leg).toEqual({
      operations: 5000,
      iops: 500.5,
      bytesPerSecond: 2_050_048,
      seconds: 10,
      latency: { operations: 5000, meanSeconds: 0.0019985, maxSeconds: 0.009, percentiles: [] },
    });
  });

  it("leaves out percentiles beyond the last operation: 1,000 operations carry p99.9 and no more", () => {
    const percentile = { "99.000000": 10, "99.900000": 20, "99.990000": 30, "5.000000": 1, bad: 7 };
    const leg = fioLeg({ read: { total_ios: 1000, lat_ns: { mean: 5, N: 1000, percentile } } }, "read");
    expect(leg?.latency?.percentiles).toEqual([
      { percent: 99, seconds: 1e-8 },
      { percent: 99.9, seconds: 2e-8 },
    ]);
  });

  it("takes nothing from damaged numbers", () => {
    const read = { total_ios: 10, iops: -3, bw_bytes: "fast", lat_ns: { mean: null }, clat_ns: [] };
    expect(fioLeg({ read }, "read")).toEqual({ operations: 10 });
  });
});

describe("combinedLeg", () => {
  const clones = fioEntries(JSON.parse(fixture("fio-clones.json"))).map((clone) => fioLeg(clone, "read"));

  it("adds rates, weights the mean by operations, keeps the longest, drops percentiles", () => {
    const [first, second] = clones;
    if (first === undefined || second === undefined) throw new Error("the fixture has two clones");
    const leg = combinedLeg([first, second]);
    expect(leg.operations).toBe(8192);
    expect(leg.iops).toBeCloseTo(12880.503145 + 12962.025316, 6);
    expect(leg.bytesPerSecond).toBe(52758540 + 53092455);
    // (76965.279053 × 4096 + 76679.387451 × 4096) ÷ 8192 nanoseconds
    expect(leg.latency?.meanSeconds).toBeCloseTo(76822.333252e-9, 15);
    expect(leg.latency?.maxSeconds).toBe(0.001246641);
    expect(leg.completion?.percentiles).toEqual([]);
  });

  it("states nothing that one of the clones does not state", () => {
    expect(combinedLeg([{ operations: 1, iops: 5 }, { operations: 2 }])).toEqual({ operations: 3 });
  });
});
