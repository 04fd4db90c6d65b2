import { expect, it } from "vitest";
import { isRange, replicasSchema } from "../../../src/brief/schema/replicas.js";
import { refusedBy } from "./refused.js";

it.each([
  [40, []],
  [{ min: 2, max: 9 }, []],
  [{ low: 3, high: 12 }, []],
  [{ min: 1, mode: 2, max: 3 }, []],
  [0, ["out-of-range"]],
  [-1, ["out-of-range"]],
  [1.5, ["not-whole"]],
  ["40", ["wrong-type"]],
  [{ min: 9, max: 2 }, ["interval-upside-down"]],
  [{ min: 0, max: 2.5 }, ["out-of-range min", "out-of-range max"]],
  [{ low: 12, high: 3 }, ["interval-upside-down"]],
  [2_000_000, ["out-of-range"]],
])("%j", (stated, refused) => {
  expect(refusedBy(replicasSchema, stated)).toEqual(refused);
});

it("tells a range from a spread", () => {
  expect([isRange({ min: 1, max: 2 }), isRange({ min: 1, mode: 1, max: 2 }), isRange(3)]).toEqual([
    true,
    false,
    false,
  ]);
});
