import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pertDraws, pertMean, pertQuantile, pertStandardDeviation } from "../../src/statistics/pert.js";
import { stratifiedUniforms } from "../../src/statistics/random.js";

const probability = fc.oneof(
  fc.double({ min: 1e-13, max: 1 - 1e-13, noNaN: true }),
  fc.integer({ min: 1, max: 43 }).map((power) => 2 ** -power),
  fc.integer({ min: 1, max: 43 }).map((power) => 1 - 2 ** -power),
);

describe("pertDraws", () => {
  it("are within 1e-9 of the exact quantile, relative to the distance to the nearer end", () => {
    const modes = [0, 1e-5, 0.01, 0.1, 0.25, 0.4, 0.5, 0.7, 0.9, 0.999, 1];
    const uniforms = stratifiedUniforms(1, "pert", 500);
    const errors = modes.flatMap((mode) => {
      const low = pertDraws({ min: 0, mode, max: 1 }, uniforms);
      const high = pertDraws({ min: -1, mode: mode - 1, max: 0 }, uniforms);
      return Array.from(uniforms, (p, i) => {
        const fromLow = (low[i] ?? NaN) / pertQuantile({ min: 0, mode, max: 1 }, p) - 1;
        const fromHigh = (high[i] ?? NaN) / pertQuantile({ min: -1, mode: mode - 1, max: 0 }, p) - 1;
        return Math.max(Math.abs(fromLow), Math.abs(fromHigh));
      });
    });
    expect(Math.max(...errors)).toBeLessThan(1e-9);
  });

  it("stay so for any mode and into both tails", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), probability, (mode, p) => {
        const [draw] = pertDraws({ min: 0, mode, max: 1 }, Float64Array.of(p));
        const exact = pertQuantile({ min: 0, mode, max: 1 }, p);
        expect(Math.abs((draw ?? NaN) - exact)).toBeLessThanOrEqual(1e-9 * exact);
      }),
      { numRuns: 300 },
    );
  });

  it("fall back to the exact quantile beyond the table", () => {
    const pert = { min: 0, mode: 0.3, max: 1 };
    expect(pertDraws(pert, Float64Array.of(1e-20))[0]).toBe(pertQuantile(pert, 1e-20));
  });
});

describe("a PERT", () => {
  it("has the mean and standard deviation of its beta", () => {
    // Mode in the middle: beta(3, 3) has the variance 1/28.
    expect(pertMean({ min: 2, mode: 5, max: 8 })).toBe(5);
    expect(pertStandardDeviation({ min: 0, mode: 0.5, max: 1 })).toBeCloseTo(1 / Math.sqrt(28), 15);
    expect(pertMean({ min: 0, mode: 0, max: 6 })).toBe(1);
  });

  it("is beta(1, 5) with its mode at the lower end", () => {
    // The distribution function is 1 − (1 − x)^5.
    expect(pertQuantile({ min: 0, mode: 0, max: 1 }, 0.3)).toBeCloseTo(1 - 0.7 ** 0.2, 14);
    expect(pertQuantile({ min: 0, mode: 1, max: 1 }, 0.3)).toBeCloseTo(0.3 ** 0.2, 14);
  });

  it("mirrors", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 8, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (mode, p) => {
          const value = pertQuantile({ min: 0, mode, max: 8 }, p);
          expect(pertQuantile({ min: -8, mode: -mode, max: 0 }, 1 - p)).toBeCloseTo(-value, 10);
        },
      ),
    );
  });
});
