import { describe, expect, it } from "vitest";
import type { Measurement } from "../../src/brief/measurement.js";
import { joinRuns } from "../../src/overheads/join.js";
import { compareRuns } from "../../src/overheads/measured.js";
import { measuredPercentiles, percentileName } from "../../src/overheads/percentiles.js";
import { brief, measurement, metalMeasurement, quantity, workload } from "./fixture.js";

const response = (statistic: Measurement["statistic"]): Partial<Measurement> => ({
  benchmark: "checkout",
  metric: "response-time",
  unit: "ms",
  direction: "lower",
  statistic,
});

const without = ({ dimension: _, ...rest }: Measurement): Measurement => rest;

const objective = { percentile: 0.999, atMost: quantity("atMost", 0.01) };
const asked = brief({ workloads: [workload({ latency: { objective, hops: 0 } })] });

const find = (...measurements: readonly Measurement[]) => {
  const stated = { ...asked, measurements };
  return measuredPercentiles(stated, compareRuns(joinRuns(stated).joins).comparisons);
};

const pair = (changes: Partial<Measurement>): readonly [Measurement, Measurement] => [
  measurement({ samples: [8], ...changes }),
  metalMeasurement({ samples: [6], ...changes }),
];

describe("measuredPercentiles", () => {
  it("finds the objective's own percentile in a unit of time, with a column of its own", () => {
    const { percentiles, warnings } = find(...pair(response("p99.9")).map(without));
    expect(percentiles).toHaveLength(1);
    expect(percentiles[0]).toMatchObject({
      platform: "vm",
      percentile: 0.999,
      dimension: "p99.9",
      logMean: expect.closeTo(Math.log(6 / 8), 12),
      logSd: 0.1,
      stream: 'overheads[vm]["p99.9"]',
      measurements: ["measurements[1]", "measurements[0]"],
    });
    expect(warnings).toEqual([]);
  });

  it("finds no other percentile, no maximum, and no rate", () => {
    expect(find(...pair(response("p99")).map(without)).percentiles).toEqual([]);
    expect(find(...pair(response("max")).map(without)).percentiles).toEqual([]);
    expect(find(...pair({ ...response("p99.9"), unit: "1/s" }).map(without)).percentiles).toEqual([]);
    expect(find(...pair({ ...response("p99.9"), direction: "higher" }).map(without)).percentiles).toEqual([]);
  });

  it("takes runs that state the tail, and none that state a part", () => {
    expect(find(...pair({ ...response("p99.9"), dimension: "tail-latency" })).percentiles).toHaveLength(1);
    expect(find(...pair({ ...response("p99.9"), dimension: "storage-latency" })).percentiles).toEqual([]);
  });

  it("sets aside percentiles of a benchmark whose other figures speak for a part, and says so", () => {
    const disk = { ...response("p99.9"), benchmark: "fio/randread" };
    const { percentiles, warnings } = find(...pair(disk).map(without), ...pair({}));
    expect(percentiles).toEqual([]);
    expect(warnings).toEqual([
      expect.objectContaining({ code: "percentile-of-a-part", about: "measurements[0]" }),
    ]);
    const stated = { ...disk, dimension: "tail-latency" } as const;
    expect(find(...pair(stated), ...pair({})).percentiles).toHaveLength(1);
  });

  it("reads the median as the 50th percentile", () => {
    const half = brief({
      workloads: [workload({ latency: { objective: { ...objective, percentile: 0.5 }, hops: 0 } })],
      measurements: pair(response("median")).map(without),
    });
    const { percentiles } = measuredPercentiles(half, compareRuns(joinRuns(half).joins).comparisons);
    expect(percentiles.map(({ dimension }) => dimension)).toEqual(["p50"]);
  });
});

describe("percentileName", () => {
  it("carries no rounding of the share", () => {
    expect([0.5, 0.99, 0.999, 0.9999, 0.99999, 0.07].map(percentileName)).toEqual([
      "p50",
      "p99",
      "p99.9",
      "p99.99",
      "p99.999",
      "p7",
    ]);
  });
});
