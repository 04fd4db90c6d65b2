import { describe, expect, it } from "vitest";
import type { Measurement } from "../../src/brief/measurement.js";
import { joinRuns } from "../../src/overheads/join.js";
import { compareRuns, measuredRatioOf } from "../../src/overheads/measured.js";
import { measurement, metal, metalMeasurement, platform } from "./fixture.js";

const compare = (...measurements: readonly Measurement[]) =>
  compareRuns(joinRuns({ measurements, platforms: [metal(), platform()] }).joins);

const measured = (...measurements: readonly Measurement[]) =>
  measuredRatioOf(compare(...measurements).comparisons);

const latency = {
  metric: "read-latency",
  unit: "us",
  direction: "lower",
  statistic: "mean",
  dimension: "storage-latency",
} as const;

describe("compareRuns", () => {
  it("compares the medians of the runs, oriented so that higher is better for the platform", () => {
    const [more] = compare(measurement(), metalMeasurement()).comparisons;
    expect(more?.ratio.estimate).toBeCloseTo(Math.log(0.5), 12);
    const [less] = compare(
      measurement({ ...latency, samples: [20, 20, 20, 20, 21] }),
      metalMeasurement({ ...latency, samples: [10, 10, 10, 10, 12] }),
    ).comparisons;
    expect(less?.ratio.estimate).toBeCloseTo(Math.log(0.5), 12);
  });

  it("takes the dimension from either side", () => {
    const { dimension: _, ...silent } = measurement();
    expect(compare(silent, metalMeasurement()).comparisons[0]?.dimension).toBe("storage-iops");
  });

  it("warns of a single run and believes it to 0.10", () => {
    const { comparisons, warnings } = compare(
      measurement({ samples: [50_000] }),
      metalMeasurement({ samples: [100_000] }),
    );
    expect(comparisons[0]?.ratio.standardError).toBe(0.1);
    expect(warnings).toEqual([expect.objectContaining({ code: "single-run", about: "measurements[0]" })]);
  });

  it("leaves out two sides at one limit, with a warning", () => {
    const link = { metric: "received", unit: "bit/s", dimension: "network-throughput" } as const;
    const { comparisons, warnings } = compare(
      measurement({ ...link, samples: [940.9e6, 941e6, 940.8e6] }),
      metalMeasurement({ ...link, samples: [941.2e6, 941.3e6, 941.1e6] }),
    );
    expect(comparisons).toEqual([]);
    expect(warnings.map(({ code }) => code)).toContain("measurement-saturated");
    expect(compare(measurement({ validity: ["saturated"] }), metalMeasurement()).comparisons).toHaveLength(1);
  });

  it("compares single requests by their own statistic", () => {
    const requests = { ...latency, sampleKind: "request", statistic: "p90" } as const;
    const { comparisons } = compare(
      measurement({ ...requests, samples: [1, 1, 1, 1, 1, 1, 1, 1, 1, 41, 41] }),
      metalMeasurement({ ...requests, samples: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] }),
    );
    // type 7 at 0.9 of eleven: the tenth
    expect(comparisons[0]?.ratio.estimate).toBeCloseTo(-Math.log(41), 10);
  });

  it("pairs what carries the same labels, in whatever order", () => {
    const { comparisons } = compare(
      measurement({ samples: [5, 10, 20, 40, 80], pairs: ["a", "b", "c", "d", "e"] }),
      metalMeasurement({ samples: [160, 80, 40, 20, 10], pairs: ["e", "d", "c", "b", "a"] }),
    );
    // Pair by pair the ratio is exactly one half, though the runs spread over a factor of sixteen.
    expect(comparisons[0]?.ratio.estimate).toBeCloseTo(Math.log(0.5), 12);
    expect(comparisons[0]?.ratio.standardError).toBe(0.005);
  });

  it("leaves out two sides that disagree whether more is better", () => {
    const { comparisons, warnings } = compare(measurement({ direction: "lower" }), metalMeasurement());
    expect(comparisons).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(["measurement-directions-differ"]);
  });

  it("leaves out what holds no usable number, or two sides a million apart", () => {
    const zeros = compare(measurement({ samples: [0, 0] }), metalMeasurement());
    expect(zeros.comparisons).toEqual([]);
    expect(zeros.warnings.map(({ code }) => code)).toContain("unusable-values");
    const apart = compare(measurement({ samples: [1e-140] }), metalMeasurement({ samples: [1e140] }));
    expect(apart.comparisons).toEqual([]);
    expect(apart.warnings.map(({ code }) => code)).toContain("measurement-implausible");
  });
});

describe("measuredRatioOf", () => {
  it("is undefined for no comparison", () => {
    expect(measuredRatioOf([])).toBeUndefined();
  });

  it("is the one benchmark, with both its sides", () => {
    const ratio = measured(measurement(), metalMeasurement());
    expect(ratio?.estimate).toBeCloseTo(Math.log(0.5), 12);
    expect(ratio?.measurements).toEqual(["measurements[1]", "measurements[0]"]);
    expect(ratio?.addedMicroseconds).toBeUndefined();
  });

  it("pools several benchmarks by Paule and Mandel", () => {
    // single runs: se 0.10 each; θ = ln 0.5 and ln 0.8: d = 0.470004, τ² + v = d²/2, se = d/2
    const other = { benchmark: "fio/other" };
    const ratio = measured(
      measurement({ samples: [50] }),
      metalMeasurement({ samples: [100] }),
      measurement({ ...other, samples: [80], path: "measurements[2]" }),
      metalMeasurement({ ...other, samples: [100], path: "measurements[3]" }),
    );
    expect(ratio?.estimate).toBeCloseTo(Math.log(Math.sqrt(0.4)), 10);
    expect(ratio?.standardError).toBeCloseTo(Math.log(0.8 / 0.5) / 2, 9);
  });

  it("never believes more than 0.005", () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      benchmark: `b${index}`,
      samples: [1, 1, 1, 1, 1],
    }));
    const ratio = measured(
      ...many.map((one) => measurement(one)),
      ...many.map((one) => metalMeasurement(one)),
    );
    expect(ratio?.standardError).toBe(0.005);
  });

  it("says how many microseconds an operation takes longer", () => {
    const ratio = measured(
      measurement({ ...latency, samples: [150] }),
      metalMeasurement({ ...latency, samples: [100] }),
    );
    // the single run's interval: ln(100/150) ∓ 1.96 × 0.10
    const { center, low, high } = ratio?.addedMicroseconds ?? { center: 0, low: 0, high: 0 };
    expect(center).toBeCloseTo(50, 9);
    expect(low).toBeCloseTo(100 * (1.5 * Math.exp(-0.1959964) - 1), 4);
    expect(high).toBeCloseTo(100 * (1.5 * Math.exp(0.1959964) - 1), 4);
  });

  it("adds to what was compared: the middle of an even number of runs, the percentile of single requests", () => {
    // Medians of six: (100 + 140) / 2 = 120 and (200 + 280) / 2 = 240 microseconds.
    const even = measured(
      measurement({ ...latency, samples: [190, 195, 200, 280, 285, 290] }),
      metalMeasurement({ ...latency, samples: [90, 95, 100, 140, 145, 150] }),
    );
    expect(even?.addedMicroseconds?.center).toBeCloseTo(120, 9);
    // Type 7 at 0.9 of eleven is the tenth: 41 against 5 microseconds, though the middle of both is 1.
    const requests = { ...latency, sampleKind: "request", statistic: "p90" } as const;
    const far = measured(
      measurement({ ...requests, samples: [1, 1, 1, 1, 1, 1, 1, 1, 1, 41, 41] }),
      metalMeasurement({ ...requests, samples: [1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5] }),
    );
    expect(far?.addedMicroseconds?.center).toBeCloseTo(36, 9);
  });

  it("adds nothing to a duration of which more is better", () => {
    const uptime = { metric: "time-between-stalls", unit: "s", direction: "higher" } as const;
    const ratio = measured(measurement(uptime), metalMeasurement(uptime));
    expect(ratio?.estimate).toBeCloseTo(Math.log(0.5), 12);
    expect(ratio?.addedMicroseconds).toBeUndefined();
  });
});
