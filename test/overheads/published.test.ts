import { describe, expect, it } from "vitest";
import { predictFromRecords } from "../../src/overheads/published.js";
import { selected } from "./fixture.js";

const regime = { logMean: Math.log(0.85), logSd: 0.35 };

/** One study a ratio, each with its own 0.03 alone. */
const studies = (...ratios: readonly number[]) =>
  ratios.map((ratio, index) => selected({ id: `record-${index}`, study: `study-${index}`, ratio }));

describe("predictFromRecords", () => {
  it("is the regime default where nothing is published", () => {
    expect(predictFromRecords({ selected: [], regime })).toEqual({ studies: 0, records: [], ...regime });
    const shown = { ...selected({}), use: "shown" as const };
    expect(predictFromRecords({ selected: [shown], regime }).studies).toBe(0);
  });

  it("is the one study with τ = 0.05", () => {
    const {
      studies: count,
      logMean,
      logSd,
      interval,
    } = predictFromRecords({ selected: studies(0.8), regime });
    expect([count, interval]).toEqual([1, undefined]);
    expect(logMean).toBeCloseTo(Math.log(0.8), 12);
    expect(logSd).toBeCloseTo(Math.sqrt(0.05 * 0.05 + 0.03 * 0.03), 12); // 0.0583
  });

  it("takes τ as at least 0.05 below five studies, and as it is from five on", () => {
    // Studies that agree have τ = 0; their mean has se 0.03 ÷ √k.
    const four = predictFromRecords({ selected: studies(0.9, 0.9, 0.9, 0.9), regime });
    expect(four.logSd).toBeCloseTo(Math.sqrt(0.0025 + 0.0009 / 4), 12);
    const five = predictFromRecords({ selected: studies(0.9, 0.9, 0.9, 0.9, 0.9), regime });
    expect(five.logSd).toBeCloseTo(0.03 / Math.sqrt(5), 12);
  });

  it("pools two studies of equal weight by Paule and Mandel", () => {
    // θ = ln 0.8, ln 0.9: Σ w(θ − μ)² = 1 gives v + τ² = d²/2 with d = ln(0.9/0.8) = 0.117783, so τ² = 0.006036;
    // se² = (v + τ²)/2 = d²/4; τ² + se² = 3d²/4 − v = 0.010405 − 0.0009 = 0.009505
    const { logMean, logSd, interval } = predictFromRecords({ selected: studies(0.8, 0.9), regime });
    const d = Math.log(0.9 / 0.8);
    expect(logMean).toBeCloseTo(Math.log(Math.sqrt(0.72)), 10);
    expect(logSd).toBeCloseTo(Math.sqrt((3 * d * d) / 4 - 0.0009), 9);
    // t with 1 degree of freedom: 12.7062
    expect(interval?.low).toBeCloseTo(Math.exp(logMean - 12.7062047 * logSd), 6);
    expect(interval?.high).toBeCloseTo(Math.exp(logMean + 12.7062047 * logSd), 5);
  });

  it("is never less sure than knowing nothing", () => {
    expect(predictFromRecords({ selected: studies(0.2, 0.99), regime }).logSd).toBe(0.35);
  });

  it("gives one study one vote, however many records it has", () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      selected({ id: `many-${index}`, study: "many", ratio: 0.6 }),
    );
    const { studies: count, logMean } = predictFromRecords({ selected: [...many, ...studies(0.9)], regime });
    expect(count).toBe(2);
    // Nearly the middle: between studies that differ this much, τ outweighs what twenty records narrow.
    expect(logMean).toBeCloseTo(Math.log(Math.sqrt(0.6 * 0.9)), 2);
  });

  it("averages out a study's own errors but not what its records share", () => {
    const records = ["a", "b", "c", "d"].map((id) =>
      selected({ id, study: "one" }, { biasSd: 0.04, mismatchSd: 0.1 }),
    );
    const { logSd } = predictFromRecords({ selected: records, regime });
    // own 0.03² ÷ 4, shared 0.04² + 0.10² whole, τ² = 0.05²
    expect(logSd).toBeCloseTo(Math.sqrt(0.0009 / 4 + 0.0016 + 0.01 + 0.0025), 12);
  });

  it("counts a study whose records disagree for less", () => {
    const apart = [
      selected({ id: "a", study: "one", ratio: 0.6 }),
      selected({ id: "b", study: "one", ratio: 0.9 }),
    ];
    const { logMean, logSd } = predictFromRecords({ selected: apart, regime });
    const d = Math.log(0.9 / 0.6);
    expect(logMean).toBeCloseTo(Math.log(Math.sqrt(0.54)), 10);
    expect(logSd).toBeCloseTo(Math.sqrt((d * d) / 4 + 0.0025), 9);
  });

  it("weighs a record by the asker's factor on its precision", () => {
    const weightOf = (): number => 0.25;
    const { logSd } = predictFromRecords({ selected: studies(0.9), regime, weightOf });
    expect(logSd).toBeCloseTo(Math.sqrt(0.0025 + 4 * 0.0009), 12);
  });

  it("uses records of another set-up while they say more than nothing", () => {
    const far = selected({ ratio: 0.9 }, { distant: true, mismatchSd: 0.3 });
    const prediction = predictFromRecords({ selected: [far], regime });
    expect(prediction.records).toEqual(["a"]);
    expect(prediction.logSd).toBeCloseTo(Math.sqrt(0.0025 + 0.0009 + 0.09), 12); // 0.3056
    const narrow = { logMean: Math.log(0.97), logSd: 0.1 };
    expect(predictFromRecords({ selected: [far], regime: narrow })).toEqual({
      studies: 0,
      records: [],
      ...narrow,
    });
  });

  it("shows even the widest interval as finite ratios", () => {
    const { interval } = predictFromRecords({ selected: studies(1e-6, 1e6), regime });
    expect(interval?.low).toBeGreaterThan(0);
    expect(interval?.high).toBeLessThan(Infinity);
  });
});
