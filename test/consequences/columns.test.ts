import { describe, expect, it } from "vitest";
import { inYear, mapYears, multiplyColumns, sumColumns, sumYears } from "../../src/consequences/columns.js";
import { constant } from "../../src/statistics/column.js";

const [a, b] = [Float64Array.of(1, 2), constant(10)];

describe("columns of consequences", () => {
  it("add and multiply draw by draw, short columns in every draw", () => {
    expect(sumColumns([a, b])).toEqual(Float64Array.of(11, 12));
    expect(multiplyColumns([a, b, constant(1)])).toEqual(Float64Array.of(10, 20));
    expect(sumColumns([])).toEqual(constant(0));
    expect(multiplyColumns([])).toEqual(constant(1));
  });

  it("hold the last year where the horizon is longer", () => {
    expect(inYear([a, b], 1)).toBe(b);
    expect(inYear([a, b], 7)).toBe(b);
    expect(inYear([], 0)).toEqual(constant(0));
  });

  it("sum years, and share the column where nothing changes", () => {
    const sums = sumYears([[a, a, b], [b]], 3);
    expect(sums).toEqual([Float64Array.of(11, 12), Float64Array.of(11, 12), constant(20)]);
    expect(sums[1]).toBe(sums[0]);
  });

  it("change each year, equal neighbours once", () => {
    let calls = 0;
    const changed = mapYears([a, a, b], (column) => {
      calls++;
      return column.map((value) => -value);
    });
    expect(changed).toEqual([Float64Array.of(-1, -2), Float64Array.of(-1, -2), constant(-10)]);
    expect(calls).toBe(2);
  });
});
