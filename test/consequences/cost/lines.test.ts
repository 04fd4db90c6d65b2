import { describe, expect, it } from "vitest";
import { money } from "../../../src/brief/amounts.js";
import { quantityOf } from "../../../src/brief/complete/quantity.js";
import type { Charge } from "../../../src/consequences/cost/charge.js";
import { costLinesOf, priceText } from "../../../src/consequences/cost/lines.js";
import { termsOf } from "../../../src/consequences/cost/terms.js";
import { constant } from "../../../src/statistics/column.js";
import { briefOf, contextFor, worldOf } from "../fixture.js";

const price = quantityOf("1200.10", money, "prices[p].unitPrice");

describe("the cost table", () => {
  it("keeps the digits of a stated price while the world holds that number", () => {
    expect(priceText(price, 1200.1)).toBe("1200.1");
    expect(priceText(price, 900)).toBe("900");
    const long = quantityOf("12345678901234567.89", money, "p");
    expect(priceText(long, Number("12345678901234567.89"))).toBe("12345678901234567.89");
    expect(priceText(quantityOf({ low: 4, high: 9 }, money, "p"), 6)).toBe("6");
  });

  it("has quantity × unit price = cost, exact, credits negative and rises in the unit price", () => {
    const brief = briefOf({ inflation: { l: 0.1 } });
    const world = worldOf(brief, { "prices[p].unitPrice": 1200.1 });
    const charge: Charge = {
      line: "l",
      category: "Purchase",
      frequency: "Recurring",
      pricingUnit: "u",
      entries: [
        { year: 0, quantity: constant(3), price },
        { year: 1, quantity: constant(0), price },
        { year: 2, quantity: constant(0.1), price },
        { year: 5, quantity: constant(0.5), price, credit: true },
      ],
      rises: ["l"],
      inputs: ["prices[p].unitPrice"],
      assumedHours: false,
    };
    const terms = termsOf(brief, contextFor({ brief, on: "vm", world }).read);
    const lines = costLinesOf({ plan: "p", charges: [charge], terms, currency: "EUR" });
    expect(lines.map(({ year, quantity, unitPrice, cost }) => [year, quantity, unitPrice, cost])).toEqual([
      [0, "3", "1200.1", "3600.3"],
      // 1,200.1 × 1.1 = 1,320.11
      [2, "0.1", "1320.11", "132.011"],
      // 1.1 four times by doubles is 1.4641000000000006; × 1,200.1
      [5, "0.5", "-1757.06641000000072006", "-878.53320500000036003"],
    ]);
    expect(lines[0]).toMatchObject({
      currency: "EUR",
      chargeCategory: "Purchase",
      chargeFrequency: "Recurring",
      from: { kind: "derived", formula: "cost.line", inputs: ["prices[p].unitPrice"] },
    });
  });
});
