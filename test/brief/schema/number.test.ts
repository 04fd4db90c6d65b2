import { expect, it } from "vitest";
import { number, whole } from "../../../src/brief/schema/number.js";
import { z } from "../../../src/brief/zod.js";
import { refusedBy } from "./refused.js";

it.each([
  [1, []],
  [15, []],
  [0, ["out-of-range"]],
  [16, ["out-of-range"]],
  [1.5, ["not-whole"]],
  [NaN, ["not-finite"]],
  [Infinity, ["not-finite"]],
  [1e308, ["out-of-range"]],
  ["5", ["wrong-type"]],
  [null, ["wrong-type"]],
])("a whole number from 1 to 15: %j", (stated, refused) => {
  expect(refusedBy(whole(1, 15), stated)).toEqual(refused);
});

it("may be a fraction where that is meant", () => {
  expect([refusedBy(number(0, 2), 1.5), refusedBy(number(0, 2), -0.1)]).toEqual([[], ["out-of-range"]]);
});

it("says its bounds in words and in JSON Schema", () => {
  const parsed = z.safeParse(whole(1, 1_000_000), 0);
  expect(parsed.error?.issues[0]?.message).toBe("a whole number from 1 to 1,000,000");
  expect(z.toJSONSchema(whole(1, 15), { unrepresentable: "any" })).toMatchObject({
    type: "integer",
    minimum: 1,
    maximum: 15,
  });
});
