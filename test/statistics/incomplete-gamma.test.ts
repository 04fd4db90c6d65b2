import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  regularisedGamma,
  regularisedGammaInverse,
  regularisedGammaUpper,
} from "../../src/statistics/incomplete-gamma.js";

type Rows = Record<string, readonly (readonly [number, number, number])[]>;
const read = (file: string): Rows =>
  JSON.parse(readFileSync(new URL(`../reference/${file}`, import.meta.url), "utf8")) as Rows;

/** By special-functions.py with mpmath at 60 digits. */
const values = read("special-functions.json");
/** By quantiles.R with R's qgamma. */
const quantiles = read("quantiles.json")["regularisedGammaInverse"] ?? [];

describe("the regularised incomplete gamma functions", () => {
  it.each([
    ["regularisedGamma", regularisedGamma],
    ["regularisedGammaUpper", regularisedGammaUpper],
  ] as const)("%s is mpmath's to a relative 1e-12", (name, call) => {
    const rows = values[name] ?? [];
    expect(rows.length).toBeGreaterThan(60);
    const wrong = rows
      .map(([x, a, value]) => ({ x, a, value, got: call(x, a) }))
      .filter(({ value, got }) => !(Math.abs(got - value) <= 1e-12 * value));
    expect(wrong).toEqual([]);
  });

  it("are exponential at shape 1 and end at their ends", () => {
    expect(regularisedGammaUpper(2.5, 1)).toBeCloseTo(Math.exp(-2.5), 15);
    expect([regularisedGamma(0, 2), regularisedGamma(Infinity, 2)]).toEqual([0, 1]);
    expect([regularisedGammaUpper(0, 2), regularisedGammaUpper(Infinity, 2)]).toEqual([1, 0]);
  });

  it("refuse what lies outside", () => {
    for (const [x, a] of [
      [-1, 1],
      [NaN, 1],
      [1, 0],
      [1, NaN],
      [1, Infinity],
    ] as const) {
      expect(() => regularisedGamma(x, a)).toThrow(RangeError);
      expect(() => regularisedGammaUpper(x, a)).toThrow(RangeError);
    }
    expect(() => regularisedGammaInverse(1.1, 1)).toThrow(RangeError);
  });
});

describe("regularisedGammaInverse", () => {
  it("is R's qgamma to a relative 1e-12", () => {
    expect(quantiles.length).toBe(42);
    const wrong = quantiles
      .map(([p, a, value]) => ({ p, a, value, x: regularisedGammaInverse(p, a) }))
      .filter(({ x, value }) => !(Math.abs(x / value - 1) <= 1e-12));
    expect(wrong).toEqual([]);
  });

  it("undoes the distribution function", () => {
    const shape = fc.double({ min: 0.1, max: 1000, noNaN: true });
    const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(share, shape, (p, a) => {
        expect(Math.abs(regularisedGamma(regularisedGammaInverse(p, a), a) - p)).toBeLessThan(1e-12);
      }),
    );
    expect([regularisedGammaInverse(0, 2), regularisedGammaInverse(1, 2)]).toEqual([0, Infinity]);
  });
});
