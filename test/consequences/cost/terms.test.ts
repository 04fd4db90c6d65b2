import { describe, expect, it } from "vitest";
import type { Charge } from "../../../src/consequences/cost/charge.js";
import { presentValueOf, termsOf } from "../../../src/consequences/cost/terms.js";
import { quantityOf } from "../../../src/brief/complete/quantity.js";
import { money } from "../../../src/brief/amounts.js";
import { netPresentValue, roundMoney } from "../../../src/quantity/money.js";
import { constant } from "../../../src/statistics/column.js";
import { briefOf, contextFor, worldOf } from "../fixture.js";
import type { BriefInput } from "../../../src/brief/input/brief.js";

const price = (amount: number) => quantityOf(amount, money, `prices[p${amount}].unitPrice`);
const charge = (entries: Charge["entries"], rises: readonly string[] = []): Charge => ({
  line: "l",
  category: "Purchase",
  frequency: "Recurring",
  pricingUnit: "u",
  entries,
  rises,
  inputs: [],
  assumedHours: false,
});
const years = (amount: number) =>
  [1, 2, 3, 4, 5].map((year) => ({ year, quantity: constant(1), price: price(amount) }));

const valueOf = (charges: readonly Charge[], stated: Partial<BriefInput> = { discountRate: 0.08 }) => {
  const brief = briefOf(stated);
  const world = worldOf(brief, { "prices[p100000].unitPrice": 1e5, "prices[p30000].unitPrice": 3e4 });
  return presentValueOf(charges, termsOf(brief, contextFor({ brief, on: "vm", world }).read));
};

const capex = charge([{ year: 0, quantity: constant(1), price: price(100_000) }]);

describe("the net present value", () => {
  it("MODEL §9 check: of capex 100,000 now and 30,000 a year for 5 years at 8 % is 219,781.30", () => {
    const [value] = valueOf([capex, charge(years(30_000))]);
    expect(value).toBeCloseTo(219_781.3, 2);
    const decimal = netPresentValue(["100000", "30000", "30000", "30000", "30000", "30000"], "0.08");
    expect(roundMoney(decimal, "USD")).toBe("219781.30");
  });

  it("takes credits off", () => {
    const credit = { year: 0, quantity: constant(0.25), price: price(100_000), credit: true };
    expect(valueOf([capex, charge([credit])])[0]).toBe(75_000);
  });

  it("counts years from 1 on half a year earlier with the mid-year convention", () => {
    const [value] = valueOf([capex, charge(years(30_000))], { discountRate: 0.08, midYear: true });
    const decimal = netPresentValue(["100000", "30000", "30000", "30000", "30000", "30000"], "0.08", true);
    expect(value).toBeCloseTo(Number(decimal), 6);
  });

  it("lets a stated line rise from year 2 on", () => {
    // 30,000 × (1 + 1.1 + 1.21 + 1.331 + 1.4641) at 0 %: 183,153.
    const stated = { discountRate: 0, inflation: { power: 0.1 } };
    expect(valueOf([charge(years(30_000), ["electricity", "power"])], stated)[0]).toBeCloseTo(183_153, 6);
    expect(valueOf([charge(years(30_000), ["labour"])], stated)[0]).toBe(150_000);
  });

  it("follows each draw of rate and price", () => {
    const brief = briefOf({ discountRate: { low: 0.05, high: 0.1 } });
    const world = worldOf(brief, {
      discountRate: Float64Array.of(0, 1),
      "prices[p30000].unitPrice": Float64Array.of(3e4, 6e4),
    });
    const terms = termsOf(brief, contextFor({ brief, on: "vm", world }).read);
    const once = charge([{ year: 1, quantity: constant(2), price: price(30_000) }]);
    expect(presentValueOf([once], terms)).toEqual(Float64Array.of(60_000, 60_000));
  });
});
