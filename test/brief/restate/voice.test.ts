import { expect, it } from "vitest";
import type { Quantity } from "../../../src/brief/quantity.js";
import { givenOf, listOf, objectOf } from "../../../src/brief/restate/voice.js";

const quantity: Quantity = { path: "budget", unit: "money", value: 5, origin: "stated", given: "5.00" };

it("says what is stated of this field, or also what stands in", () => {
  const shared: Quantity = { ...quantity, path: "defaults.pue" };
  const assumed: Quantity = { ...shared, origin: "default" };
  expect([quantity, shared, assumed, undefined].map((one) => givenOf(one, "stated"))).toEqual([
    "5.00",
    undefined,
    undefined,
    undefined,
  ]);
  expect([quantity, shared, assumed, undefined].map((one) => givenOf(one, "completed"))).toEqual([
    "5.00",
    "5.00",
    "5.00",
    undefined,
  ]);
});

it("is silent about what is empty", () => {
  expect([
    listOf([]),
    listOf([1]),
    objectOf([["a", undefined]]),
    objectOf<number>([
      ["a", undefined],
      ["b", 1],
    ]),
  ]).toEqual([undefined, [1], undefined, { b: 1 }]);
});
