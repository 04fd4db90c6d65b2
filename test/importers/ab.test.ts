import { describe, expect, it } from "vitest";
import { ab } from "../../src/importers/ab.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const read = (file: string) => ab.read(fixture(`ab-${file}.txt`), context);
const files = ["closed", "keep-alive", "non2xx", "lengths", "refused"];

describe("ab", () => {
  it("knows its own output alone", () => {
    for (const file of files) expect(ab.detect(fixture(`ab-${file}.txt`))).toBe(1);
    expectForeign(ab, "ab-");
  });

  it("reads rates and times in base units", () => {
    const { measurements, issues, left } = read("closed");
    expect(only(measurements, "response-time", "p99")).toEqual({
      platform: "vm",
      benchmark: "ab",
      metric: "response-time",
      unit: "s",
      direction: "lower",
      statistic: "p99",
      sampleKind: "run",
      samples: [0.01],
      observations: 2000,
      params: { path: "/", connections: 4, loop: "closed" },
      tool: { name: "ab", version: "2.3" },
      dimension: "tail-latency",
    });
    expect(only(measurements, "requests-per-second", "rate").samples).toEqual([2492.26]);
    expect(only(measurements, "transfer-rate", "rate").samples).toEqual([669.31 * 1024]);
    expect(only(measurements, "response-time", "max").samples).toEqual([0.069]);
    expect(only(measurements, "response-time", "mean")).toMatchObject({
      samples: [0.001605],
      validity: ["quantised"],
    });
    expect([issues, left.map(({ reason }) => reason)]).toEqual([[], ["coordinated-omission"]]);
  });

  it("does not let milliseconds of few steps vote, nor a percentile of 200 requests", () => {
    const coarse = ab.read(fixture("ab-closed.txt").replace("  99%     10", "  99%      9"), context);
    expect(votes(coarse.measurements)).toEqual([]);
    expect(only(coarse.measurements, "response-time", "p99").validity).toEqual(["quantised"]);
    const few = read("keep-alive");
    expect(votes(few.measurements)).toEqual([]);
    expect(few.measurements[0]?.params).toMatchObject({ path: "/slow", "keep-alive": true });
    expect(few.left.map(({ reason }) => reason)).toContain("few-requests");
  });

  it("marks error responses, and takes other lengths for no failure", () => {
    expect(new Set(read("non2xx").measurements.map(({ validity }) => validity?.[0]))).toEqual(
      new Set(["non2xx"]),
    );
    expect(read("non2xx").issues).toMatchObject([{ code: "failed-requests", received: "500 of 500" }]);
    const lengths = read("lengths");
    expect(lengths.issues).toEqual([]);
    expect(lengths.left.map(({ reason }) => reason)).toContain("lengths-differ");
  });

  it("makes a refused connection an issue, beside a run that was answered", () => {
    expect(read("refused")).toMatchObject({
      measurements: [],
      issues: [{ code: "failed-run", path: "runs[0]" }],
    });
    const both = ab.read(fixture("ab-closed.txt") + fixture("ab-refused.txt"), context);
    expect(both.issues).toMatchObject([{ code: "failed-run", path: "runs[1]" }]);
    expect(votes(both.measurements)).toHaveLength(1);
  });
});
