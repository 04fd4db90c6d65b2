import { describe, expect, it } from "vitest";
import { clusterloader2 } from "../../src/importers/clusterloader2.js";
import { expectForeign } from "./damage.js";
import { fixture, only } from "./fixture.js";

const context = { platform: "vm" };
const files = ["clusterloader2-written-pod-startup.json", "clusterloader2-written-api.json"];
const [startup = "", api = ""] = files.map(fixture);

describe("clusterloader2", () => {
  it("knows its own output alone", () => {
    for (const file of files) expect(clusterloader2.detect(fixture(file))).toBe(1);
    expectForeign(clusterloader2, "clusterloader2-");
  });

  it("reads percentiles in seconds under the label's metric, several files as several samples", () => {
    const { measurements, left } = clusterloader2.read(startup + startup, context);
    expect(only(measurements, "pod_startup", "p99")).toEqual({
      ...{
        platform: "vm",
        benchmark: "clusterloader2",
        metric: "pod_startup",
        unit: "s",
        direction: "lower",
      },
      ...{ statistic: "p99", sampleKind: "run", samples: [3.5, 3.5], tool: { name: "clusterloader2" } },
    });
    expect(
      measurements.filter(({ metric }) => metric === "create_to_schedule").map(({ statistic }) => statistic),
    ).toEqual(["p99"]);
    expect(left.map(({ reason }) => reason)).toEqual(["below-resolution", "below-resolution"]);
  });

  it("tells API calls apart by their labels, and counts them", () => {
    const { measurements, left } = clusterloader2.read(api, context);
    expect(only(measurements, "api-call-latency", "p90")).toMatchObject({
      samples: [0.0455],
      observations: 1200,
      params: { resource: "pods", scope: "namespace", verb: "LIST" },
    });
    expect(only(measurements, "network_programming", "p99").samples).toEqual([2.5]);
    expect(left.map(({ reason }) => reason)).toEqual(["unknown-direction"]);
  });

  it("takes hostile labels for plain data", () => {
    const labels = '{"__proto__": {"a": 1}, "constructor": "x", "Metric": "__proto__"}';
    const text = `{"dataItems": [{"data": {"Perc99": 5, "__proto__": 1}, "unit": "ms", "labels": ${labels}}]}`;
    const { measurements } = clusterloader2.read(text, context);
    expect(measurements).toMatchObject([{ metric: "__proto__", samples: [0.005] }]);
    expect(measurements[0]).not.toHaveProperty("params");
  });
});
