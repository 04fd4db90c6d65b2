import { expect, it } from "vitest";
import { briefOf, codesOf, issuesOf } from "../stated.js";

const price = { id: "p", product: "x", unitPrice: 1 };

it("asks how often a unit of no known kind is charged, and names the nearest", () => {
  const [issue] = issuesOf(briefOf({ prices: [{ ...price, pricingUnit: "per-soket" }] }));
  expect([issue?.code, issue?.path, issue?.values]).toEqual([
    "unknown-pricing-unit",
    "prices[p].pricingUnit",
    { nearest: "per-socket" },
  ]);
  expect(
    codesOf(briefOf({ prices: [{ ...price, pricingUnit: "estate", chargeFrequency: "yearly" }] })),
  ).toEqual([]);
});

it("has one rate for each other currency", () => {
  const rates = ["EUR", "USD", "EUR"].map((currency) => ({ currency, perUnit: 1.1, on: "2026-01-01" }));
  expect(codesOf(briefOf({ rates }))).toEqual([
    "duplicate-rate rates[1].currency",
    "duplicate-rate rates[2].currency",
  ]);
});
