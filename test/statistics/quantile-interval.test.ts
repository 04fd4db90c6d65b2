import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantileInterval } from "../../src/statistics/quantile-interval.js";

/** n, share, level, ranks, coverage by quantile-interval.R with qbinom. */
const reference = JSON.parse(
  readFileSync(new URL("../reference/quantile-interval.json", import.meta.url), "utf8"),
) as readonly (readonly [number, number, number, number, number, number])[];

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

describe("the interval of a quantile by order statistics", () => {
  it.each(reference)("of %i values at %f and level %f takes the ranks that R finds", (...one) => {
    const [count, share, level, low, high, confidence] = one;
    const { interval, warnings } = quantileInterval(upTo(count), share, { level });
    expect(interval).toMatchObject({ low, high });
    expect(interval?.confidence).toBeCloseTo(confidence, 10);
    expect(warnings).toEqual([]);
  });

  it("is absent where the values are too few, and says how many would do", () => {
    // 2 · 0.5^n ≤ 0.05 from n = 6; 0.99^n ≤ 0.025 from n = 368.
    const five = quantileInterval([5, 1, 3, 2, 4], 0.5);
    expect(five).toMatchObject({
      center: 3,
      warnings: [{ code: "interval-unbounded", values: { needed: 6 } }],
    });
    expect(five).not.toHaveProperty("interval");
    expect(quantileInterval(upTo(100), 0.99).warnings[0]?.values).toMatchObject({ needed: 368 });
    expect(quantileInterval(upTo(367), 0.99).interval).toBeUndefined();
    expect(quantileInterval(upTo(368), 0.99).interval).toBeDefined();
  });

  it("bounds no outermost quantile, however many values there are", () => {
    for (const share of [0, 1]) {
      const { interval, warnings } = quantileInterval(upTo(1000), share);
      expect(interval).toBeUndefined();
      expect(warnings[0]?.remedy).toMatch(/inside the sample/);
    }
  });

  it("holds its quantile as often as it says, whatever the values", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (values, share, level) => {
          const { center, interval } = quantileInterval(values, share, { level });
          expect(Number.isFinite(center)).toBe(true);
          if (interval === undefined) return;
          expect(interval.low <= interval.high).toBe(true);
          expect(interval.confidence).toBeGreaterThanOrEqual(level - 1e-9);
        },
      ),
    );
  });

  it.each([
    [[], 0.5, 0.95],
    [[1, Number.NaN], 0.5, 0.95],
    [[1, Infinity], 0.5, 0.95],
    [[1], 1.5, 0.95],
    [[1], 0.5, 1],
  ])("refuses %o at %f and level %f", (values, share, level) => {
    expect(() => quantileInterval(values, share, { level })).toThrow(RangeError);
  });
});

const shared = new URL("../../../shared/cases/b_benchstat_mwu.json", import.meta.url);

describe.skipIf(!existsSync(shared))("the collected medians of benchstat", () => {
  it("agree: 5 cases", () => {
    const { cases } = JSON.parse(readFileSync(shared, "utf8")) as {
      readonly cases: readonly {
        readonly id: string;
        readonly inputs: { readonly sample: readonly number[]; readonly confidence: number };
        readonly expected: Record<string, number | string>;
      }[];
    };
    const medians = cases.filter(({ id }) => id.startsWith("benchmath-median-ci"));
    expect(medians).toHaveLength(4);
    for (const { id, inputs, expected } of medians) {
      const { center, interval, warnings } = quantileInterval(inputs.sample, 0.5, {
        level: inputs.confidence,
      });
      expect(center, id).toBe(expected.center);
      if (expected.lo === "-Infinity") {
        const needed = /need >= (\d+)/.exec(String(expected.warning))?.[1];
        expect(interval).toBeUndefined();
        expect(warnings[0]?.values?.needed).toBe(Number(needed));
        continue;
      }
      expect(interval).toMatchObject({ low: expected.lo, high: expected.hi });
      expect(interval?.confidence).toBeCloseTo(expected.actual_confidence as number, 12);
    }
    for (const [level, needed] of [
      [0.95, 6],
      [0.99, 8],
    ] as const)
      expect(quantileInterval([1], 0.5, { level }).warnings[0]?.values?.needed).toBe(needed);
  });
});
