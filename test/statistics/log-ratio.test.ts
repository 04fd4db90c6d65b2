import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logRatio } from "../../src/statistics/log-ratio.js";
import type { LogRatio, LogRatioSettings } from "../../src/statistics/log-ratio.js";

const higher = { direction: "higher" } as const;
const codes = ({ warnings }: LogRatio): readonly string[] => warnings.map(({ code }) => code);
const x = [101.2, 99.8, 100.5, 103.1, 98.7, 100.9, 102.2, 99.4];
const y = [95.1, 97.3, 94.2, 96.6, 98.9, 93.7, 96.0, 95.5];

describe("the log ratio of two sets of runs", () => {
  it("is ln(median ÷ median), with a BCa interval and its width ÷ 3.92 as standard error", () => {
    const { estimate, standardError, low, high, n, warnings } = logRatio(x, y, higher);
    // Medians 100.7 and 95.75.
    expect(estimate).toBeCloseTo(Math.log(95.75 / 100.7), 12);
    // boot with 400,000 resamples: −0.0702, −0.0325.
    expect(low).toBeCloseTo(-0.0702, 3);
    expect(high).toBeCloseTo(-0.0325, 3);
    expect(standardError).toBeCloseTo((high - low) / 3.92, 14);
    expect(n).toEqual({ bareMetal: 8, platform: 8 });
    expect(warnings).toEqual([]);
  });

  it("is oriented: a lower latency is a higher ratio", () => {
    const more = logRatio(x, y, higher);
    const less = logRatio(x, y, { direction: "lower" });
    expect([less.estimate, less.low, less.high]).toEqual([-more.estimate, -more.high, -more.low]);
  });

  it("does not depend on the unit of the runs", () => {
    const seconds = (values: readonly number[]) => values.map((value) => value / 1024);
    expect(logRatio(seconds(x), seconds(y), higher).low).toBeCloseTo(logRatio(x, y, higher).low, 13);
  });

  it("keeps its standard error at the 95 % interval whatever the level", () => {
    const wide = logRatio(x, y, { ...higher, level: 0.99 });
    const usual = logRatio(x, y, higher);
    expect(wide.standardError).toBe(usual.standardError);
    expect(wide.low).toBeLessThan(usual.low);
  });

  it("profits from pairs", () => {
    const before = [10, 14, 19, 27, 33, 40, 52];
    const after = before.map((value, index) => value * (0.95 + index * 0.001));
    const paired = logRatio(before, after, { ...higher, paired: true });
    expect(paired.standardError).toBeLessThan(0.1 * logRatio(before, after, higher).standardError);
  });

  it("warns below 5 runs, assumes 0.10 for one, and knows nothing of none", () => {
    expect(codes(logRatio([1, 2, 3, 4], y, higher))).toEqual(["few-runs"]);
    const single = logRatio([100], [95], higher);
    expect(codes(single)).toEqual(["single-run"]);
    expect(single.standardError).toBe(0.1);
    expect(single.estimate).toBeCloseTo(Math.log(0.95), 14);
    const none = logRatio([], [95], higher);
    expect(codes(none)).toEqual(["no-usable-runs"]);
    expect(none).toMatchObject({ estimate: 0, standardError: 10, n: { bareMetal: 0, platform: 1 } });
  });

  it("names the shorter side", () => {
    const about = (bareMetal: readonly number[], platform: readonly number[]) =>
      logRatio(bareMetal, platform, higher).warnings[0]?.about;
    expect(about([1, 2], y)).toBe("bareMetal");
    expect(about(x, [1, 2])).toBe("platform");
  });

  it("warns where no run differs, and where a percentile is an outermost run", () => {
    const same = logRatio([5, 5, 5, 5, 5], [4, 4, 4, 4, 4], higher);
    expect(codes(same)).toEqual(["no-spread"]);
    expect(same.standardError).toBe(0.005);
    // No width would be precision that nobody showed: 1.96 · 0.005 stands in.
    expect(same.high - same.estimate).toBeCloseTo(0.0098, 4);
    const tail = logRatio(x, y, { ...higher, statistic: "p99" });
    expect(tail.warnings).toMatchObject([{ code: "tail-unresolved", values: { values: 8, share: 0.99 } }]);
    expect(tail.warnings[0]?.remedy).toContain("at least 500 values");
    expect(codes(logRatio(x, y, { ...higher, statistic: "p100" }))).toEqual(["tail-unresolved"]);
    const many = Array.from({ length: 100 }, (_, index) => 100 + ((index * index * 7 + index * 41) % 97));
    expect(codes(logRatio(many, many, { ...higher, statistic: "p95" }))).toEqual([]);
  });

  it("leaves out what has no logarithm, with a warning", () => {
    const hostile = logRatio([0, Number.NaN, 100, 101], [-5, Infinity, 1e308, 90], higher);
    expect(codes(hostile)).toEqual(["unusable-values", "unusable-values", "single-run"]);
    expect(hostile.n).toEqual({ bareMetal: 2, platform: 1 });
  });

  it("is finite for whatever numbers come", () => {
    const value = fc.oneof(fc.double(), fc.constantFrom(1e-150, 1e150, 0, 1, 1e308));
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 9 }),
        fc.array(value, { maxLength: 9 }),
        fc.constantFrom<LogRatioSettings>(
          { direction: "higher" },
          { direction: "lower", statistic: "mean" },
          { direction: "lower", statistic: "p99.9", level: 0.999 },
        ),
        (bareMetal, platform, settings) => {
          const ratio = logRatio(bareMetal, platform, { ...settings, resamples: 200 });
          const numbers = [ratio.estimate, ratio.standardError, ratio.low, ratio.high];
          expect(numbers.every(Number.isFinite)).toBe(true);
          expect(ratio.low).toBeLessThanOrEqual(ratio.estimate);
          expect(ratio.high).toBeGreaterThanOrEqual(ratio.estimate);
        },
      ),
    );
  });

  it.each([
    { direction: "up" },
    { ...higher, level: 0.5 },
    { ...higher, level: 95 },
    { ...higher, resamples: 99 },
    { ...higher, resamples: 1e9 },
    { ...higher, statistic: "max" },
    { ...higher, paired: true },
  ] as readonly LogRatioSettings[])("refuses %o", (settings) => {
    expect(() => logRatio(x, [...y, 90], settings)).toThrow(RangeError);
  });
});
