import { describe, expect, it } from "vitest";
import { settle } from "../../src/report/settle.js";

describe("what settles in a report", () => {
  it("is rounded once to twelve significant digits, without a negative zero", () => {
    expect(settle({ third: 1 / 3, nothing: -0 })).toEqual({ third: 0.333333333333, nothing: 0 });
    expect(Object.is(settle({ nothing: -0 }).nothing, 0)).toBe(true);
  });

  it("turns a figure that is not finite into an unknown one", () => {
    const figure = { kind: "known", center: 1, low: 0, high: Infinity, unit: "money" };
    expect(settle({ figure })).toMatchObject({
      figure: { kind: "unknown", why: { id: "unknown.out-of-range" } },
    });
  });

  it("leaves out columns, functions and numbers that are not finite", () => {
    expect(settle({ column: new Float64Array(2), call: () => 1, lost: NaN, kept: [1, NaN, 2] })).toEqual({
      kept: [1, 2],
    });
  });
});
