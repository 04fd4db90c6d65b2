import { describe, expect, it } from "vitest";
import { hdrHistogram } from "../../src/importers/hdr-histogram.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const table = fixture("hdr-histogram-milliseconds.hgrm");
const log = fixture("hdr-histogram-intervals.hlog");
const milliseconds = { platform: "vm", params: { unit: "ms" } };
const microseconds = { platform: "vm", params: { unit: "us" } };

describe("hdrHistogram", () => {
  it("knows its own output alone", () => {
    expect([hdrHistogram.detect(table), hdrHistogram.detect(log)]).toEqual([1, 1]);
    expectForeign(hdrHistogram, "hdr-histogram-");
    expect(hdrHistogram.detect(`  Thread Stats   Avg\n${table}`)).toBe(0.3);
  });

  it("demands the unit", () => {
    for (const params of [undefined, { unit: "furlongs" }, { unit: 7 }, { unit: "MB/s" }]) {
      expect(hdrHistogram.read(table, { platform: "vm", ...(params && { params }) })).toMatchObject({
        measurements: [],
        issues: [{ code: "missing-unit", expected: "s, ms, us or ns" }],
      });
    }
  });

  it("reads the rows and the footer of a table", () => {
    const { measurements, issues, left } = hdrHistogram.read(table, milliseconds);
    expect(only(measurements, "latency", "mean")).toEqual({
      ...{ platform: "vm", benchmark: "hdr-histogram", metric: "latency", unit: "s", direction: "lower" },
      ...{ statistic: "mean", sampleKind: "run", samples: [0.002245], observations: 20_000 },
      tool: { name: "hdr-histogram" },
    });
    expect(only(measurements, "latency", "max").samples).toEqual([0.009998]);
    expect(only(measurements, "latency", "median").samples).toEqual([0.001123]);
    expect([issues, left, votes(measurements)]).toEqual([[], [], []]);
  });

  it("makes of several tables several samples", () => {
    const { measurements } = hdrHistogram.read(table + table, milliseconds);
    expect(only(measurements, "latency", "p99.9").samples).toHaveLength(2);
  });

  it("keeps the tags of a log apart and carries no unit as a parameter", () => {
    const { measurements } = hdrHistogram.read(log, microseconds);
    const tails = measurements.filter(({ statistic }) => statistic === "p99");
    expect(tails.map(({ params, samples, observations }) => [params, samples, observations])).toEqual([
      [undefined, [8071 / 1e6], 10_500],
      [{ tag: "B" }, [8903 / 1e6], 4500],
    ]);
  });

  it("marks a table that ends early", () => {
    const { measurements, issues } = hdrHistogram.read(
      table.slice(0, table.indexOf("#[Mean") - 200),
      milliseconds,
    );
    expect(issues.map(({ code }) => code)).toEqual(["partial-run"]);
    expect(measurements.every(({ validity }) => validity?.join() === "partial")).toBe(true);
  });

  it("answers a long line without an end in time", () => {
    const started = performance.now();
    expect(hdrHistogram.detect("1".repeat(5_000_000))).toBe(0);
    hdrHistogram.read(`0.0,1.0,2.0,HIST${"A".repeat(5_000_000)}`, microseconds);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
