import { expect, it } from "vitest";
import { numberSeries, textSeries } from "../../../src/brief/schema/series.js";
import { refusedBy } from "./refused.js";

it.each([
  [[1, 2], []],
  [[], ["empty"]],
  [5, ["wrong-type"]],
  [undefined, ["missing"]],
  [
    [1, -1, "x", NaN],
    ["out-of-range 1", "wrong-type 2", "out-of-range 3"],
  ],
])("numbers: %j", (stated, refused) => {
  expect(refusedBy(numberSeries(0, 10), stated)).toEqual(refused);
});

it("names the first twenty of a hundred thousand mistakes", () => {
  expect(refusedBy(numberSeries(0, 10), new Array(100_000).fill(-1))).toHaveLength(20);
  expect(refusedBy(numberSeries(0, 10), new Array(100_001).fill(1))).toEqual(["too-many"]);
});

it("texts", () => {
  expect([refusedBy(textSeries(), ["a"]), refusedBy(textSeries(), [1])]).toEqual([[], ["wrong-type 0"]]);
});
