import { expect, it } from "vitest";
import { priceSchema } from "../../../src/brief/schema/price.js";
import { refusedBy } from "./refused.js";

const price = { id: "p", product: "vcf", pricingUnit: "per-host", unitPrice: 350 };

it.each([
  [{}, []],
  [
    {
      unitPrice: { low: "300", high: 400 },
      platforms: ["vm"],
      chargeFrequency: "yearly",
      minimum: 72,
      from: "2026-01-01",
    },
    [],
  ],
  [{ unitPrice: "350 USD" }, ["not-money unitPrice"]],
  [{ unitPrice: { mean: 350, sd: 10 } }, ["wrong-type unitPrice"]],
  [{ chargeFrequency: "weekly" }, ["not-one-of chargeFrequency"]],
  [{ minimum: -1 }, ["out-of-range minimum"]],
])("%j", (fields, refused) => {
  expect(refusedBy(priceSchema, { ...price, ...fields })).toEqual(refused);
});
