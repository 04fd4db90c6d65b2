import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maximise } from "../../src/statistics/linear-program.js";

describe("a linear program", () => {
  it("finds the corner: 3x + 5y under x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 is 36 at (2, 6)", () => {
    const found = maximise(
      [3, 5],
      [
        { coefficients: [1, 0], limit: 4 },
        { coefficients: [0, 2], limit: 12 },
        { coefficients: [3, 2], limit: 18 },
      ],
    );
    expect(found).toEqual({ kind: "optimal", x: [2, 6], value: 36 });
  });

  it("begins where 0 is not allowed: x + y ≥ 2, x ≤ 3, y ≤ 3, least x + 2y is 2", () => {
    const found = maximise(
      [-1, -2],
      [
        { coefficients: [-1, -1], limit: -2 },
        { coefficients: [1, 0], limit: 3 },
        { coefficients: [0, 1], limit: 3 },
      ],
    );
    expect(found).toEqual({ kind: "optimal", x: [2, 0], value: -2 });
  });

  it("says where there is nothing, and where there is no end", () => {
    const apart = [
      { coefficients: [1], limit: 1 },
      { coefficients: [-1], limit: -2 },
    ];
    expect(maximise([1], apart)).toEqual({ kind: "infeasible" });
    expect(maximise([1], [])).toEqual({ kind: "unbounded" });
    expect(maximise([], [])).toEqual({ kind: "optimal", x: [], value: 0 });
  });

  it("does not cycle on Beale's program: 0.05", () => {
    const found = maximise(
      [0.75, -150, 0.02, -6],
      [
        { coefficients: [0.25, -60, -0.04, 9], limit: 0 },
        { coefficients: [0.5, -90, -0.02, 3], limit: 0 },
        { coefficients: [0, 0, 1, 0], limit: 1 },
      ],
    );
    expect(found.kind === "optimal" && found.value).toBeCloseTo(0.05, 12);
  });

  it("is never beaten by a point that is allowed", () => {
    const small = fc.integer({ min: -5, max: 5 });
    const row = fc.record({ coefficients: fc.tuple(small, small, small), limit: small });
    fc.assert(
      fc.property(fc.tuple(small, small, small), fc.array(row, { maxLength: 6 }), (objective, rows) => {
        const constraints = [...rows, { coefficients: [1, 1, 1], limit: 4 }];
        const found = maximise(objective, constraints);
        for (let x = 0; x <= 4; x++)
          for (let y = 0; y <= 4; y++)
            for (let z = 0; z <= 4; z++) {
              const point = [x, y, z];
              const sum = (those: readonly number[]) =>
                those.reduce((total, one, at) => total + one * point[at]!, 0);
              if (!constraints.every(({ coefficients, limit }) => sum(coefficients) <= limit)) continue;
              expect(found.kind).toBe("optimal");
              if (found.kind === "optimal") expect(found.value).toBeGreaterThanOrEqual(sum(objective) - 1e-7);
            }
        if (found.kind === "optimal")
          for (const { coefficients, limit } of constraints)
            expect(coefficients.reduce((sum, one, at) => sum + one * found.x[at]!, 0)).toBeLessThanOrEqual(
              limit + 1e-7,
            );
      }),
    );
  });
});
