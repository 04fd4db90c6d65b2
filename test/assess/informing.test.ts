import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { priced, twoLines } from "./fixture.js";

const measuring = { hoursPerRun: 2, costPerRun: 50 };
/** Cheap guests that may miss an objective of 12 ms. */
const close = {
  ...priced,
  measuring,
  workloads: priced.workloads.map((workload) =>
    workload.latency
      ? { ...workload, latency: { ...workload.latency, objective: { percentile: 0.99, atMost: "12ms" } } }
      : workload,
  ),
  prices: (priced.prices ?? []).map((price) =>
    price.id === "acme-seat" ? { ...price, unitPrice: 300 } : price,
  ),
};
const report = assess(close, { draws: 1024 });

describe("what a report says of knowing more", () => {
  const { evpi, items, plans } = report.information;

  it("is between the default and two challengers, in value and, as cost weighs, in money", () => {
    expect(plans[0]).toBe("default");
    expect(plans.length).toBeLessThanOrEqual(3);
    expect(evpi.value).toBeGreaterThanOrEqual(0);
    expect(evpi.money).toBeGreaterThanOrEqual(0);
  });

  it("gives what runs cost as stated: twice the runs a side at 50 each, 2 hours each", () => {
    const studied = items.flatMap(({ studies = [] }) => studies);
    expect(studied.length).toBeGreaterThan(0);
    for (const { runsPerSide, cost, hours, evsi, enbs } of studied) {
      expect([cost, hours]).toEqual([100 * runsPerSide, 4 * runsPerSide]);
      expect(enbs).toBeCloseTo((evsi.money ?? 0) - 100 * runsPerSide, 4);
    }
  });

  it("puts each study below knowing, and inputs of one stream in one item", () => {
    for (const { evppi, studies = [] } of items)
      for (const { evsi } of studies) expect(evsi.value).toBeLessThanOrEqual(evppi.value);
    expect(new Set(items.map(({ group }) => group)).size).toBe(items.length);
  });

  it("tells each swing its share of the variance", () => {
    const shares = report.sensitivity.flatMap(({ varianceShare }) => varianceShare ?? []);
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1.1);
  });

  it("is nothing where nothing weighs, and carries no money there", () => {
    const { information } = assess(twoLines, { draws: 64 });
    expect(information.evpi).toEqual({ value: 0, error: 0 });
    expect(information.items).toEqual([]);
  });
});
