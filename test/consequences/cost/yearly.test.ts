import { describe, expect, it } from "vitest";
import type { Charge } from "../../../src/consequences/cost/charge.js";
import { presentValueOf, termsOf } from "../../../src/consequences/cost/terms.js";
import { equivalentAnnual, levelised, yearlyCosts } from "../../../src/consequences/cost/yearly.js";
import { constant } from "../../../src/statistics/column.js";
import { levelPayment } from "../../../src/statistics/payments.js";
import { briefOf, contextFor } from "../fixture.js";

const brief = briefOf({
  horizonYears: 2,
  discountRate: 0.1,
  inflation: { power: 0.05 },
  hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", price: 100 }],
});
const { price } = brief.hosts[0]!;
const terms = termsOf(brief, contextFor({ brief, on: "vm" }).read);
const charge = (entries: Charge["entries"], rises: readonly string[] = []): Charge => ({
  ...{ line: "x", category: "Usage", frequency: "Recurring", pricingUnit: "host" },
  ...{ entries, rises, inputs: [], assumedHours: false },
});
const charges = [
  charge([{ year: 0, quantity: constant(3), price: price! }]),
  charge(
    [1, 2].map((year) => ({ year, quantity: constant(2), price: price! })),
    ["power"],
  ),
  charge([{ year: 2, quantity: constant(1), price: price!, credit: true }]),
];

describe("costs by year", () => {
  it("are what is paid in each, at its prices, less what comes back", () => {
    // 3 × 100; 2 × 100; 2 × 105 − 100.
    expect(yearlyCosts(charges, terms).map((column) => column[0])).toEqual([300, 200, 110]);
  });

  it("discount to the present value", () => {
    const years = yearlyCosts(charges, terms).map((column) => column[0] ?? 0);
    const value = presentValueOf(charges, terms)[0] ?? 0;
    expect(300 + years[1]! / 1.1 + years[2]! / 1.21).toBeCloseTo(value, 9);
  });
});

describe("the equivalent annual cost", () => {
  it("is the level payment that settles the value", () => {
    const value = 1000;
    expect(equivalentAnnual(constant(value), terms)[0]).toBeCloseTo(
      -levelPayment({ rate: 0.1, periods: 2, value }),
      9,
    );
  });
});

describe("the levelised cost", () => {
  it("is the price at which the units sold are worth the costs, by hand", () => {
    // 1,000 ÷ (100 ÷ 1.1 + 121 ÷ 1.21) = 1,000 ÷ 190.909
    const units = [constant(100), constant(121)];
    expect(levelised(constant(1000), units, terms)?.[0]).toBeCloseTo(1000 / (100 / 1.1 + 100), 9);
  });

  it("is not there where nothing is sold", () => {
    expect(levelised(constant(1), [constant(0), constant(0)], terms)).toBeUndefined();
    expect(levelised(constant(1), [], terms)).toBeUndefined();
  });
});
