import { expect, it } from "vitest";
import { centerOf, drawnOf, onlyNumber } from "../../src/placement/inputs.js";
import type { Quantity } from "../../src/brief/quantity.js";

const quantity = (unit: Quantity["unit"], value: Quantity["value"]): Quantity => ({
  path: "some.path",
  unit,
  value,
  origin: "stated",
  given: value,
});

it("takes the median, held to what the unit allows", () => {
  expect(centerOf(quantity("cores", { min: 1, mode: 2, max: 3 }))).toBeCloseTo(2, 12);
  expect(centerOf(quantity("cores", { low: 4, high: 9 }))).toBeCloseTo(6, 12);
  expect(centerOf(quantity("share", { mean: 1.4, sd: 0.1 }))).toBe(1);
  expect(centerOf(quantity("bytes", { mean: -5, sd: 1 }))).toBe(0);
});

it("reads the world's column, and the median where there is no world or no column", () => {
  const column = Float64Array.of(1, 2, 3);
  const world = { seed: 1, draws: 3, columns: new Map([["some.path", column]]) };
  expect(drawnOf(quantity("cores", 7), world)).toBe(column);
  expect([...drawnOf(quantity("cores", 7), undefined)]).toEqual([7]);
  expect([...drawnOf({ ...quantity("cores", 7), path: "other" }, world)]).toEqual([7]);
});

it("knows the number of a column that is the same in every draw", () => {
  expect(onlyNumber(Float64Array.of(4))).toBe(4);
  expect(onlyNumber(Float64Array.of(4, 4))).toBeUndefined();
});
