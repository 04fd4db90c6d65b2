import { describe, expect, it } from "vitest";
import { prometheus } from "../../src/importers/prometheus.js";
import { expectForeign } from "./damage.js";
import { fixture } from "./fixture.js";

const range = fixture("prometheus-written-range.json");
const context = { platform: "vm", params: { unit: "ms", direction: "lower" } };

describe("prometheus", () => {
  it("knows its own output alone", () => {
    for (const name of ["range", "empty", "error"])
      expect(prometheus.detect(fixture(`prometheus-written-${name}.json`))).toBe(1);
    expectForeign(prometheus, "prometheus-");
  });

  it("demands unit and direction", () => {
    const codes = (params: Record<string, string>) =>
      prometheus.read(range, { platform: "vm", params }).issues.map(({ code }) => code);
    expect(codes({})).toEqual(["missing-unit", "missing-direction"]);
    expect(codes({ unit: "s", direction: "up" })).toEqual(["missing-direction"]);
    expect(prometheus.read(range, { platform: "vm" }).measurements).toEqual([]);
  });

  it("takes the points of a series for intervals of one run, without what is no number", () => {
    const { measurements, left } = prometheus.read(range, context);
    expect(measurements).toEqual(
      [
        { instance: "192.0.2.1:9100", samples: [0.0005, 0.00075, 0.0005] },
        { instance: "192.0.2.2:9100", samples: [0.00025, 0.00025] },
      ].map(({ instance, samples }) => ({
        ...{ platform: "vm", benchmark: "prometheus", metric: "request_duration_seconds", unit: "s" },
        ...{ direction: "lower", statistic: "mean", sampleKind: "interval", samples },
        params: { instance, job: "web" },
        tool: { name: "prometheus" },
      })),
    );
    expect(left.map(({ reason }) => reason)).toEqual(["warnings", "not-a-number", "not-a-number"]);
  });

  it("takes the name of the metric that is stated", () => {
    const { measurements } = prometheus.read(range, {
      ...context,
      params: { ...context.params, metric: "p99" },
    });
    expect(new Set(measurements.map(({ metric }) => metric))).toEqual(new Set(["p99"]));
  });

  it("takes an empty answer for missing, and an error for failed", () => {
    const empty = prometheus.read(fixture("prometheus-written-empty.json"), context);
    expect([empty.measurements, empty.left.map(({ reason }) => reason)]).toEqual([[], ["no-data"]]);
    const failed = prometheus.read(fixture("prometheus-written-error.json"), context);
    expect(failed.issues).toMatchObject([{ code: "failed-run", received: 'invalid parameter "query"' }]);
  });
});
