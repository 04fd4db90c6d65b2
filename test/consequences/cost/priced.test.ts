import { describe, expect, it } from "vitest";
import { pricedCharge } from "../../../src/consequences/cost/priced.js";
import { priceOf } from "../../../src/consequences/cost/prices.js";
import { constant } from "../../../src/statistics/column.js";
import type { PriceInput } from "../../../src/brief/input/price.js";
import { briefOf } from "../fixture.js";

const charge = (price: Partial<PriceInput>, units: readonly number[]) => {
  const brief = briefOf({
    prices: [{ id: "p", product: "product", pricingUnit: "per-host", unitPrice: 10, ...price }],
  });
  const series = priceOf(brief, { product: "product" });
  if (series === undefined) throw new Error("no price");
  const { entries, frequency } = pricedCharge({
    line: "product",
    price: series,
    units: units.map(constant),
    rises: [],
    inputs: [],
    category: "Purchase",
  });
  return { frequency, entries: entries.map(({ year, quantity }) => [year, quantity[0]]) };
};

describe("a priced product", () => {
  it("is paid every year for what stands in it", () => {
    expect(charge({}, [3, 4])).toEqual({
      frequency: "Recurring",
      entries: [
        [1, 3],
        [2, 4],
      ],
    });
  });

  it("costs the smallest quantity sold, and nothing where there is none", () => {
    expect(charge({ minimum: 72 }, [64, 0, 80]).entries).toEqual([
      [1, 72],
      [2, 0],
      [3, 80],
    ]);
  });

  it("is paid twelve times a year by the month and 8,760 times by the hour", () => {
    expect(charge({ pricingUnit: "cluster-month" }, [2]).entries).toEqual([[1, 24]]);
    expect(charge({ pricingUnit: "hour" }, [2])).toEqual({
      frequency: "Usage-Based",
      entries: [[1, 17_520]],
    });
    expect(charge({ pricingUnit: "hour", chargeFrequency: "yearly" }, [2]).entries).toEqual([[1, 2]]);
    expect(charge({ pricingUnit: "kWh" }, [1000]).entries).toEqual([[1, 1000]]);
  });

  it("is bought once: the first year's in year 0, growth at the start of its year", () => {
    // Need 3, 5, 4, 6: 3 in year 0, 2 more in year 1 (for year 2), then 1 more than the most before in year 3.
    expect(charge({ chargeFrequency: "one-time" }, [3, 5, 4, 6])).toEqual({
      frequency: "One-Time",
      entries: [
        [0, 3],
        [1, 2],
        [3, 1],
      ],
    });
  });
});
