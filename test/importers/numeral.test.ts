import { describe, expect, it } from "vitest";
import { numeral } from "../../src/importers/numeral.js";

describe("numeral", () => {
  it.each([
    ["12", 12],
    [" 0.5 ", 0.5],
    [".5", 0.5],
    ["1e3", 1000],
    ["+7", 7],
    ["3.", 3],
  ])("reads %j as %d", (text, value) => {
    expect(numeral(text)).toBe(value);
  });

  it.each(["", "-1", "1,234.5", "nan", "inf", "1e999", "0x10", "1 2", "=1+1", undefined])(
    "refuses %j",
    (text) => {
      expect(numeral(text)).toBeUndefined();
    },
  );
});
