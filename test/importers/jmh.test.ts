import { describe, expect, it } from "vitest";
import { jmh } from "../../src/importers/jmh.js";
import { expectForeign } from "./damage.js";
import { fixture } from "./fixture.js";

const context = { platform: "vm" };
const text = fixture("jmh-written-modes.json");

describe("jmh", () => {
  it("knows its own output alone", () => {
    expect(jmh.detect(text)).toBe(1);
    expectForeign(jmh, "jmh-");
  });

  it("takes a fork for a run, with the direction of the mode", () => {
    const { measurements, issues } = jmh.read(text, context);
    expect(measurements[0]).toEqual({
      ...{
        platform: "vm",
        benchmark: "jmh/org.example.Work.hash",
        metric: "operations-per-second",
        unit: "1/s",
      },
      ...{ direction: "higher", statistic: "rate", sampleKind: "run" },
      samples: [expect.closeTo(101_000, 6) as number, expect.closeTo(109_000, 6) as number],
      params: { mode: "thrpt", threads: 2, "param-size": "64" },
      tool: { name: "jmh", version: "1.37" },
      environment: { jdk: "21.0.1", jvm: "OpenJDK 64-Bit Server VM" },
    });
    expect(measurements[1]).toMatchObject({ metric: "time-per-operation", unit: "s", direction: "lower" });
    expect(measurements[1]?.samples[0]).toBeCloseTo(25e-6, 12);
    expect(issues).toEqual([]);
  });

  it("reads score and percentiles where there are no raw numbers", () => {
    const sampled = jmh
      .read(text, context)
      .measurements.filter(({ benchmark }) => benchmark.endsWith("call"));
    expect(
      sampled.map(({ statistic, sampleKind, samples }) => [
        statistic,
        sampleKind,
        samples[0]?.toPrecision(6),
      ]),
    ).toEqual([
      ["mean", "aggregate", "5.00000e-7"],
      ["median", "aggregate", "5.00000e-7"],
      ["p99", "aggregate", "0.00000100000"],
    ]);
  });

  it("marks numbers of the harness's own process, and leaves secondary metrics", () => {
    const { measurements, left } = jmh.read(text, context);
    expect(
      measurements
        .filter(({ validity }) => validity?.join() === "not-forked")
        .map(({ benchmark }) => benchmark),
    ).toEqual(["jmh/org.example.Work.once"]);
    expect(left.map(({ reason, path }) => [reason, path])).toEqual([
      ["secondary-metrics", "documents[0].secondaryMetrics"],
    ]);
  });

  it("leaves scores without a number or with another mode's unit", () => {
    const lost = text
      .replace('"score": 105', '"score": "NaN"')
      .replace(/"rawData": \[[^"]*?\],?\s*\}/, '"x": 1}');
    expect(jmh.read(lost, context).left.map(({ reason }) => reason)).toContain("no-score");
    expect(jmh.read(text.replace('"ops/ms"', '"us/op"'), context).left[0]?.reason).toBe("unknown-unit");
  });
});
