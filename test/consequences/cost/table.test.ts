import { describe, expect, it } from "vitest";
import type { CostLine } from "../../../src/consequences/consequence.js";
import { convertCosts, costTotals } from "../../../src/consequences/cost/table.js";
import { multiplyMoney, roundMoney } from "../../../src/quantity/money.js";

const costLine = (
  plan: string,
  year: number,
  line: string,
  quantity: string,
  unitPrice: string,
): CostLine => ({
  ...{ plan, year, line, quantity, unitPrice, cost: multiplyMoney(quantity, unitPrice) },
  ...{ chargeCategory: "Purchase", chargeFrequency: "Recurring", pricingUnit: "host", currency: "USD" },
  from: { kind: "derived", formula: "cost.line", inputs: ["hosts"] },
});

const costs = [
  costLine("a", 0, "hosts", "3", "100.10"),
  costLine("a", 2, "hosts", "1", "0.20"),
  costLine("a", 2, "power", "2", "0.05"),
  costLine("b", 1, "hosts", "9", "9"),
];

describe("the totals of a cost table", () => {
  it("add up both ways, to the last digit", () => {
    expect(costTotals(costs, "a")).toEqual({
      byYear: ["300.3", "0", "0.3"],
      byLine: [
        { line: "hosts", cost: "300.5" },
        { line: "power", cost: "0.1" },
      ],
      total: "300.6",
    });
    expect(costTotals(costs, "nobody")).toEqual({ byYear: [], byLine: [], total: "0" });
  });
});

describe("a table in another currency", () => {
  it("keeps quantities, names the rate and its day, and adds up to the minor unit", () => {
    const rate = { currency: "EUR", perUnit: 1.1, on: "2026-11-20" };
    const converted = convertCosts(costs, rate);
    expect(converted[0]).toMatchObject({ currency: "EUR", quantity: "3", rate });
    expect(roundMoney(converted[0]!.unitPrice, "EUR")).toBe("91.00");
    const { total } = costTotals(converted, "a");
    // 300.6 ÷ 1.1 = 273.2727…
    expect(roundMoney(total, "EUR")).toBe("273.27");
    for (const { quantity, unitPrice, cost } of converted)
      expect(roundMoney(multiplyMoney(quantity, unitPrice), "EUR")).toBe(roundMoney(cost, "EUR"));
  });

  it("comes back as it was", () => {
    const there = convertCosts(costs, { currency: "JPY", perUnit: 0.00625, on: "2026-11-20" });
    const back = convertCosts(there, { currency: "USD", perUnit: 160, on: "2026-11-20" });
    expect(back.map(({ cost }) => cost)).toEqual(costs.map(({ cost }) => cost));
  });

  it("refuses a rate that is none", () => {
    for (const perUnit of [0, -1, Number.NaN, Infinity])
      expect(() => convertCosts(costs, { currency: "EUR", perUnit, on: "2026-11-20" })).toThrow(RangeError);
  });
});
