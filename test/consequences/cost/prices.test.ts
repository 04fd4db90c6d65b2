import { describe, expect, it } from "vitest";
import { priceOf, pricePath } from "../../../src/consequences/cost/prices.js";
import { briefOf } from "../fixture.js";

describe("prices", () => {
  const brief = briefOf({
    prices: [
      { id: "all", product: "vcf", pricingUnit: "per-host", unitPrice: 1 },
      { id: "metal", product: "vcf", pricingUnit: "per-host", unitPrice: 2, platforms: ["bare-metal"] },
      { id: "socket", product: "vvf", pricingUnit: "per-socket", unitPrice: 3 },
    ],
  });

  it("of a platform come before those for all", () => {
    const asked = { product: "vcf", platforms: ["bare-metal"] };
    expect(priceOf(brief, asked)?.first.id).toBe("metal");
    expect(priceOf(brief, { ...asked, platforms: ["vm"] })?.first.id).toBe("all");
  });

  it("fit the unit that is counted", () => {
    expect(priceOf(brief, { product: "vvf", unit: "per-socket" })?.first.id).toBe("socket");
    expect(priceOf(brief, { product: "vvf", unit: "per-host" })).toBeUndefined();
    expect(priceOf(brief, { product: "other" })).toBeUndefined();
  });

  it("change with the days they hold", () => {
    // As of 2026-11-24: years 0 and 1 start on that day, year 2 on 2027-11-24, year 3 on 2028-11-24.
    const dated = briefOf({
      horizonYears: 4,
      prices: [
        { id: "old", product: "vcf", pricingUnit: "per-host", unitPrice: 1, until: "2027-12-31" },
        {
          id: "renewed",
          product: "vcf",
          pricingUnit: "per-host",
          unitPrice: 2,
          from: "2028-01-01",
          until: "2029-01-31",
        },
      ],
    });
    const series = priceOf(dated, { product: "vcf" });
    expect([0, 1, 2, 3, 4].map((year) => series?.inYear(year).id)).toEqual(
      // Year 4 starts on 2029-11-24, after every stated day: the last one goes on.
      ["old", "old", "old", "renewed", "renewed"],
    );
  });

  it("that only start later stand in until then", () => {
    const later = briefOf({
      prices: [{ id: "later", product: "vcf", pricingUnit: "per-host", unitPrice: 1, from: "2030-01-01" }],
    });
    expect(priceOf(later, { product: "vcf" })?.inYear(1).id).toBe("later");
  });

  it("are asked for by product", () => {
    expect(pricePath("vcf")).toBe("prices[vcf]");
    expect(pricePath("storage:fast")).toBe('prices["storage:fast"]');
  });
});
