import { describe, expect, it } from "vitest";
import { vegeta } from "../../src/importers/vegeta.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const read = (file: string) => vegeta.read(fixture(`vegeta-written-${file}`), context);
const files = ["report.json", "text.txt", "older-text.txt"];

describe("vegeta", () => {
  it("knows its own output alone", () => {
    for (const file of files) expect(vegeta.detect(fixture(`vegeta-written-${file}`))).toBe(1);
    expectForeign(vegeta, "vegeta");
  });

  it("reads the JSON report: an open loop, whose rate is an input", () => {
    const { measurements, issues, left } = read("report.json");
    expect(only(measurements, "response-time", "p99")).toEqual({
      platform: "vm",
      benchmark: "vegeta",
      metric: "response-time",
      unit: "s",
      direction: "lower",
      statistic: "p99",
      sampleKind: "run",
      samples: [0.02],
      observations: 6000,
      params: { loop: "open" },
      tool: { name: "vegeta" },
      dimension: "tail-latency",
    });
    expect(measurements.every(({ unit }) => unit === "s")).toBe(true);
    expect([issues, left.map(({ reason }) => reason)]).toEqual([[], ["target-rate"]]);
  });

  it("reads the text, and marks what failed in it", () => {
    const { measurements, issues } = read("text.txt");
    expect(only(measurements, "response-time", "p99")).toMatchObject({
      samples: [0.020125],
      validity: ["errors", "non2xx"],
      observations: 5900,
    });
    expect(issues).toMatchObject([{ code: "failed-requests", received: "300 of 6000" }]);
  });

  it("reads the columns of older versions by their names, and runs as samples", () => {
    const text = fixture("vegeta-written-older-text.txt");
    const { measurements } = vegeta.read(text + text, context);
    expect(votes(measurements)).toEqual(["vegeta response-time p99 → tail-latency"]);
    expect(only(measurements, "response-time", "p95").samples).toEqual([0.009, 0.009]);
    expect(only(measurements, "response-time", "max").samples).toEqual([0.08, 0.08]);
  });

  it("marks a text without its status codes", () => {
    const text = fixture("vegeta-written-older-text.txt");
    const { measurements, issues } = vegeta.read(text.slice(0, text.indexOf("Status Codes")), context);
    expect(issues).toMatchObject([{ code: "partial-run" }]);
    expect(votes(measurements)).toEqual([]);
  });
});
