import { describe, expect, it } from "vitest";
import { kubeBurner } from "../../src/importers/kube-burner.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const files = ["pods", "machines", "raw"].map((name) => `kube-burner-written-${name}.json`);
const [pods = "", machines = "", raw = ""] = files.map(fixture);

describe("kubeBurner", () => {
  it("knows its own output alone", () => {
    for (const file of files) expect(kubeBurner.detect(fixture(file))).toBe(1);
    expectForeign(kubeBurner, "kube-burner-");
  });

  it("reads quantiles in seconds, with how the job was driven", () => {
    const { measurements, issues, left } = kubeBurner.read(pods, context);
    expect(only(measurements, "pod-ready-latency", "p99")).toEqual({
      ...{ platform: "vm", benchmark: "kube-burner/density", metric: "pod-ready-latency", unit: "s" },
      ...{ direction: "lower", statistic: "p99", sampleKind: "run", samples: [3.5] },
      params: { iterations: 100, qps: 20, burst: 20 },
      tool: { name: "kube-burner", version: "1.12.0" },
    });
    expect(measurements.filter(({ sampleKind }) => sampleKind === "request")).toEqual([]);
    expect([votes(measurements), issues]).toEqual([[], []]);
    expect(left.map(({ reason }) => reason)).toEqual(["unknown-direction", "below-resolution"]);
    expect(
      measurements.filter(
        ({ metric, statistic }) => metric === "pod-scheduled-latency" && statistic === "median",
      ),
    ).toEqual([]);
  });

  it("lets the last phase of a virtual machine vote once", () => {
    expect(votes(kubeBurner.read(machines, context).measurements)).toEqual([
      "kube-burner/vms vmi-vm-ready-latency median → boot-time",
    ]);
    const without = machines.replace('"VMReady"', '"VMStarting"');
    expect(votes(kubeBurner.read(without, context).measurements)).toEqual([
      "kube-burner/vms vmi-ready-latency median → boot-time",
    ]);
  });

  it("marks latencies in whole seconds as quantised", () => {
    const coarse = machines.replace(/(\d+)500,/g, "$1000,");
    const { measurements } = kubeBurner.read(coarse, context);
    expect(measurements.every(({ validity }) => validity?.join() === "quantised")).toBe(true);
    expect(votes(measurements)).toEqual([]);
  });

  it("makes two jobs of the same work two samples", () => {
    const second = machines.replaceAll("000000000001", "000000000002");
    const { measurements } = kubeBurner.read(machines + second, context);
    expect(only(measurements, "vmi-ready-latency", "median").samples).toEqual([25.5, 25.5]);
  });

  it("marks a job that did not pass", () => {
    const { measurements, issues } = kubeBurner.read(
      machines.replace('"passed": true', '"passed": false'),
      context,
    );
    expect(issues).toMatchObject([{ code: "failed-run", path: "documents[3].passed", received: "vms" }]);
    expect(measurements.every(({ validity }) => validity?.join() === "failed")).toBe(true);
  });

  it("takes raw latencies for requests of one run", () => {
    const ready = only(kubeBurner.read(raw, context).measurements, "pod-ready-latency", "median");
    expect([ready.sampleKind, ready.samples]).toEqual(["request", [1.5, 2.5, 1.8]]);
  });
});
