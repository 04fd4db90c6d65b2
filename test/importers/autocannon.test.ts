import { describe, expect, it } from "vitest";
import { autocannon } from "../../src/importers/autocannon.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const read = (file: string) => autocannon.read(fixture(`autocannon-${file}.json`), context);
const files = ["fast", "slow", "rate", "some", "refused"];

describe("autocannon", () => {
  it("knows its own output alone", () => {
    for (const file of files) expect(autocannon.detect(fixture(`autocannon-${file}.json`))).toBe(1);
    expectForeign(autocannon, "autocannon");
  });

  it("reads rates over the whole run, and times in seconds", () => {
    const document = JSON.parse(fixture("autocannon-slow.json")) as {
      duration: number;
      requests: { total: number };
      latency: { p99: number };
    };
    const { measurements, issues } = read("slow");
    expect(only(measurements, "response-time", "p99")).toMatchObject({
      benchmark: "autocannon",
      samples: [document.latency.p99 / 1000],
      observations: document.requests.total,
      params: { connections: 4, pipelining: 1, workers: 0, duration: 2, path: "/slow" },
      takenAt: "2026-11-24",
    });
    expect(only(measurements, "requests-per-second", "rate").samples).toEqual([
      document.requests.total / document.duration,
    ]);
    expect(measurements.map(({ statistic }) => statistic)).toContain("p97.5");
    expect(issues).toEqual([]);
  });

  it("lets no percentile of few requests or few milliseconds vote", () => {
    expect(votes(read("slow").measurements)).toEqual([]);
    expect(read("slow").left.map(({ reason }) => reason)).toEqual(["coordinated-omission", "few-requests"]);
    expect(votes(read("fast").measurements)).toEqual([]);
    expect(only(read("fast").measurements, "response-time", "p99").validity).toEqual(["quantised"]);
    expect(read("fast").left.map(({ reason }) => reason)).toContain("below-resolution");
  });

  it("knows a rate that was asked for by the times it added", () => {
    const { measurements, left } = read("rate");
    expect(votes(measurements)).toEqual(["autocannon response-time p99 → tail-latency"]);
    expect(measurements.every(({ unit }) => unit === "s")).toBe(true);
    expect(left.map(({ reason }) => reason)).toEqual(["coordinated-omission", "target-rate"]);
  });

  it("marks error responses, and makes a refused connection an issue", () => {
    expect(read("some").issues).toMatchObject([{ code: "failed-requests" }]);
    expect(votes(read("some").measurements)).toEqual([]);
    expect(read("refused")).toMatchObject({ measurements: [], issues: [{ code: "failed-run" }] });
  });
});
