import { describe, expect, it } from "vitest";
import { hdrFigures, isReached } from "../../src/importers/hdr-figures.js";

const cells = (...counts: readonly (readonly [number, number, number])[]) => ({
  bytes: 0,
  cells: counts.map(([lowest, width, count]) => ({ lowest, width, count })),
});

describe("hdrFigures", () => {
  it("merges counts, takes middles for the mean and cells' highest values for the rest", () => {
    // 10 of 4 (width 2: middle 5), 10 of 8 (width 4: middle 10): mean 7.5. Rank 10 → 5, rank 18 → 11.
    expect(hdrFigures([cells([4, 2, 10]), cells([8, 4, 6]), cells([8, 4, 4])])).toEqual({
      count: 20,
      statistics: [
        { statistic: "mean", value: 7.5 },
        { statistic: "max", value: 11 },
        { statistic: "median", value: 5 },
        { statistic: "p90", value: 11 },
      ],
    });
  });

  it("gives nothing of nothing", () => {
    expect(hdrFigures([])).toEqual({ count: 0, statistics: [] });
  });

  it("gives a percentile only with a value beyond it", () => {
    expect([
      isReached(99, 99),
      isReached(99, 100),
      isReached(99.999, 99_999),
      isReached(99.999, 100_000),
    ]).toEqual([...[false, true, false, true]]);
  });
});
