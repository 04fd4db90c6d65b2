import { describe, expect, it } from "vitest";
import { chargeFrequencyOf, completePrice } from "../../../src/brief/complete/price.js";

const price = { id: "p", product: "vcf", pricingUnit: "per-host", unitPrice: 350 };

describe("prices", () => {
  it.each([
    ["kWh", "usage"],
    ["hour", "usage"],
    ["U-month", "monthly"],
    ["GiB-month", "monthly"],
    ["seat-month", "monthly"],
    ["workload", "one-time"],
    ["person", "one-time"],
    ["per-core-min-16-per-cpu", "yearly"],
    ["windows-datacenter", "yearly"],
    ["per-seat", undefined],
  ])("%s is charged %s", (unit, frequency) => {
    expect(chargeFrequencyOf(unit)).toBe(frequency);
  });

  it("keep the decimal text of an exact price", () => {
    expect(completePrice(price)).toMatchObject({
      decimal: "350",
      chargeFrequency: "yearly",
      minimum: 0,
      unitPrice: { path: "prices[p].unitPrice", unit: "money" },
    });
    expect(completePrice({ ...price, unitPrice: "0.10", chargeFrequency: "monthly" })).toMatchObject({
      decimal: "0.1",
      chargeFrequency: "monthly",
      unitPrice: { value: 0.1 },
    });
    expect(completePrice({ ...price, unitPrice: { low: 1, high: "2" } })).not.toHaveProperty("decimal");
    expect(completePrice({ ...price, platforms: ["b", "a"] }).platforms).toEqual(["a", "b"]);
  });
});
