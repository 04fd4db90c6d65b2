import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceleratedInterval, bootstrapLogRatio } from "../../src/statistics/bootstrap.js";
import type { LogRatioBootstrap } from "../../src/statistics/bootstrap.js";
import { readRunStatistic } from "../../src/statistics/run-statistic.js";
import { usableRuns } from "../../src/statistics/usable-runs.js";

interface Reference {
  readonly name: string;
  readonly statistic: "mean" | "median";
  readonly paired: boolean;
  readonly bareMetal: readonly number[];
  readonly platform: readonly number[];
  readonly estimate: number;
  readonly acceleration: number;
  /** BCa with 400,000 resamples. */
  readonly interval: readonly [number, number];
  /** The interval by boot's own influences. */
  readonly own: readonly [number, number];
}

/** By bootstrap.R with boot. */
const reference = JSON.parse(
  readFileSync(new URL("../reference/bootstrap.json", import.meta.url), "utf8"),
) as readonly Reference[];

const bootstrap = (
  bareMetal: readonly number[],
  platform: readonly number[],
  { statistic = "median", paired = false, resamples = 2000, seed = 1 as number | string } = {},
): LogRatioBootstrap =>
  bootstrapLogRatio(usableRuns(bareMetal, platform, { paired }), readRunStatistic(statistic as "median"), {
    resamples,
    seed,
  });

describe("the BCa interval of a log ratio", () => {
  it.each(reference)("agrees with boot on the $statistic of $name runs", (one) => {
    const { estimate, acceleration, interval, bareMetal, platform } = one;
    const ours = bootstrap(bareMetal, platform, { ...one, resamples: 100_000 });
    expect(ours.estimate).toBeCloseTo(estimate, 12);
    expect(Math.abs(ours.acceleration - acceleration)).toBeLessThan(0.0005);
    const { low, high } = acceleratedInterval(ours, 0.95);
    const width = interval[1] - interval[0];
    expect(Math.abs(low - interval[0]) / width).toBeLessThan(0.015);
    expect(Math.abs(high - interval[1]) / width).toBeLessThan(0.015);
  });

  it("of means is that of boot's own influences too", () => {
    const means = reference.filter(({ statistic }) => statistic === "mean");
    expect(means).toHaveLength(3);
    for (const { bareMetal, platform, own, paired } of means) {
      const ours = bootstrap(bareMetal, platform, { statistic: "mean", paired, resamples: 100_000 });
      const { low, high } = acceleratedInterval(ours, 0.95);
      expect(Math.abs(low - own[0]) / (own[1] - own[0])).toBeLessThan(0.02);
      expect(Math.abs(high - own[1]) / (own[1] - own[0])).toBeLessThan(0.02);
    }
  });

  it("widens with the level and holds the estimate", () => {
    const value = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 5, maxLength: 20 }),
        fc.array(value, { minLength: 5, maxLength: 20 }),
        fc.constantFrom("median", "mean", "p90"),
        (bareMetal, platform, statistic) => {
          const ours = bootstrap(bareMetal, platform, { statistic, resamples: 500 });
          const narrow = acceleratedInterval(ours, 0.8);
          const wide = acceleratedInterval(ours, 0.95);
          expect(wide.low).toBeLessThanOrEqual(narrow.low);
          expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
          expect(narrow.low).toBeLessThanOrEqual(ours.estimate);
          expect(narrow.high).toBeGreaterThanOrEqual(ours.estimate);
          expect([wide.low, wide.high].every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });

  it("is a point where no run differs", () => {
    const ours = bootstrap([4, 4, 4, 4, 4], [2, 2, 2, 2, 2]);
    expect(ours.acceleration).toBe(0);
    expect(acceleratedInterval(ours, 0.95)).toEqual({ low: ours.estimate, high: ours.estimate });
    expect(ours.estimate).toBeCloseTo(-Math.LN2, 15);
  });

  it("is the same for the same seed, in whatever order the runs come, and another for another", () => {
    const [x, y] = [
      [5, 3, 8, 6, 7, 9],
      [4, 6, 5, 9, 8, 7],
    ] as const;
    const first = bootstrap(x, y, { seed: "a" });
    expect(bootstrap([...x].reverse(), [6, 4, 9, 5, 7, 8], { seed: "a" })).toEqual(first);
    expect(bootstrap(x, y, { seed: "b" }).replicates).not.toEqual(first.replicates);
  });
});
