import { describe, expect, it } from "vitest";
import { combine } from "../../src/overheads/posterior.js";
import type { MeasuredRatio } from "../../src/overheads/measured.js";
import type { Prediction } from "../../src/overheads/published.js";

const prediction: Prediction = { studies: 3, records: ["a"], logMean: -0.2, logSd: 0.1 };
const measured = (estimate: number, standardError: number): MeasuredRatio => ({
  estimate,
  standardError,
  measurements: ["measurements[0]"],
});

describe("combine", () => {
  it("is the prediction where nothing is measured", () => {
    expect(combine(prediction, undefined)).toEqual({ logMean: -0.2, logSd: 0.1, measuredShare: 0 });
  });

  it("weighs by precision", () => {
    // precisions 1/0.05² = 400 and 1/0.1² = 100: mean (400·−0.1 + 100·−0.2)/500, sd 1/√500, share 0.8
    const { logMean, logSd, measuredShare, conflict } = combine(prediction, measured(-0.1, 0.05));
    expect(logMean).toBeCloseTo(-0.12, 14);
    expect(logSd).toBeCloseTo(1 / Math.sqrt(500), 14);
    expect(measuredShare).toBeCloseTo(0.8, 14);
    expect(conflict).toBeUndefined();
  });

  it("lets the measurement stand alone from two standard deviations apart", () => {
    // 2·√(0.05² + 0.1²) = 0.2236
    expect(combine(prediction, measured(-0.2 + 0.2235, 0.05)).conflict).toBeUndefined();
    const { logMean, logSd, measuredShare, conflict } = combine(prediction, measured(0.0237, 0.05));
    expect({ logMean, logSd, measuredShare }).toEqual({ logMean: 0.0237, logSd: 0.05, measuredShare: 1 });
    expect(conflict?.id).toBe("overhead.conflict");
    expect(conflict?.values).toMatchObject({ measured: 0.0237, predicted: -0.2, studies: 3 });
  });

  it("tells a conflict with a mere assumption from one with literature", () => {
    const assumption = { ...prediction, studies: 0, records: [] };
    expect(combine(assumption, measured(-0.7, 0.01)).conflict?.id).toBe("overhead.conflict-with-assumption");
  });
});
