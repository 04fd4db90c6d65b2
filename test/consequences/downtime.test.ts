import { describe, expect, it } from "vitest";
import { tailColumns, unavailabilityOf } from "../../src/consequences/downtime.js";
import type { HostOutage } from "../../src/consequences/host-outage.js";
import { redundancyOf } from "../../src/consequences/redundancy.js";
import { constant } from "../../src/statistics/column.js";

const outageOf = (u: number, commonCause = 0, planned = 0): HostOutage => ({
  unavailability: constant(u),
  planned: constant(planned),
  commonCause: constant(commonCause),
  inputs: [],
});
const down = (counts: readonly number[], needed: number, outage: HostOutage): number =>
  unavailabilityOf(redundancyOf(counts, needed), outage, tailColumns())[0] ?? -1;

describe("expected downtime", () => {
  it("MODEL §7 check: of 3 hosts with 2 needed at u = 0.001 is 2.998e-6, 1.58 minutes a year", () => {
    const share = down([1, 1, 1], 2, outageOf(0.001));
    // 3u²(1 − u) + u³
    expect(share).toBeCloseTo(2.998e-6, 15);
    expect(share * 8760 * 60).toBeCloseTo(1.58, 2);
  });

  it("of unequal hosts weighs each set that breaks", () => {
    // 3, 1, 1 with 3 needed, v = 1 − u: breaks when the 3 is lost, or all: P = u·v² + 2u²v + u³ = u(v² + 2uv + u²) = u.
    expect(down([3, 1, 1], 3, outageOf(0.1))).toBeCloseTo(0.1, 12);
  });

  it("of a single host is u, whatever the share of common causes", () => {
    expect(down([1], 1, outageOf(0.01))).toBeCloseTo(0.01, 15);
    // (1 − β)u + βu − (1 − β)u·βu = 0.01 − 0.00009 × 0.1 × … : 0.009 + 0.001 − 0.000009
    expect(down([1], 1, outageOf(0.01, 0.1))).toBeCloseTo(0.009991, 12);
  });

  it("has a floor of common causes that no replica removes", () => {
    // K = C(10, 2)·(0.95 × 1e-4)² to first order: 4e-7; β·u = 5e-6.
    const share = down(new Array<number>(10).fill(1), 9, outageOf(1e-4, 0.05));
    expect(share).toBeGreaterThan(5e-6);
    expect(share).toBeLessThan(5.5e-6);
  });

  it("counts maintenance only of hosts whose loss alone breaks", () => {
    expect(down([1, 1, 1], 2, outageOf(0, 0, 1e-4))).toBe(0);
    expect(down([1, 1, 1], 3, outageOf(0, 0, 1e-4))).toBeCloseTo(3e-4, 15);
    expect(down([3, 1, 1], 3, outageOf(0, 0, 1e-4))).toBeCloseTo(1e-4, 15);
  });

  it("is all of the time where more are needed than there are, and never more", () => {
    expect(down([1, 1], 3, outageOf(0.1, 0.1, 0.1))).toBe(1);
    expect(down([1, 1], 2, outageOf(1, 0.1, 1))).toBe(1);
  });

  it("keeps the tails that workloads share", () => {
    const tail = tailColumns();
    const outage = outageOf(0.01);
    expect(tail(outage, 6, 2)).toBe(tail(outage, 6, 2));
    expect(tail(outage, 6, 2)).not.toBe(tail(outage, 6, 3));
    expect(tail(outage, 6, 2)).not.toBe(tail(outageOf(0.01), 6, 2));
  });
});
