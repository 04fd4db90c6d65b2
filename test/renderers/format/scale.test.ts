import { describe, expect, it } from "vitest";
import { isMoney, shownUnit } from "../../../src/renderers/format/scale.js";

describe("the unit that is shown", () => {
  it.each([
    ["seconds", 0.00002, "microseconds"],
    ["seconds", 0.009, "milliseconds"],
    ["seconds", 1, "seconds"],
    ["seconds", 600, "minutes"],
    ["seconds", 86_400, "hours"],
    ["seconds", 259_200, "days"],
    ["bytes", 512, "bytes"],
    ["bytes", 4 * 1024 ** 3, "gibibytes"],
    ["money", 9_999, ""],
    ["money", 412_000, "thousand"],
    ["moneyPerYear", 3.2e6, "million"],
    ["money", 2e9, "billion"],
    ["share", 0, "percent"],
    ["pods", 12, "pods"],
    ["__proto__", 1, "__proto__"],
  ])("%s of size %d is %s", (unit, size, name) => {
    expect(shownUnit(unit, size).name).toBe(name);
  });

  it("knows money by its name", () => {
    expect(["money", "moneyPerHour", "pods"].map(isMoney)).toEqual([true, true, false]);
  });
});
