import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftBetween, shiftOf } from "../../src/statistics/location-shift.js";
import type { LocationShift } from "../../src/statistics/location-shift.js";
import { rankSumTest } from "../../src/statistics/rank-test.js";

interface Reference {
  readonly name: string;
  readonly paired: boolean;
  readonly level: number;
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly estimate: number;
  readonly interval: readonly [number, number];
}

/** By rank-test.R with wilcox.test(conf.int = TRUE). */
const { shifts } = JSON.parse(
  readFileSync(new URL("../reference/rank-test.json", import.meta.url), "utf8"),
) as { readonly shifts: readonly Reference[] };

const ascending = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();
const between = (first: readonly number[], second: readonly number[]): LocationShift =>
  shiftBetween(ascending(first), ascending(second));

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
};

describe("the Hodges–Lehmann shift", () => {
  it.each(shifts)("agrees with R on $name", ({ first, second, paired, level, estimate, interval }) => {
    const shift = paired
      ? shiftOf(Float64Array.from(second, (value, index) => value - (first[index] as number)))
      : between(first, second);
    expect(shift.estimate).toBeCloseTo(estimate, 12);
    expect(shift.intervalAt(level)?.low).toBeCloseTo(interval[0], 12);
    expect(shift.intervalAt(level)?.high).toBeCloseTo(interval[1], 12);
  });

  it("is the median of all differences, ties and all", () => {
    const value = fc.integer({ min: -5, max: 5 }).map((x) => x / 4);
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 12 }),
        fc.array(value, { minLength: 1, maxLength: 12 }),
        (first, second) => {
          const differences = first.flatMap((a) => second.map((b) => b - a));
          expect(between(first, second).estimate).toBeCloseTo(median(differences), 14);
          const walsh = first.flatMap((a, i) => first.slice(i).map((b) => (a + b) / 2));
          expect(shiftOf(Float64Array.from(first)).estimate).toBeCloseTo(median(walsh), 14);
        },
      ),
    );
  });

  it("has no interval where even the outermost differences are too likely", () => {
    // 3 + 3 values: 2 · 1/20 = 0.1; 4 + 4 values: 2 · 1/70 = 0.029.
    expect(between([1, 2, 3], [4, 5, 6]).intervalAt(0.95)).toBeUndefined();
    expect(between([1, 2, 3], [4, 5, 6]).intervalAt(0.89)).toEqual({ low: 1, high: 5 });
    expect(between([1, 2, 3, 4], [5, 6, 7, 8]).intervalAt(0.95)).toEqual({ low: 1, high: 7 });
    expect(between([1], [2]).intervalAt(0.95)).toBeUndefined();
  });

  it("excludes zero exactly where the rank test rejects", () => {
    const value = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.uniqueArray(value, { minLength: 8, maxLength: 24 }),
        fc.integer({ min: 4, max: 20 }),
        (values, cut) => {
          const place = Math.min(cut, values.length - 4);
          const [first, second] = [ascending(values.slice(0, place)), ascending(values.slice(place))];
          const interval = shiftBetween(first, second).intervalAt(0.95);
          const rejects = rankSumTest(first, second).pValue < 0.05 - 1e-12;
          if (interval !== undefined) expect(interval.low > 0 || interval.high < 0).toBe(rejects);
        },
      ),
    );
  });

  it("of more than 10,000 values comes from evenly spaced ones", () => {
    const first = Float64Array.from({ length: 30_000 }, (_, index) => index / 30_000);
    const second = first.map((value) => value * 1.1);
    const shift = shiftBetween(first, second);
    expect(shift.estimate).toBeCloseTo(0.05, 4);
    // The deviation of the rank statistic as a share is (12 · 15,000)^−½ = 0.00236; the density of differences at the
    // middle is about 0.95 a unit.
    const interval = shift.intervalAt(0.95);
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeCloseTo((2 * 1.96 * 0.002357) / 0.95, 3);
  });

  it("widens where values count for fewer independent ones", () => {
    const values = (count: number, by: number) =>
      Float64Array.from({ length: count }, (_, index) => index * by);
    const [first, second] = [values(30, 1), values(30, 1.01)];
    const widthOf = ({ intervalAt }: ReturnType<typeof shiftBetween>) => {
      const { low, high } = intervalAt(0.95)!;
      return high - low;
    };
    const independent = widthOf(shiftBetween(first, second));
    expect(widthOf(shiftBetween(first, second, { first: 30, second: 30 }))).toBe(independent);
    // A third of the values: about √3 as wide.
    const third = widthOf(shiftBetween(first, second, { first: 10, second: 10 }));
    expect(third / independent).toBeGreaterThan(1.5);
    expect(third / independent).toBeLessThan(2.1);
    // Three a side reject nothing at 5 %: no interval.
    expect(shiftBetween(first, second, { first: 3, second: 3 }).intervalAt(0.95)).toBeUndefined();
    const differences = Float64Array.from({ length: 30 }, (_, index) => ((index * 7) % 30) - 15);
    const [all, few] = [shiftOf(differences), shiftOf(differences, 10)].map((shift) =>
      shift.intervalAt(0.95)!,
    );
    expect((few!.high - few!.low) / (all!.high - all!.low)).toBeGreaterThan(1.4);
  });
});
