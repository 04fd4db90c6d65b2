import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  log1pLess,
  logGamma,
  normalCdf,
  normalPdf,
  normalQuantile,
  stirlingError,
} from "../../src/statistics/special-functions.js";

/** Rows of [argument, value] by special-functions.py with mpmath at 60 digits. */
const reference = JSON.parse(
  readFileSync(new URL("../reference/special-functions.json", import.meta.url), "utf8"),
) as Record<string, readonly (readonly [number, number])[]>;

describe("special functions against mpmath", () => {
  it.each([
    ["normalPdf", normalPdf, 1e-15],
    ["normalCdf", normalCdf, 2e-15],
    ["normalQuantile", normalQuantile, 1e-15],
    ["logGamma", logGamma, 1e-15],
    ["log1pLess", log1pLess, 2e-15],
  ] as const)("%s has a small relative error", (name, call, tolerance) => {
    const rows = reference[name] ?? [];
    expect(rows.length).toBeGreaterThan(9);
    const wrong = rows
      .map(([x, value]) => ({ x, value, error: Math.abs(call(x) / value - 1) }))
      .filter(({ error }) => !(error <= tolerance));
    expect(wrong).toEqual([]);
  });
});

describe("the normal distribution", () => {
  it("has a quantile that undoes the distribution function", () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (x) => {
        expect(normalQuantile(normalCdf(x))).toBeCloseTo(x, 9);
      }),
    );
  });

  it("is symmetric and ends at its ends", () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity), normalCdf(-39.5)]).toEqual([
      0, 0.5, 1, 0,
    ]);
    expect([normalPdf(Infinity), normalPdf(-50)]).toEqual([0, 0]);
    expect(normalQuantile(0.25)).toBe(-normalQuantile(0.75));
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 14);
  });

  it("refuses what is no probability", () => {
    for (const p of [-0.1, 1.1, NaN, Infinity]) expect(() => normalQuantile(p)).toThrow(RangeError);
    expect(() => normalCdf(NaN)).toThrow(RangeError);
  });
});

describe("logGamma", () => {
  it("counts factorials", () => {
    expect([logGamma(1), logGamma(2), logGamma(0), logGamma(Infinity)]).toEqual([0, 0, Infinity, Infinity]);
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(Math.abs(logGamma(n + 1) - Math.log((factorial *= n)))).toBeLessThanOrEqual(1e-14 * n);
    }
    expect(() => logGamma(-0.5)).toThrow(RangeError);
    expect(() => logGamma(NaN)).toThrow(RangeError);
  });

  it("follows its recurrence across the seams of its parts", () => {
    for (const x of [0.4999, 0.5, 1.4999, 1.5, 2.4999, 2.5, 8.9999, 9, 9.9999, 10])
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(1e-14);
  });

  it("exceeds Stirling's formula by a little", () => {
    // ln 1! = 0, so the error of Stirling's formula at 1 is 1 − ½ ln 2π.
    expect(stirlingError(1)).toBeCloseTo(0.08106146679532726, 15);
    expect(stirlingError(1000)).toBeCloseTo(1 / 12000 - 1 / 360e9, 17);
  });
});
