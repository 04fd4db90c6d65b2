import { describe, expect, it } from "vitest";
import { k6 } from "../../src/importers/k6.js";
import { expectForeign } from "./damage.js";
import { fixture, only } from "./fixture.js";

const context = { platform: "vm" };
const flat = fixture("k6-written-summary-export.json");
const nested = fixture("k6-written-handle-summary.json");

describe("k6", () => {
  it("knows its own output alone", () => {
    expect([k6.detect(flat), k6.detect(nested)]).toEqual([1, 1]);
    expectForeign(k6, "k6");
  });

  it("reads the summary export", () => {
    const { measurements, issues, left } = k6.read(flat, context);
    expect(only(measurements, "response-time", "p99")).toEqual({
      platform: "vm",
      benchmark: "k6",
      metric: "response-time",
      unit: "s",
      direction: "lower",
      statistic: "p99",
      sampleKind: "run",
      samples: [0.08],
      observations: 6000,
      params: { users: 200 },
      tool: { name: "k6" },
      dimension: "tail-latency",
    });
    expect(only(measurements, "requests-per-second", "rate").samples).toEqual([200]);
    expect(only(measurements, "transfer-rate", "rate").samples).toEqual([100_000]);
    expect(only(measurements, "response-time", "median").samples).toEqual([0.018]);
    expect([issues, left.map(({ reason }) => reason)]).toEqual([[], ["coordinated-omission"]]);
  });

  it("takes the passes of http_req_failed for failed requests", () => {
    const { measurements, issues, left } = k6.read(nested, context);
    expect(issues).toMatchObject([{ code: "failed-requests", received: "300 of 6000" }]);
    expect(only(measurements, "response-time", "p95")).toMatchObject({
      samples: [0.04],
      validity: ["non2xx"],
    });
    expect(left.map(({ reason }) => reason)).toContain("no-tail-percentile");
  });

  it("counts failures by their share where nothing counts them", () => {
    const shares = flat.replace('"passes": 0, "fails": 6000, "value": 0', '"value": 0.5');
    expect(k6.read(shares, context).issues).toMatchObject([{ received: "3000 of 6000" }]);
  });

  it("takes dropped iterations for work not done at a rate that was asked for", () => {
    const dropped = flat.replace(
      '"metrics": {',
      '"metrics": { "dropped_iterations": { "count": 2000, "rate": 66 },',
    );
    const { measurements, left } = k6.read(dropped, context);
    expect(new Set(measurements.map(({ validity }) => validity?.join()))).toEqual(new Set(["errors"]));
    expect(left.map(({ reason }) => reason)).toContain("target-rate");
  });

  it("leaves a summary without HTTP requests, and another document", () => {
    const without = { metrics: { iteration_duration: { avg: 1 }, vus: { value: 1 } } };
    expect(k6.read(JSON.stringify(without), context).left).toMatchObject([{ reason: "no-http-requests" }]);
    expect(k6.read("{}", context).left).toMatchObject([{ path: "documents[0]", reason: "not-of-this-tool" }]);
  });
});
