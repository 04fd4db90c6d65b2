import { expect, it } from "vitest";
import { defineCriterion } from "../../src/values/criterion.js";
import { criterionOf } from "./fixture.js";

it("hands a criterion of one's own on as it is, with its version", () => {
  const own = { ...criterionOf("energy"), version: "1" };
  expect(defineCriterion(own)).toBe(own);
});
