import { describe, expect, it } from "vitest";
import { costOf } from "../../../src/consequences/cost.js";
import { briefOf, contextFor, hostsOf, known, measured, notKnown, placementOf } from "../fixture.js";

const prices = [{ id: "kwh", product: "electricity", pricingUnit: "kWh", unitPrice: 0.1 }];
const stated = {
  discountRate: 0.08,
  hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", price: 10_000, watts: 500, serviceLifeYears: 5 }],
  platforms: [{ id: "p", kind: "bare-metal" as const, host: "h" }],
  defaults: { pue: 1.5 },
};

function told(parts: Parameters<typeof briefOf>[0] = {}) {
  const brief = briefOf({ ...stated, prices, ...parts });
  const platform = brief.platforms[0]!.id;
  const placement = placementOf({ hosts: [hostsOf("h", platform, 10)], bound: { cpu: 1 } });
  const { consequences, details } = costOf(contextFor({ brief, on: platform, placement }));
  return [...consequences, ...(details?.() ?? [])];
}

describe("what a plan costs in other words", () => {
  // 10 hosts at 10,000 now; 10 × 0.5 kW × 1.5 × 8,760 h × 0.10 = 6,570 a year.
  const costs = told();

  it("by year, on average a year and a month, and in all", () => {
    const years = [0, 1, 2, 3, 4, 5].map((year) => known(costs, `cost-in-year-${year}`).center);
    expect(years[0]).toBeCloseTo(100_000, 6);
    for (const year of years.slice(1)) expect(year).toBeCloseTo(6570, 6);
    expect(known(costs, "cost-spent").center).toBeCloseTo(132_850, 6);
    expect(known(costs, "cost-per-year").center).toBeCloseTo(26_570, 6);
    expect(known(costs, "cost-per-month").center).toBeCloseTo(26_570 / 12, 6);
  });

  it("as a level amount a year, and for a core of demand", () => {
    // 6,570 + 100,000 × 0.08 ÷ (1 − 1.08⁻⁵) = 6,570 + 25,045.65; one core of demand each year.
    expect(known(costs, "cost-equivalent-annual").center).toBeCloseTo(31_615.65, 1);
    expect(known(costs, "cost-per-core-year").center).toBeCloseTo(31_615.65, 1);
  });

  it("by line, adding up to the net present value", () => {
    const value = known(costs, "cost").center;
    const lines = costs.filter(({ measure }) => measure.startsWith("line:"));
    const sum = lines.reduce((total, { column }) => total + (column?.[0] ?? 0), 0);
    expect(sum).toBeCloseTo(value, 6);
    expect(known(costs, "line:hosts").center).toBeCloseTo(100_000, 6);
    expect(measured(costs, "cost-of-workload", "w").column?.[0]).toBeCloseTo(value, 6);
  });

  it("are not there before hosts are", () => {
    const brief = briefOf(stated);
    expect(costOf(contextFor({ brief, on: "p" })).details?.()).toEqual([]);
  });

  it("keep what has a price as the least, and every line without one as unknown, where a price is missing", () => {
    const silent = told({
      platforms: [{ id: "v", kind: "vm", host: "h", hypervisor: { product: "vcf" } }],
    });
    expect(notKnown(silent, "cost").questions).toEqual(["prices[vcf]"]);
    // 100,000 + 6,570 × 3.99271
    expect(known(silent, "cost-of-priced-lines").center).toBeCloseTo(100_000 + 6570 * 3.99271, 1);
    expect(notKnown(silent, "line:prices[vcf]").why.id).toBe("unknown.no-price");
    expect(silent.some(({ measure }) => measure === "cost-per-month")).toBe(false);
  });
});
