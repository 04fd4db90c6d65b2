import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Scale, isOpen, lengthOf, valueFunction } from "../../src/values/scale.js";
import { sharedCases } from "./fixture.js";

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Ends apart, with or without a midpoint well inside. */
const scales: fc.Arbitrary<Scale> = fc
  .record({
    worst: real(-1e6, 1e6),
    span: real(1e-3, 1e6),
    up: fc.boolean(),
    share: real(0.001, 0.999),
    bent: fc.boolean(),
  })
  .map(({ worst, span, up, share, bent }) => {
    const best = worst + (up ? span : -span);
    return { worst, best, ...(bent && { midpoint: worst + share * (best - worst) }) };
  });

const at = (scale: Scale, position: number): number => scale.worst + position * (scale.best - scale.worst);

describe("a scale", () => {
  it("is linear between its ends", () => {
    const value = valueFunction({ worst: 30, best: 0 });
    expect([30, 22.5, 15, 0].map((measure) => value(measure) + 0)).toEqual([0, 0.25, 0.5, 1]);
  });

  it("MODEL §11 check: u = −1 → −0.4323; u = 1.5 → 1.3161", () => {
    const value = valueFunction({ worst: 0, best: 1 });
    // −½(1 − e⁻²) and 1 + ½(1 − e⁻¹)
    expect(value(-1)).toBeCloseTo(-0.432332358381694, 14);
    expect(value(1.5)).toBeCloseTo(1.31606027941428, 14);
  });

  it("levels off half a unit beyond either end, whatever the measure", () => {
    const value = valueFunction({ worst: 1 / 3, best: 0 });
    expect(value(1e9)).toBe(-0.5);
    expect(value(-1e9)).toBe(1.5);
  });

  it("passes through a stated midpoint with value one half", () => {
    fc.assert(
      fc.property(scales, (scale) => {
        fc.pre(scale.midpoint !== undefined);
        expect(valueFunction(scale)(scale.midpoint ?? 0)).toBeCloseTo(0.5, 6);
      }),
    );
  });

  it("is a known curve: value (1 − e^−aᵘ) ÷ (1 − e^−a), here with a = ln 9", () => {
    // a = ln 9: e^−a = 1/9, v(u) = (1 − 9^−u) × 9/8; v = ½ at 9^−u = 5/9, u = ln(9/5) ÷ ln 9 = 0.267513
    const value = valueFunction({ worst: 0, best: 1, midpoint: 0.2675132396410364 });
    expect(value(0.5)).toBeCloseTo(0.75, 9);
    // the same seen from the other end
    const mirrored = valueFunction({ worst: 0, best: 1, midpoint: 1 - 0.2675132396410364 });
    expect(mirrored(0.5)).toBeCloseTo(0.25, 9);
  });

  it("is worth 0 at worst and 1 at best, bent or not", () => {
    fc.assert(
      fc.property(scales, (scale) => {
        expect(valueFunction(scale)(scale.worst)).toBeCloseTo(0, 9);
        expect(valueFunction(scale)(scale.best)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("never falls on the way from worst to best", () => {
    fc.assert(
      fc.property(scales, real(-3, 4), real(0, 1), (scale, position, step) => {
        const value = valueFunction(scale);
        expect(value(at(scale, position + step))).toBeGreaterThanOrEqual(value(at(scale, position)) - 1e-9);
      }),
    );
  });

  it("goes on at its ends without a jump and with the slope it had", () => {
    fc.assert(
      fc.property(scales, (scale) => {
        const value = valueFunction(scale);
        // one-sided slopes over a small part of the curve's own steepness
        const { midpoint = at(scale, 0.5) } = scale;
        const near = Math.abs((midpoint - scale.worst) / (scale.best - scale.worst));
        const step = 1e-4 * Math.min(near, 1 - near);
        for (const end of [0, 1]) {
          const before = (value(at(scale, end)) - value(at(scale, end - step))) / step;
          const after = (value(at(scale, end + step)) - value(at(scale, end))) / step;
          expect(Math.abs(after - before)).toBeLessThanOrEqual(5e-3 * (after + before) + 1e-7);
        }
      }),
    );
  });

  it("stays finite for extreme midpoints and measures", () => {
    for (const midpoint of [1e-300, 1e-12, 1 - 1e-15])
      for (const measure of [-1e300, -1, 0, 1e-300, 0.5, 1, 1e300]) {
        const value = valueFunction({ worst: 0, best: 1, midpoint })(measure);
        expect(value).toBeGreaterThanOrEqual(-0.5);
        expect(value).toBeLessThanOrEqual(1.5);
      }
  });

  it("tells nothing apart where its ends coincide or are no numbers", () => {
    expect(isOpen({ worst: 0, best: 1 })).toBe(true);
    expect(isOpen({ worst: 2, best: 2 })).toBe(false);
    expect(isOpen({ worst: Number.NaN, best: 1 })).toBe(false);
    expect(isOpen({ worst: 0, best: Infinity })).toBe(false);
    expect(isOpen({ worst: -1e308, best: 1e308 })).toBe(false);
    expect(isOpen({ worst: 0, best: 1, midpoint: 1 })).toBe(false);
    expect(isOpen({ worst: 1, best: 0, midpoint: 0.2 })).toBe(true);
  });
});

describe.skipIf(sharedCases("a_smaa").length === 0)("published partial values", () => {
  it("agree inside the ends", () => {
    for (const name of ["smaa-pvf1", "smaa-pvf2"]) {
      const found = sharedCases("a_smaa").find(({ id }) => id === name);
      const { cutoffs, values, x } = found?.inputs as unknown as Record<string, number[]>;
      const [first = 0, second = 0] = cutoffs ?? [];
      const scale = values?.[0] === 0 ? { worst: first, best: second } : { worst: second, best: first };
      const expected = (found?.expected as unknown as { v: number[] }).v;
      (x ?? []).forEach((measure, index) => {
        expect(valueFunction(scale)(measure)).toBeCloseTo(expected[index] ?? Number.NaN, 12);
      });
    }
  });
});

it("a scale is as long as its ends are apart, whichever is the better", () => {
  expect([lengthOf({ worst: 2, best: 0.5 }), lengthOf({ worst: 0.5, best: 2 })]).toEqual([1.5, 1.5]);
});
