import { describe, expect, it } from "vitest";
import { cyclictestFigures, isCensored } from "../../src/importers/cyclictest-threads.js";

const thread = (
  counts: readonly (readonly [number, number])[],
  cycles: number,
  average = 10,
  longest = 90,
) => ({
  cycles,
  average,
  longest,
  buckets: new Map(counts),
});

describe("cyclictestFigures", () => {
  it("pools the threads: the mean by cycles, the longest of all, percentiles by nearest rank", () => {
    // 300 wake-ups: 100 of 5, 100 of 7, 97 of 8, 3 of 40. Rank 150 → 7, 270 → 8, 297 → 8.
    const threads = [
      thread(
        [
          [5, 100],
          [40, 3],
        ],
        103,
        6,
        40,
      ),
      thread(
        [
          [7, 100],
          [8, 97],
        ],
        197,
        7.5,
        8,
      ),
    ];
    const figures = cyclictestFigures(threads, 1e6).map(({ statistic, value }) => [statistic, value]);
    expect(figures).toEqual([
      ["mean", (6 * 103 + 7.5 * 197) / 300 / 1e6],
      ["max", 40 / 1e6],
      ["median", 7 / 1e6],
      ["p90", 8 / 1e6],
      ["p99", 8 / 1e6],
    ]);
  });

  it("gives no percentile that reaches wake-ups beyond the last bucket", () => {
    const threads = [thread([[5, 950]], 1000)];
    expect(isCensored(threads)).toBe(true);
    expect(cyclictestFigures(threads, 1e6).map(({ statistic }) => statistic)).toEqual([
      ...["mean", "max", "median", "p90"],
    ]);
  });

  it("gives nothing without cycles, and no zero", () => {
    expect(cyclictestFigures([thread([], 0)], 1e6)).toEqual([]);
    expect(cyclictestFigures([thread([[0, 10]], 10, 0, 0)], 1e6)).toEqual([]);
  });
});
