import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile } from "../../src/statistics/special-functions.js";
import { studentCdf, studentQuantile } from "../../src/statistics/student.js";

/** Rows of [t or p, degrees, value] by quantiles.R with R's pt and qt. */
const reference = JSON.parse(
  readFileSync(new URL("../reference/quantiles.json", import.meta.url), "utf8"),
) as Record<"studentCdf" | "studentQuantile", readonly (readonly [number, number, number])[]>;

describe("Student's t", () => {
  it.each([
    ["studentCdf", studentCdf],
    ["studentQuantile", studentQuantile],
  ] as const)("%s is R's to a relative 1e-11", (name, call) => {
    expect(reference[name].length).toBeGreaterThan(90);
    const wrong = reference[name]
      .map(([x, degrees, value]) => ({ x, degrees, value, got: call(x, degrees) }))
      .filter(({ value, got }) => !(Math.abs(got - value) <= 1e-11 * Math.abs(value)));
    expect(wrong).toEqual([]);
  });

  it("is Cauchy at 1 degree and normal at ∞", () => {
    expect(studentCdf(1, 1)).toBeCloseTo(0.75, 15);
    expect(studentQuantile(0.75, 1)).toBeCloseTo(1, 14);
    expect(studentCdf(-1.3, Infinity)).toBe(normalCdf(-1.3));
    expect(studentQuantile(0.9, Infinity)).toBe(normalQuantile(0.9));
  });

  it("has a quantile that undoes the distribution function, and is symmetric", () => {
    const share = fc.double({ min: 1e-9, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(share, fc.double({ min: 0.3, max: 1e7, noNaN: true }), (p, degrees) => {
        const t = studentQuantile(p, degrees);
        expect(Math.abs(studentCdf(t, degrees) / p - 1)).toBeLessThan(1e-11);
        expect(studentCdf(-t, degrees)).toBeCloseTo(1 - p, 12);
      }),
    );
  });

  it("ends at its ends and refuses what lies outside", () => {
    expect([studentQuantile(0, 3), studentQuantile(0.5, 3), studentQuantile(1, 3)]).toEqual([
      -Infinity,
      0,
      Infinity,
    ]);
    expect([studentCdf(-Infinity, 3), studentCdf(0, 3), studentCdf(Infinity, 3)]).toEqual([0, 0.5, 1]);
    for (const degrees of [0, -1, NaN]) {
      expect(() => studentCdf(1, degrees)).toThrow(RangeError);
      expect(() => studentQuantile(0.9, degrees)).toThrow(RangeError);
    }
    expect(() => studentQuantile(1.5, 3)).toThrow(RangeError);
    expect(() => studentCdf(NaN, 3)).toThrow(RangeError);
  });
});
