import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decimalsFor,
  decimalsOfRange,
  magnitudeOf,
  withoutSharedZeros,
  writeFixed,
  writeNumber,
} from "../../../src/renderers/format/number.js";

const marks = { group: ",", point: ".", minus: "−" };

describe("numbers", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [7, "7"],
    [1234, "1,234"],
    [1234567, "1,234,567"],
    [1234.5, "1,235"],
    [12.345, "12.3"],
    [0.5, "0.5"],
    [0.012345, "0.0123"],
    [-42, "−42"],
    [3e-9, "3.0e−9"],
    [2.5e18, "2.50e18"],
    [999.96, "1,000"],
  ])("%d is written %s", (value, text) => {
    expect(writeNumber(value, marks)).toBe(text);
  });

  it("has no sign where it rounds to nothing", () => {
    expect(writeFixed(-0.004, 2, marks)).toBe("0.00");
  });

  it("knows the power of ten of the first digit", () => {
    expect([1, 9.99, 10, 0.05, 0, -2500].map(magnitudeOf)).toEqual([0, 0, 1, -2, 0, 3]);
  });

  it("shows as many decimals as tell the ends of a range apart", () => {
    expect(decimalsFor(0.0123, 3)).toBe(4);
    expect(decimalsOfRange(365, 412)).toBe(0);
    expect(decimalsOfRange(0.4, 1.1)).toBe(2);
    expect(decimalsOfRange(100.001, 100.002)).toBe(2);
    expect(decimalsOfRange(0, 0)).toBe(0);
  });

  it("drops only the zeros that all texts share", () => {
    expect(withoutSharedZeros(["3.00", "3.40"], marks)).toEqual(["3.0", "3.4"]);
    expect(withoutSharedZeros(["3.00", "4.00"], marks)).toEqual(["3", "4"]);
    expect(withoutSharedZeros(["300", "400"], marks)).toEqual(["300", "400"]);
  });

  it("reads back within half a unit of the third digit", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-5, max: 999, noNaN: true }), (value) => {
        const read = Number(writeNumber(value, marks));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(value * 0.00501);
      }),
    );
  });
});
