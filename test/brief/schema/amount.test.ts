import { expect, it } from "vitest";
import { cpu, money, share } from "../../../src/brief/amounts.js";
import { amountDefinition, amountSchema, exactSchema } from "../../../src/brief/schema/amount.js";
import { refusedBy } from "./refused.js";

it("accepts an amount in each of its forms", () => {
  for (const stated of [
    2,
    "500m",
    { low: 1, high: "2" },
    { min: 1, mode: 1, max: 2 },
    { mean: 4, sd: 1 },
    { samples: [1] },
  ]) {
    expect(refusedBy(amountSchema(cpu), stated)).toEqual([]);
  }
  expect(refusedBy(amountSchema(cpu), { low: 2, high: 1 })).toEqual(["interval-upside-down"]);
  expect(refusedBy(amountSchema(cpu), { low: "x", high: 1 })).toEqual(["not-a-quantity low"]);
});

it("accepts one value alone where spreads make no sense", () => {
  expect(refusedBy(exactSchema(share), 0.5)).toEqual([]);
  expect(refusedBy(exactSchema(share), { low: 0.1, high: 0.2 })).toEqual(["wrong-type"]);
});

it("describes what it accepts", () => {
  expect(amountDefinition(share)).toMatchObject({
    unit: "share",
    anyOf: [
      { type: "number", minimum: 0, maximum: 1 },
      { required: ["low", "high"] },
      { required: ["min", "mode", "max"] },
      { required: ["mean", "sd"] },
      { required: ["samples"] },
    ],
  });
  expect(amountDefinition(money)["anyOf"]).toHaveLength(3);
});

it("shares one schema among fields of one amount", () => {
  expect(amountSchema(cpu)).toBe(amountSchema(cpu));
});
