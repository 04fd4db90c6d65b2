import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  betaDensity,
  regularisedBeta,
  regularisedBetaInverse,
  regularisedBetaOf,
} from "../../src/statistics/incomplete-beta.js";

type Rows = Record<string, readonly (readonly [number, number, number, number])[]>;
const read = (file: string): Rows =>
  JSON.parse(readFileSync(new URL(`../reference/${file}`, import.meta.url), "utf8")) as Rows;

/** By special-functions.py with mpmath at 60 digits. */
const values = read("special-functions.json")["regularisedBeta"] ?? [];
/** By quantiles.R with R's qbeta. */
const quantiles = read("quantiles.json")["regularisedBetaInverse"] ?? [];

describe("regularisedBeta", () => {
  it("is mpmath's to a relative 1e-12, in both tails", () => {
    expect(values.length).toBeGreaterThan(300);
    const wrong = values.filter(([x, a, b, value]) => {
      const close = Math.abs(regularisedBeta(x, a, b) - value) <= 1e-12 * value + 1e-300;
      return !close;
    });
    expect(wrong).toEqual([]);
  });

  it("is a power at b = 1 and ends at its ends", () => {
    expect(regularisedBeta(0.3, 2.5, 1)).toBeCloseTo(0.3 ** 2.5, 15);
    expect([regularisedBeta(0, 2, 3), regularisedBeta(1, 2, 3)]).toEqual([0, 1]);
    expect(regularisedBetaOf(1 - 2 ** -53, 1e-40, 2, 1)).toBe(1);
  });

  it("has its density as slope", () => {
    // Beta(2, 3) has the density 12 x (1 − x)².
    expect(betaDensity(0.4, 2, 3)).toBeCloseTo(12 * 0.4 * 0.36, 14);
  });

  it("refuses what lies outside", () => {
    for (const [x, a, b] of [
      [-0.1, 1, 1],
      [1.1, 1, 1],
      [NaN, 1, 1],
      [0.5, 0, 1],
      [0.5, 1, NaN],
      [0.5, Infinity, 1],
    ] as const)
      expect(() => regularisedBeta(x, a, b)).toThrow(RangeError);
    expect(() => regularisedBetaInverse(-0.1, 1, 1)).toThrow(RangeError);
    expect(() => regularisedBetaInverse(NaN, 1, 1)).toThrow(RangeError);
  });
});

describe("regularisedBetaInverse", () => {
  it("is R's qbeta to a relative 1e-12", () => {
    expect(quantiles.length).toBe(210);
    const wrong = quantiles
      .map(([p, a, b, value]) => ({ p, a, b, value, x: regularisedBetaInverse(p, a, b) }))
      .filter(({ x, value }) => !(Math.abs(x / value - 1) <= 1e-12));
    expect(wrong).toEqual([]);
  });

  it("undoes the distribution function", () => {
    const shape = fc.double({ min: 1, max: 300, noNaN: true });
    const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        expect(Math.abs(regularisedBeta(regularisedBetaInverse(p, a, b), a, b) - p)).toBeLessThan(1e-12);
      }),
    );
    expect([regularisedBetaInverse(0, 2, 3), regularisedBetaInverse(1, 2, 3)]).toEqual([0, 1]);
  });
});
