import { describe, expect, it } from "vitest";
import { binsOf } from "../../src/statistics/bins.js";
import { constant } from "../../src/statistics/column.js";
import { stratifiedUniforms } from "../../src/statistics/random.js";
import { normalQuantile } from "../../src/statistics/special-functions.js";
import { firstOrderShare, varianceShares } from "../../src/statistics/variance-shares.js";

const ROWS = 65_536;
const table = (name: string, inputs: number, rows = ROWS) =>
  Array.from({ length: inputs }, (_, input) => stratifiedUniforms(1, `${name}${input}`, rows));

/** sin x₁ + a sin² x₂ + b x₃⁴ sin x₁ on [−π, π], a = 7, b = 0.1 (Ishigami and Homma 1990). */
const ishigami = (point: Float64Array): number => {
  const [x, y, z] = [...point].map((share) => Math.PI * (2 * share - 1)) as [number, number, number];
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};
// Var = a²/8 + bπ⁴/5 + b²π⁸/18 + ½; V₁ = ½ (1 + bπ⁴/5)²; V₂ = a²/8; V₁₃ = b²π⁸ (1/18 − 1/50)
const pi4 = Math.PI ** 4;
const variance = 49 / 8 + (0.1 * pi4) / 5 + (0.01 * pi4 * pi4) / 18 + 0.5;
const first = [0.5 * (1 + (0.1 * pi4) / 5) ** 2, 49 / 8, 0].map((part) => part / variance);
const joint = (0.01 * pi4 * pi4 * (1 / 18 - 1 / 50)) / variance;

/** Π (|4xᵢ − 2| + aᵢ) ÷ (1 + aᵢ): Vᵢ = 1 ÷ (3 (1 + aᵢ)²), Var = Π (1 + Vᵢ) − 1 (Sobol' 1993). */
const weights = [0, 1, 4.5, 9];
const sobol = (point: Float64Array): number =>
  weights.reduce((product, a, input) => (product * (Math.abs(4 * point[input]! - 2) + a)) / (1 + a), 1);
const parts = weights.map((a) => 1 / (3 * (1 + a) ** 2));
const whole = parts.reduce((product, part) => product * (1 + part), 1) - 1;

describe("shares of variance by pick and freeze", () => {
  it("agree with Ishigami's function", () => {
    expect(first.map((share) => share.toFixed(4))).toEqual(["0.3139", "0.4424", "0.0000"]);
    const shares = varianceShares({ points: table("a", 3), others: table("b", 3), valueAt: ishigami });
    const total = [first[0]! + joint, first[1]!, joint];
    for (const [input, share] of shares.entries()) {
      expect(Math.abs(share.first - first[input]!)).toBeLessThan(0.015);
      expect(Math.abs(share.total - total[input]!)).toBeLessThan(0.015);
    }
  });

  it("agree with Sobol's g", () => {
    const shares = varianceShares({ points: table("a", 4), others: table("b", 4), valueAt: sobol });
    for (const [input, share] of shares.entries()) {
      expect(Math.abs(share.first - parts[input]! / whole)).toBeLessThan(0.015);
      const total = (parts[input]! * (whole + 1)) / (1 + parts[input]!) / whole;
      expect(Math.abs(share.total - total)).toBeLessThan(0.015);
    }
  });

  it("are 0 of what does not vary; tables of two shapes are refused", () => {
    const [points, others] = [table("a", 1, 64), table("b", 1, 64)];
    expect(varianceShares({ points, others, valueAt: () => 3 })).toEqual([{ first: 0, total: 0 }]);
    expect(varianceShares({ points: [], others: [], valueAt: () => 3 })).toEqual([]);
    expect(() => varianceShares({ points, others: table("b", 1, 65), valueAt: () => 3 })).toThrow(RangeError);
  });
});

describe("first-order shares from the draws", () => {
  it("agree with Ishigami's function, without noise for what does nothing", () => {
    const draws = 16_384;
    const inputs = [...table("i", 3, draws), stratifiedUniforms(1, "nothing", draws)];
    const values = Float64Array.from({ length: draws }, (_, draw) =>
      ishigami(Float64Array.from(inputs, (column) => column[draw]!)),
    );
    const shares = inputs.map((column) => firstOrderShare(values, binsOf(column), draws));
    for (const [input, share] of [...first, 0].entries())
      expect(Math.abs(shares[input]! - share)).toBeLessThan(0.02);
  });

  it("of a sum of independent inputs add up to 1", () => {
    const inputs = table("sum", 3, 4096);
    const sum = Float64Array.from({ length: 4096 }, (_, draw) =>
      inputs.reduce((total, column, input) => total + (input + 1) * normalQuantile(column[draw]!), 0),
    );
    const shares = inputs.map((column) => firstOrderShare(sum, binsOf(column), 4096));
    // 1² + 2² + 3² = 14
    for (const [input, share] of shares.entries())
      expect(Math.abs(share - (input + 1) ** 2 / 14)).toBeLessThan(0.03);
  });

  it("are 0 of what does not vary, and of fewer draws than bins", () => {
    const bins = binsOf(stratifiedUniforms(1, "a", 64));
    expect(firstOrderShare(constant(1), bins, 64)).toBe(0);
    expect(firstOrderShare(Float64Array.of(1, 2), bins, 2)).toBe(0);
  });
});
