import { describe, expect, it } from "vitest";
import {
  normalInformation,
  normalLoss,
  reliabilityOf,
  studyOutcomes,
} from "../../src/statistics/preposterior.js";

describe("the unit normal loss integral", () => {
  // φ(z) − z (1 − Φ(z)), as printed in tables.
  it.each([
    [0, 0.3989422804014327],
    [0.5, 0.19779655740130603],
    [1, 0.08331547058768629],
    [1.5, 0.029306793762604644],
    [2, 0.008490702616829673],
  ])("at %d is %d", (z, loss) => expect(normalLoss(z)).toBeCloseTo(loss, 14));
});

describe("a choice between nothing and a normal gain", () => {
  it("is worth the same whichever of both is ahead", () =>
    expect(normalInformation(-1, Math.sqrt(5))).toBeCloseTo(0.4798107063483925, 12));
  it("is worth nothing where the gain is known", () => expect(normalInformation(1, 0)).toBe(0));
  it("with no lead is worth sd ÷ √(2π)", () =>
    expect(normalInformation(0, 2)).toBeCloseTo(0.7978845608028654, 12));
});

describe("a study", () => {
  it("explains σ² ÷ (σ² + se²) of what was open", () => {
    expect(2 * Math.sqrt(reliabilityOf(2, 1.5))).toBeCloseTo(1.6, 12);
    expect(reliabilityOf(0, 1)).toBe(0);
    expect(reliabilityOf(1, 0)).toBe(1);
  });

  it("has outcomes whose probabilities add up to 1, and to the prior over all outcomes", () => {
    for (const reliability of [0, 0.3, 0.9]) {
      const outcomes = studyOutcomes(reliability, 16);
      for (const row of outcomes) expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      for (let bin = 0; bin < 16; bin++)
        expect(outcomes.reduce((sum, row) => sum + (row[bin] ?? 0), 0) / 16).toBeCloseTo(1 / 16, 1.8);
    }
  });

  it("of perfect reliability names the bin", () => {
    const outcomes = studyOutcomes(1, 4);
    expect(outcomes.map((row) => [...row])).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
  });
});
