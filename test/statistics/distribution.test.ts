import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Uncertain } from "../../src/quantity/uncertain.js";
import {
  drawUncertain,
  meanOf,
  medianOf,
  quantileFunction,
  quantileOf,
  standardDeviationOf,
} from "../../src/statistics/distribution.js";
import { stratifiedUniforms } from "../../src/statistics/random.js";
import { mean, variance } from "../../src/statistics/summary.js";

const kinds: readonly Uncertain[] = [
  7,
  { low: 4, high: 8 },
  { low: -1, high: 5 },
  { low: 0, high: 5 },
  { min: 1, mode: 2, max: 9 },
  { min: -3, mode: 4, max: 4 },
  { mean: 3, sd: 2 },
  { samples: [5, 1, 9, 2] },
];

const near = (value: number, expected: number, tolerance = 1e-13): void =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));

describe("MODEL §1 check: {low: 4, high: 8}", () => {
  const interval = { low: 4, high: 8 };

  it("has median √32 = 5.657, mean 5.784 and sd 1.232", () => {
    expect(medianOf(interval)).toBe(Math.sqrt(32));
    // R: s <- log(2) / (2 * qnorm(.95)); m <- exp(log(32) / 2 + s^2 / 2); m * sqrt(exp(s^2) - 1)
    near(meanOf(interval), 5.7838269858318831);
    near(standardDeviationOf(interval), 1.2323142945542513);
  });

  it("gives the mean within 0.1 % by 4,096 draws, whatever the seed", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const draws = drawUncertain(interval, stratifiedUniforms(seed, "x", 4096));
      expect(Math.abs(mean(draws) / 5.7838269858318831 - 1)).toBeLessThan(0.001);
    }
  });
});

describe("quantileOf against R", () => {
  it("lognormal: qlnorm", () => {
    const quantiles = [0.05, 0.2, 0.5, 0.95].map((p) => quantileOf({ low: 4, high: 8 }, p));
    [4, 4.737629275503676, 5.6568542494923806, 8].forEach((expected, i) =>
      near(quantiles[i] ?? NaN, expected),
    );
  });

  it("normal: qnorm, also of an interval that reaches 0", () => {
    near(quantileOf({ mean: 3, sd: 2 }, 0.1), 0.43689686891079837);
    near(quantileOf({ mean: 3, sd: 2 }, 0.9), 5.56310313108920163);
    near(quantileOf({ low: -1, high: 5 }, 0.05), -1);
    near(standardDeviationOf({ low: -1, high: 5 }), 1.8238704957353082);
    expect([medianOf({ low: -1, high: 5 }), medianOf({ low: 0, high: 5 })]).toEqual([2, 2.5]);
  });

  it("PERT: 1 + 8 × qbeta(p, 1.5, 4.5)", () => {
    const quantiles = [0.01, 0.05, 0.5, 0.95, 0.999].map((p) => quantileOf({ min: 1, mode: 2, max: 9 }, p));
    const expected = [1.0963441965782319, 1.2915781443631109, 2.7689591593819195, 5.5027568842798251];
    [...expected, 7.5800331639920735].forEach((value, i) => near(quantiles[i] ?? NaN, value));
    near(meanOf({ min: 1, mode: 2, max: 9 }), 3);
    near(standardDeviationOf({ min: 1, mode: 2, max: 9 }), 1.3093073414159542);
  });

  it("PERT: the median of a symmetric one is its mode, exactly", () => {
    for (const [min, mode, max] of [
      [0, 0.3, 0.6],
      [2, 5, 8],
      [-1, 0, 1],
    ] as const)
      if (mode - min === max - mode) expect(medianOf({ min, mode, max })).toBe(mode);
    expect(medianOf({ min: 2, mode: 5, max: 8 })).toBe(5);
  });

  it("samples: type 7, with the mean and sd of that distribution (R: integrate)", () => {
    const samples = { samples: [5, 1, 9, 2] };
    [1.3, 3.5, 6.6].forEach((expected, i) => near(quantileOf(samples, [0.1, 0.5, 0.8][i] ?? NaN), expected));
    near(meanOf(samples), 4);
    near(standardDeviationOf(samples), 2.4267032964268394, 1e-9);
  });
});

describe("quantileFunction", () => {
  it("answers many shares as quantileOf does", () => {
    for (const uncertain of kinds) {
      const quantile = quantileFunction(uncertain);
      for (const p of [0.05, 0.5, 0.95]) expect(quantile(p)).toBe(quantileOf(uncertain, p));
      expect(() => quantile(NaN)).toThrow(RangeError);
    }
  });
});

describe("draws", () => {
  it("have the mean and standard deviation of their distribution, whatever its kind", () => {
    for (const uncertain of kinds) {
      const draws = drawUncertain(uncertain, stratifiedUniforms(3, "x", 64 * 1024));
      const sd = standardDeviationOf(uncertain);
      expect(Math.abs(mean(draws) - meanOf(uncertain))).toBeLessThanOrEqual(1e-4 * sd);
      expect(Math.abs(Math.sqrt(variance(draws)) - sd)).toBeLessThanOrEqual(2e-3 * sd);
    }
  });

  it("are the quantiles at their uniforms", () => {
    const uniforms = Float64Array.from([2 ** -43, 1e-6, 0.05, 0.3, 0.5, 0.51, 0.95, 1 - 2 ** -43]);
    for (const uncertain of kinds) {
      const draws = drawUncertain(uncertain, uniforms);
      uniforms.forEach((p, i) => {
        expect(Math.abs((draws[i] ?? NaN) - quantileOf(uncertain, p))).toBeLessThanOrEqual(1e-8);
      });
    }
  });

  it("leave the uniforms as they are and grow with them", () => {
    const uniforms = stratifiedUniforms(5, "x", 300).sort();
    for (const uncertain of kinds) {
      const before = uniforms.slice();
      const draws = drawUncertain(uncertain, uniforms);
      expect(uniforms).toEqual(before);
      expect(draws.slice().sort()).toEqual(draws);
    }
  });
});

describe("an exact number in any writing", () => {
  const finite = fc.double({ min: -1e300, max: 1e300, noNaN: true });

  it("is the same everywhere", () => {
    fc.assert(
      fc.property(finite, (x) => {
        const writings: readonly Uncertain[] = [
          x,
          { low: x, high: x },
          { min: x, mode: x, max: x },
          { mean: x, sd: 0 },
          { samples: [x, x, x] },
        ];
        for (const writing of writings) {
          expect([medianOf(writing), meanOf(writing), quantileOf(writing, 0)]).toEqual([x, x, x]);
          expect(standardDeviationOf(writing)).toBe(0);
          expect(drawUncertain(writing, Float64Array.of(0.1, 0.9))).toEqual(Float64Array.of(x, x));
        }
      }),
    );
  });

  it("needs a sample", () => {
    for (const call of [medianOf, meanOf]) expect(() => call({ samples: [] })).toThrow(RangeError);
  });
});

describe("edges", () => {
  it("stay finite for numbers as large as doubles go", () => {
    const huge: readonly Uncertain[] = [
      { low: -1.7e308, high: 1.7e308 },
      { low: 1e308, high: 1.1e308 },
      { min: -1.7e308, mode: 0, max: 1.7e308 },
      { samples: [-1.7e308, 1.7e308] },
    ];
    for (const uncertain of huge) {
      const values = [0.05, 0.2, 0.5, 0.8].map((p) => quantileOf(uncertain, p));
      const draws = drawUncertain(uncertain, Float64Array.of(0.05, 0.4, 0.9));
      expect([...values, ...draws].every((value) => Number.isFinite(value))).toBe(true);
    }
  });

  it("reach the ends of what has ends, ∓∞ of what has none, and refuse other shares", () => {
    expect([quantileOf({ min: 1, mode: 2, max: 9 }, 0), quantileOf({ min: 1, mode: 2, max: 9 }, 1)]).toEqual([
      1, 9,
    ]);
    expect([quantileOf({ samples: [3, 1] }, 0), quantileOf({ samples: [3, 1] }, 1)]).toEqual([1, 3]);
    expect([quantileOf({ low: 1, high: 2 }, 0), quantileOf({ mean: 0, sd: 1 }, 1)]).toEqual([0, Infinity]);
    for (const p of [-0.1, 1.1, NaN])
      for (const uncertain of kinds) expect(() => quantileOf(uncertain, p)).toThrow(RangeError);
  });
});
