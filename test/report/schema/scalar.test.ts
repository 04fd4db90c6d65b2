import { describe, expect, it } from "vitest";
import { count, part, real, text, textOrNull, textOrNumber } from "../../../src/report/schema/scalar.js";

describe("the schemas of single values", () => {
  it("hold shares to 0 … 1, counts to whole numbers, and numbers to finite ones", () => {
    expect([0, 0.5, 1, 1.5, -0.1].map((value) => part().safeParse(value).success)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect([0, 3, 1.5, -1].map((value) => count().safeParse(value).success)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([1, -1e300, Infinity, NaN].map((value) => real().safeParse(value).success)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("tell texts from numbers and null", () => {
    expect(["a", 1, null].map((value) => text().safeParse(value).success)).toEqual([true, false, false]);
    expect(["a", 1, null].map((value) => textOrNull().safeParse(value).success)).toEqual([true, false, true]);
    expect(["a", 1, null].map((value) => textOrNumber().safeParse(value).success)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
