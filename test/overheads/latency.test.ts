import { describe, expect, it } from "vitest";
import { type LatencyInput, type PlatformLatency, predictLatency } from "../../src/overheads/latency.js";

const one = (value: number): Float64Array => Float64Array.of(value);
const parity: PlatformLatency = { service: one(1), tail: one(1) };

const input = (changes: Partial<LatencyInput> = {}, utilization = 0.5): LatencyInput => ({
  baseline: { percentile: 0.99, seconds: one(0.006), utilization: one(utilization), servers: 1 },
  there: parity,
  here: parity,
  percentile: 0.99,
  scaling: "cpu",
  hops: 0,
  ...changes,
});

const seconds = (changes: Partial<LatencyInput>, utilization?: number): number =>
  predictLatency(input(changes, utilization))[0] ?? Number.NaN;

describe("predictLatency", () => {
  it("is the baseline on a platform that costs nothing", () => {
    expect(seconds({})).toBeCloseTo(0.006, 14);
  });

  it("grows with S alone where the loss is paid in hosts", () => {
    const here = { ...parity, service: one(1.25) };
    expect(seconds({ here })).toBeCloseTo(0.0075, 14);
    expect(seconds({ here, scaling: "replicas" })).toBeCloseTo(0.0075, 14);
  });

  it("grows with the queue too where the load is fixed", () => {
    // M/M/1: T_p = −ln(1 − p) ÷ (μ(1 − ρ)); at S = 1.25, ρ = 0.5 → 0.625: 1.25 × 0.5 ÷ 0.375 = 1.6667
    expect(seconds({ here: { ...parity, service: one(1.25) }, scaling: "none" })).toBeCloseTo(0.01, 12);
  });

  it("is saturated, and misses every objective, from utilization 1 on", () => {
    const here = { ...parity, service: one(2) };
    expect(seconds({ here, scaling: "none" })).toBe(Infinity);
    expect(seconds({ here, scaling: "none", baseline: { ...input().baseline, seconds: one(0) } })).toBe(
      Infinity,
    );
    expect(seconds({ here, scaling: "cpu" })).toBeCloseTo(0.012, 14);
  });

  it("multiplies the percentile by the tail, and goes by the platform of the baseline", () => {
    const slow = { service: one(1.2), tail: one(0.5) };
    expect(seconds({ here: slow })).toBeCloseTo(0.006 * 2.4, 14);
    expect(seconds({ there: slow })).toBeCloseTo(0.006 / 2.4, 14);
    expect(seconds({ here: slow, there: slow })).toBeCloseTo(0.006, 14);
  });

  it("takes a measured percentile in place of S and tail, and multiplies by neither again", () => {
    const here = { service: one(1.2), tail: one(0.5), measured: one(0.8) };
    expect(seconds({ here })).toBeCloseTo(0.0075, 14);
  });

  it("adds microseconds once a hop, beyond those of the baseline's platform", () => {
    const here = { ...parity, addedMicroseconds: one(30) };
    expect(seconds({ here, hops: 4 })).toBeCloseTo(0.00612, 14);
    expect(seconds({ here, hops: 0 })).toBeCloseTo(0.006, 14);
    expect(seconds({ here, there: { ...parity, addedMicroseconds: one(10) }, hops: 1 })).toBeCloseTo(
      0.00602,
      14,
    );
  });

  it("never falls below 0", () => {
    expect(seconds({ there: { ...parity, addedMicroseconds: one(1e6) }, hops: 1 })).toBe(0);
  });

  it("stretches S by neighbours", () => {
    expect(seconds({ here: { ...parity, neighbours: one(1.5) } })).toBeCloseTo(0.009, 14);
    expect(
      seconds({ here: { ...parity, service: one(9), measured: one(1), neighbours: one(1.5) } }),
    ).toBeCloseTo(0.009, 14);
    expect(seconds({ here: { ...parity, neighbours: one(2) }, scaling: "none" })).toBe(Infinity);
  });

  it("reads one percentile off another at the same utilization", () => {
    // M/M/1: ln(0.001) ÷ ln(0.01) = 1.5, whatever the utilization
    expect(seconds({ percentile: 0.999 })).toBeCloseTo(0.009, 12);
    expect(seconds({ percentile: 0.999 }, 0.9)).toBeCloseTo(0.009, 12);
  });

  it("goes draw by draw", () => {
    const here = { ...parity, service: Float64Array.of(1, 2) };
    expect([...predictLatency(input({ here }))]).toEqual([
      expect.closeTo(0.006, 14),
      expect.closeTo(0.012, 14),
    ]);
  });
});
