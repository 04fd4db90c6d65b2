import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/statistics/random.js";
import { resampledPairs, resampledStatistic } from "../../src/statistics/resampling.js";
import type { RunStatisticReading } from "../../src/statistics/run-statistic.js";

const mean: RunStatisticReading = { kind: "mean" };
const quantile = (share: number): RunStatisticReading => ({ kind: "quantile", share });
const draw = (
  values: readonly number[],
  reading: RunStatisticReading,
  resamples = 100_000,
  size = values.length,
) =>
  resampledStatistic(Float64Array.from(values), { reading, resamples, size }, randomStream(1, "resampling"));

const shareOf = (values: Float64Array, wanted: (value: number) => boolean): number =>
  values.filter(wanted).length / values.length;
const averageOf = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0) / values.length;
const deviationOf = (values: Float64Array): number => {
  const average = averageOf(values);
  return Math.sqrt(averageOf(values.map((x) => (x - average) ** 2)));
};

// A share estimated from 100,000 resamples errs by at most 0.0016 with a probability of 68 %; 0.006 is nearly four times that.
const SLACK = 0.006;

describe("resamples", () => {
  it("of a median follow the order statistic of all 27 resamples of three values", () => {
    // Of 27 resamples of {1, 2, 4}, 7 have two or three 1s, 13 have the median 2, 7 have two or three 4s.
    const medians = draw([1, 2, 4], quantile(0.5));
    expect(Math.abs(shareOf(medians, (x) => x === 1) - 7 / 27)).toBeLessThan(SLACK);
    expect(Math.abs(shareOf(medians, (x) => x === 2) - 13 / 27)).toBeLessThan(SLACK);
    expect(Math.abs(shareOf(medians, (x) => x === 4) - 7 / 27)).toBeLessThan(SLACK);
  });

  it("of a median between two values draw both", () => {
    // Two values, resampled twice: both 0 (¼), one of each (½, median ½), both 1 (¼).
    const medians = draw([0, 1], quantile(0.5));
    expect(Math.abs(shareOf(medians, (x) => x === 0) - 0.25)).toBeLessThan(SLACK);
    expect(Math.abs(shareOf(medians, (x) => x === 0.5) - 0.5)).toBeLessThan(SLACK);
  });

  it("of a maximum miss the largest of ten values with probability 0.9^10", () => {
    const maxima = draw([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], quantile(1));
    expect(Math.abs(shareOf(maxima, (x) => x < 10) - 0.9 ** 10)).toBeLessThan(SLACK);
  });

  it("of a mean have the mean and deviation of all 27 resamples of three values", () => {
    // Mean 7/3, deviation √(14/9 ÷ 3).
    const means = draw([1, 2, 4], mean);
    expect(averageOf(means)).toBeCloseTo(7 / 3, 1.9);
    expect(Math.abs(deviationOf(means) - Math.sqrt(14 / 27))).toBeLessThan(SLACK);
    expect(Math.abs(shareOf(means, (x) => x === 1) - 1 / 27)).toBeLessThan(SLACK);
  });

  it("of the mean of many values follow its limiting law, skewness included", () => {
    // 1 to 400, squared: mean 53,466.8, population deviation 47,820.
    const values = Array.from({ length: 400 }, (_, index) => (index + 1) ** 2);
    const average = values.reduce((sum, x) => sum + x, 0) / 400;
    const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - average) ** 2, 0) / 400);
    const third = values.reduce((sum, x) => sum + ((x - average) / deviation) ** 3, 0) / 400;
    const means = draw(values, mean, 200_000);
    const spread = deviationOf(means);
    expect(Math.abs(averageOf(means) - average) / spread).toBeLessThan(0.01);
    expect(spread / (deviation / 20)).toBeCloseTo(1, 2);
    const drawnThird = averageOf(means.map((x) => ((x - average) / spread) ** 3));
    expect(Math.abs(drawnThird - third / 20)).toBeLessThan(0.02);
  });

  it("of pairs keep pairs together", () => {
    const bareMetal = Float64Array.of(1, 2, 3, 5, 8);
    const platform = bareMetal.map((x) => 2 * x);
    for (const reading of [mean, quantile(0.5), quantile(0.3)]) {
      const { bareMetal: before, platform: after } = resampledPairs(
        { bareMetal, platform },
        { reading, resamples: 500, size: 5 },
        randomStream(2, "pairs"),
      );
      expect(after).toEqual(before.map((x) => 2 * x));
      expect(new Set(before).size).toBeGreaterThan(3);
    }
  });

  it("of pairs follow the order statistic whatever the order of the pairs", () => {
    const pairs = { bareMetal: Float64Array.of(4, 1, 2), platform: Float64Array.of(1, 4, 2) };
    const { bareMetal: before, platform: after } = resampledPairs(
      pairs,
      { reading: quantile(0.5), resamples: 100_000, size: 3 },
      randomStream(3, "pairs"),
    );
    expect(Math.abs(shareOf(before, (x) => x === 2) - 13 / 27)).toBeLessThan(SLACK);
    expect(Math.abs(shareOf(after, (x) => x === 4) - 7 / 27)).toBeLessThan(SLACK);
  });

  it("of fewer values than the sample are as wide as so many independent values would be", () => {
    // Nine values, four drawn: deviation √(60/9 ÷ 4) = 1.291. The second smallest of four and the third, halved, for the median.
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(deviationOf(draw(values, mean, 100_000, 4))).toBeCloseTo(Math.sqrt(60 / 36), 1.9);
    expect(deviationOf(draw(values, quantile(0.5), 100_000, 4))).toBeGreaterThan(
      1.1 * deviationOf(draw(values, quantile(0.5))),
    );
    const pairs = { bareMetal: Float64Array.from(values), platform: Float64Array.from(values) };
    for (const reading of [mean, quantile(0.5)]) {
      const resampling = { reading, resamples: 20_000, size: 4 };
      const { bareMetal: before } = resampledPairs(pairs, resampling, randomStream(4, "pairs"));
      expect(deviationOf(before)).toBeCloseTo(deviationOf(draw(values, reading, 100_000, 4)), 1.5);
    }
  });

  it("of the means of many pairs follow what drawing them would", () => {
    // 240 pairs are drawn, 260 follow the limiting law; pairs that repeat themselves have the same moments.
    const pairsOf = (count: number) => ({
      bareMetal: Float64Array.from({ length: count }, (_, index) => 1 + (index % 20) ** 2),
      platform: Float64Array.from({ length: count }, (_, index) => 5 + (index % 20) ** 2 + 40 * (index % 4)),
    });
    const resampling = { reading: mean, resamples: 60_000, size: 0 };
    const [drawn, limiting] = [240, 260].map((count) => {
      const { bareMetal, platform } = resampledPairs(
        pairsOf(count),
        { ...resampling, size: count },
        randomStream(5, "pairs"),
      );
      const ratios = platform.map((value, index) => Math.log(value / bareMetal[index]!));
      const [center, spread] = [averageOf(ratios), deviationOf(ratios)];
      const third = averageOf(ratios.map((value) => ((value - center) / spread) ** 3));
      return {
        center,
        spread: spread * Math.sqrt(count),
        third,
        metal: deviationOf(bareMetal) * Math.sqrt(count),
      };
    }) as unknown as [Record<string, number>, Record<string, number>];
    expect(Math.abs(drawn.center! - limiting.center!)).toBeLessThan(0.001);
    expect(limiting.spread! / drawn.spread!).toBeCloseTo(1, 1.7);
    expect(limiting.metal! / drawn.metal!).toBeCloseTo(1, 1.7);
    expect(Math.abs(limiting.third! - drawn.third!)).toBeLessThan(0.04);
  });

  it("of the means of many pairs in one proportion keep it", () => {
    const bareMetal = Float64Array.from({ length: 400 }, (_, index) => 1 + (index % 7));
    const pairs = { bareMetal, platform: bareMetal.map((value) => 2 * value) };
    const means = resampledPairs(
      pairs,
      { reading: mean, resamples: 200, size: 400 },
      randomStream(6, "pairs"),
    );
    means.platform.forEach((value, index) => expect(value / means.bareMetal[index]!).toBeCloseTo(2, 12));
    expect(deviationOf(means.bareMetal)).toBeGreaterThan(0.05);
  });
});
