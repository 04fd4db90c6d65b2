import { describe, expect, it } from "vitest";
import type { CostLine } from "../../../src/consequences/consequence.js";
import { compareCosts } from "../../../src/consequences/cost/compare.js";
import { multiplyMoney } from "../../../src/quantity/money.js";

const line = (plan: string, year: number, name: string, quantity: number, unitPrice: number): CostLine => ({
  ...{ plan, year, line: name, quantity: String(quantity), unitPrice: String(unitPrice) },
  cost: multiplyMoney(quantity, unitPrice),
  ...{ chargeCategory: "Purchase", chargeFrequency: "Recurring", pricingUnit: "core", currency: "USD" },
  from: { kind: "derived", formula: "cost.line", inputs: ["hosts"] },
});

/** Metal buys 12 hosts, virtual machines 10 and 640 cores of a licence a year. */
const costs = [
  line("metal", 0, "hosts", 12, 10_000),
  line("vm", 0, "hosts", 10, 10_000),
  ...[1, 2, 3].flatMap((year) => [
    line("vm", year, "vcf", 640, 20),
    line("metal", year, "labour", 50, 100),
    line("vm", year, "labour", 50, 100),
  ]),
];
const asked = { costs, plan: "metal", against: "vm", discountRate: 0.1 };

describe("two plans of one table", () => {
  it("save by year and in all, to the digit", () => {
    expect(compareCosts(asked).years).toEqual([
      { year: 0, saved: "-20000", savedSoFar: "-20000" },
      { year: 1, saved: "12800", savedSoFar: "-7200" },
      { year: 2, saved: "12800", savedSoFar: "5600" },
      { year: 3, saved: "12800", savedSoFar: "18400" },
    ]);
  });

  it("break even by hand: 20,000 more now, 12,800 less a year", () => {
    const { breakEvenYear, discountedBreakEvenYear } = compareCosts(asked);
    expect(breakEvenYear).toBeCloseTo(20_000 / 12_800, 12);
    // 12,800 ÷ 1.1 = 11,636.36; the other 8,363.64 of 12,800 ÷ 1.21 = 10,578.51.
    expect(discountedBreakEvenYear).toBeCloseTo(1 + 8363.6364 / 10_578.5124, 6);
  });

  it("have a price of each line that makes them equal, where one exists", () => {
    const prices = new Map(compareCosts(asked).prices.map((price) => [price.line, price]));
    // Two hosts more = 640 p × 2.48685; and 2 × p = 12,800 × 2.48685.
    expect(prices.get("vcf")?.breaksEvenAt).toBeCloseTo(20_000 / (640 * 2.486852), 4);
    expect(prices.get("vcf")?.unitPrice).toBe(20);
    expect(prices.get("hosts")?.breaksEvenAt).toBeCloseTo((12_800 * 2.486852) / 2, 1);
    expect(prices.has("labour")).toBe(false);
  });

  it("say nothing where one never comes back", () => {
    const never = compareCosts({ ...asked, costs: costs.filter((one) => one.line !== "vcf") });
    expect(never.breakEvenYear).toBeUndefined();
    expect(never.prices).toEqual([
      { line: "hosts", pricingUnit: "core", unitPrice: 10_000, breaksEvenAt: 0 },
    ]);
    expect(compareCosts({ ...asked, plan: "x", against: "y" })).toEqual({
      years: [],
      ...{ breakEvenYear: 0, discountedBreakEvenYear: 0 },
      prices: [],
    });
  });
});
