import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isExact, mapUncertain, scaleUncertain, type Uncertain } from "../../src/quantity/uncertain.js";

describe("isExact", () => {
  it("holds for numbers and for distributions without width", () => {
    const exact: readonly Uncertain[] = [
      5,
      { low: 2, high: 2 },
      { min: 1, mode: 1, max: 1 },
      { mean: 3, sd: 0 },
      { samples: [4, 4] },
    ];
    expect(exact.map(isExact)).toEqual([true, true, true, true, true]);
  });

  it("does not hold where two values can occur", () => {
    const wide: readonly Uncertain[] = [
      { low: 2, high: 3 },
      { min: 1, mode: 1, max: 2 },
      { mean: 3, sd: 0.1 },
      { samples: [4, 5] },
    ];
    expect(wide.map(isExact)).toEqual([false, false, false, false]);
  });
});

describe("scaleUncertain", () => {
  it("keeps the form", () => {
    expect(scaleUncertain(3, 2)).toBe(6);
    expect(scaleUncertain({ low: 1, high: 3 }, 2)).toEqual({ low: 2, high: 6 });
    expect(scaleUncertain({ min: 1, mode: 2, max: 3 }, 2)).toEqual({ min: 2, mode: 4, max: 6 });
    expect(scaleUncertain({ mean: 1, sd: 3 }, 2)).toEqual({ mean: 2, sd: 6 });
    expect(scaleUncertain({ samples: [1, 3] }, 2)).toEqual({ samples: [2, 6] });
  });

  it("swaps the ends for a negative factor, so that low stays below high", () => {
    expect(scaleUncertain({ low: 1, high: 3 }, -2)).toEqual({ low: -6, high: -2 });
    expect(scaleUncertain({ min: 1, mode: 2, max: 4 }, -1)).toEqual({ min: -4, mode: -2, max: -1 });
    expect(scaleUncertain({ mean: 1, sd: 3 }, -2)).toEqual({ mean: -2, sd: 6 });
  });

  it("undoes itself with a power of two", () => {
    const finite = fc.double({ noNaN: true, min: 1e-100, max: 1e100 });
    const exponent = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.tuple(finite, finite), exponent, ([low, high], power) => {
        const factor = 2 ** power;
        const back = scaleUncertain(scaleUncertain({ low, high }, factor), 1 / factor);
        expect(back).toEqual({ low, high });
      }),
    );
  });
});

describe("mapUncertain", () => {
  it("reads the ends of every form", () => {
    const read = (text: string): number => Number(text) * 10;
    expect(mapUncertain("1", read)).toBe(10);
    expect(mapUncertain({ low: "1", high: "2" }, read)).toEqual({ low: 10, high: 20 });
    expect(mapUncertain({ min: "1", mode: "2", max: "3" }, read)).toEqual({ min: 10, mode: 20, max: 30 });
    expect(mapUncertain({ mean: "1", sd: "2" }, read)).toEqual({ mean: 10, sd: 20 });
    expect(mapUncertain({ samples: ["1", "2"] }, read)).toEqual({ samples: [10, 20] });
  });
});
