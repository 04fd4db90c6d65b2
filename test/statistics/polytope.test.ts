import { describe, expect, it } from "vitest";
import { drawInSimplex, largestIn, type SimplexPart } from "../../src/statistics/polytope.js";

const DRAWS = 16_384;
const draw = (part: SimplexPart, draws = DRAWS) => drawInSimplex(part, { seed: 1, path: "w", draws }) ?? [];
const mean = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0) / column.length;
const share = (column: Float64Array, holds: (value: number) => boolean) =>
  column.filter(holds).length / column.length;

describe("draws in a part of the simplex", () => {
  it("are uniform on the whole: moments of Dirichlet(1, …, 1), and its tail", () => {
    const columns = draw({ dimensions: 4, constraints: [] });
    for (const column of columns) {
      expect(Math.abs(mean(column) - 0.25)).toBeLessThan(0.008);
      // P(w ≤ x) = 1 − (1 − x)³
      for (const x of [0.05, 0.25, 0.6])
        expect(Math.abs(share(column, (weight) => weight <= x) - (1 - (1 - x) ** 3))).toBeLessThan(0.015);
    }
  });

  it("of an order have its centroid: 11/18, 5/18, 2/18", () => {
    const [a, b, c] = draw({
      dimensions: 3,
      constraints: [
        { coefficients: [-1, 1, 0], limit: 0 },
        { coefficients: [0, -1, 1], limit: 0 },
      ],
    });
    expect(Math.abs(mean(a!) - 11 / 18)).toBeLessThan(0.006);
    expect(Math.abs(mean(b!) - 5 / 18)).toBeLessThan(0.006);
    expect(Math.abs(mean(c!) - 2 / 18)).toBeLessThan(0.006);
  });

  it("of two in an interval are uniform in it", () => {
    const [a] = draw({
      dimensions: 2,
      constraints: [
        { coefficients: [1, 0], limit: 0.6 },
        { coefficients: [-1, 0], limit: -0.2 },
      ],
    });
    for (const x of [0.3, 0.4, 0.5])
      expect(Math.abs(share(a!, (weight) => weight <= x) - (x - 0.2) / 0.4)).toBeLessThan(0.02);
  });

  it("keep to a part that is long and thin: w₁ within a thousandth, w₂ as wide as it may be", () => {
    const [a, b] = draw({
      dimensions: 3,
      constraints: [
        { coefficients: [1, 0, 0], limit: 0.1005 },
        { coefficients: [-1, 0, 0], limit: -0.0995 },
      ],
    });
    expect(share(a!, (weight) => weight >= 0.0995 - 1e-12 && weight <= 0.1005 + 1e-12)).toBe(1);
    for (const x of [0.225, 0.45, 0.675])
      expect(Math.abs(share(b!, (weight) => weight <= x) - x / 0.9)).toBeLessThan(0.025);
  });

  it("stay within what is flat: w₁ = 2 w₂ leaves a line, an exact interval a point", () => {
    const [a, b, c] = draw({
      dimensions: 3,
      constraints: [
        { coefficients: [1, -2, 0], limit: 0 },
        { coefficients: [-1, 2, 0], limit: 0 },
      ],
    });
    a!.forEach((weight, row) => expect(Math.abs(weight - 2 * b![row]!)).toBeLessThan(1e-9));
    // Along the line w₃ is uniform on [0, 1].
    for (const x of [0.25, 0.5, 0.75])
      expect(Math.abs(share(c!, (weight) => weight <= x) - x)).toBeLessThan(0.02);
    const point = draw(
      {
        dimensions: 2,
        constraints: [
          { coefficients: [1, 0], limit: 0.3 },
          { coefficients: [-1, 0], limit: -0.3 },
        ],
      },
      64,
    );
    expect(point[0]![63]).toBeCloseTo(0.3, 12);
    expect(draw({ dimensions: 1, constraints: [] }, 64)[0]![63]).toBe(1);
  });

  it("add up to 1, and more of them move none of the first", () => {
    const part = { dimensions: 3, constraints: [{ coefficients: [1, -1, 0], limit: 0 }] };
    const [few, many] = [draw(part, 1024), draw(part, 2048)];
    for (let row = 0; row < 1024; row++) {
      expect(few.reduce((sum, column) => sum + column[row]!, 0)).toBeCloseTo(1, 9);
      expect(many[1]![row]).toBe(few[1]![row]);
    }
  });

  it("are none where nothing is left", () => {
    const part = { dimensions: 2, constraints: [{ coefficients: [1, 1], limit: 0.5 }] };
    expect(drawInSimplex(part, { seed: 1, path: "w", draws: 64 })).toBeUndefined();
    expect(largestIn(part, [1, 0])).toBeUndefined();
  });
});
