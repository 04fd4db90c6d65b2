import { describe, expect, it } from "vitest";
import { columnAt, PARITY, sideReader } from "../../src/overheads/latency-side.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import type { MeasuredPercentile, Overhead } from "../../src/overheads/overhead.js";
import { knownFigure } from "../../src/quantity/figure.js";
import { brief, workload } from "./fixture.js";

const { overheads } = estimateOverheads({ brief: brief() });

const p99: MeasuredPercentile = {
  platform: "vm",
  dimension: "p99",
  percentile: 0.99,
  logMean: -0.1,
  logSd: 0.1,
  ratio: {
    kind: "known",
    center: 0.9,
    low: 0.8,
    high: 1,
    unit: "ratio",
    from: { kind: "measured", paths: [] },
  },
  measurements: [],
  stream: "overheads[vm].p99",
};

const columns = new Map([
  ["overheads[vm].tail-latency", Float64Array.of(0.6)],
  ["overheads[vm].p99", Float64Array.of(0.8)],
]);
const service = Float64Array.of(1.2);

const read = (
  changes: {
    readonly overheads?: readonly Overhead[];
    readonly percentiles?: readonly MeasuredPercentile[];
  } = {},
  hops = 0,
) =>
  sideReader({ overheads, percentiles: [], ...changes })({
    workload: workload({ latency: { hops } }),
    platform: "vm",
    percentile: 0.99,
    columns,
    service,
  });

/** The same overheads with one of them changed. */
const changed = (dimension: string, change: Partial<Overhead>): readonly Overhead[] =>
  overheads.map((one) =>
    one.platform === "vm" && one.dimension === dimension ? { ...one, ...change } : one,
  );

describe("sideReader", () => {
  it("reads S and the tail, and names what they rest on", () => {
    expect(read()).toEqual({
      latency: { service, tail: Float64Array.of(0.6) },
      inputs: ["overheads[vm].cpu", "overheads[vm].storage-iops", "overheads[vm].tail-latency"],
      supported: false,
    });
  });

  it("reads the measured percentile in their place", () => {
    expect(read({ percentiles: [p99] })).toMatchObject({
      latency: { measured: Float64Array.of(0.8) },
      inputs: ["overheads[vm].p99"],
      supported: true,
    });
    expect(read({ percentiles: [{ ...p99, dimension: "p50" }] }).latency.measured).toBeUndefined();
  });

  it("is supported where a dimension with weight, or the tail, is measured or published", () => {
    const published = { studies: 1, logMean: 0, logSd: 0.1 };
    expect(read({ overheads: changed("cpu", { published }) }).supported).toBe(true);
    expect(read({ overheads: changed("tail-latency", { published }) }).supported).toBe(true);
    expect(read({ overheads: changed("storage-iops", { measuredShare: 0.1 }) }).supported).toBe(true);
    expect(read({ overheads: changed("memory", { published }) }).supported).toBe(false);
  });

  it("adds microseconds to workloads with hops", () => {
    const from = { kind: "published", records: ["a"] } as const;
    const additiveMicroseconds = knownFigure({ center: 30, low: 15, high: 60 }, "microseconds", from);
    const known = { overheads: changed("network-latency", { additiveMicroseconds }) };
    expect(read(known, 2).latency.addedMicroseconds).toEqual(Float64Array.of(30));
    expect(read(known, 0).latency.addedMicroseconds).toBeUndefined();
  });

  it("refuses a world without the columns", () => {
    expect(() => columnAt(columns, "overheads[vm].cpu")).toThrow(RangeError);
    expect(columnAt(columns, "overheads[vm].p99")).toEqual(Float64Array.of(0.8));
  });
});

it("parity costs nothing and rests on nothing", () => {
  expect(PARITY).toEqual({
    latency: { service: Float64Array.of(1), tail: Float64Array.of(1) },
    inputs: [],
    supported: false,
  });
});
