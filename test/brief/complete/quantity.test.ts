import { expect, it } from "vitest";
import { bytes, hours } from "../../../src/brief/amounts.js";
import { optionalQuantity, quantityOf, quantityOr } from "../../../src/brief/complete/quantity.js";

const stated = {
  path: "a.b",
  unit: "bytes",
  value: { low: 4_294_967_296, high: 6_442_450_944 },
  origin: "stated",
  given: { low: "4Gi", high: "6Gi" },
};
const fallback = {
  path: "defaults.hours-per-run",
  unit: "hours",
  value: 2,
  origin: "default",
  given: 2,
} as const;

it("keeps what was given beside the base units", () => {
  expect(quantityOf({ low: "4Gi", high: "6Gi" }, bytes, "a.b")).toEqual(stated);
});

it("is the default where the field is silent, under the default's path", () => {
  expect(quantityOr(undefined, hours, "a.b", fallback)).toBe(fallback);
  expect(quantityOr(3, hours, "a.b", fallback)).toMatchObject({ path: "a.b", value: 3, origin: "stated" });
});

it("is absent where nothing stands in", () => {
  expect(optionalQuantity(undefined, hours, "a.b")).toBeUndefined();
  expect(optionalQuantity(1, hours, "a.b")).toMatchObject({ value: 1 });
});

it("is a broken promise where the schema was not asked before", () => {
  expect(() => quantityOf("4GB", bytes, "a.b")).toThrow(RangeError);
});
