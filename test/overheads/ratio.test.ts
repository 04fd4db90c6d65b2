import { describe, expect, it } from "vitest";
import { ratioFigure, ratioPath } from "../../src/overheads/ratio.js";

const from = { kind: "published", records: ["a"] } as const;

describe("ratioFigure", () => {
  it("is the median and the 5 % and 95 % quantile of a lognormal", () => {
    const figure = ratioFigure({ logMean: Math.log(0.5), logSd: 0.1 }, from);
    // 0.5·e^∓0.164485
    expect(figure).toMatchObject({ kind: "known", unit: "ratio", from });
    expect(figure.kind === "known" && [figure.low, figure.center, figure.high]).toEqual([
      expect.closeTo(0.424165, 6),
      expect.closeTo(0.5, 12),
      expect.closeTo(0.589393, 6),
    ]);
  });

  it("is cut, its centre too", () => {
    expect(ratioFigure({ logMean: 0.1, logSd: 0.1, atMost: 1.05 }, from)).toMatchObject({
      center: 1.05,
      high: 1.05,
    });
  });
});

describe("ratioPath", () => {
  it("names the column, hostile ids too", () => {
    expect(ratioPath({ platform: "vm", dimension: "storage-iops" })).toBe("overheads[vm].storage-iops");
    expect(ratioPath({ platform: 'a"]b', dimension: "p99.9" })).toBe('overheads["a\\"]b"]["p99.9"]');
  });
});
