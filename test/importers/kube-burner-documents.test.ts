import { describe, expect, it } from "vitest";
import {
  burnerQuantiles,
  burnerRaw,
  burnerSummary,
  phaseMetric,
} from "../../src/importers/kube-burner-documents.js";

describe("kube-burner's documents", () => {
  it("are told by the name of their metric", () => {
    const quantiles = {
      metricName: "podLatencyQuantilesMeasurement",
      quantileName: "Ready",
      P99: 7,
      avg: -1,
    };
    expect(burnerQuantiles(quantiles)).toEqual({
      job: "",
      family: "pod",
      phase: "Ready",
      statistics: [{ statistic: "p99", milliseconds: 7 }],
    });
    expect(burnerRaw(quantiles)).toBeUndefined();
    const early = { metricName: "podLatencyQuantilesMeasurement", quantileName: "podReady", Max: 9, Avg: 5 };
    expect(burnerQuantiles(early)?.statistics).toEqual([
      { statistic: "mean", milliseconds: 5 },
      { statistic: "max", milliseconds: 9 },
    ]);
    expect(burnerRaw({ metricName: "podLatencyMeasurement", podReadyLatency: 5, other: 3 })?.phases).toEqual(
      new Map([["Ready", 5]]),
    );
    for (const other of [null, 7, {}, { metricName: "nodeCPU" }]) {
      expect([burnerQuantiles(other), burnerRaw(other), burnerSummary(other)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it("say how a job was driven", () => {
    expect(
      burnerSummary({
        metricName: "jobSummary",
        passed: false,
        version: "1.12.0@abc",
        jobConfig: { qps: 20 },
      }),
    ).toEqual({ params: { qps: 20 }, version: "1.12.0", failed: true });
  });

  it.each([
    ["pod", "ContainersReady", "pod-containers-ready-latency"],
    ["pod", "PodScheduled", "pod-scheduled-latency"],
    ["vmi", "VMIReady", "vmi-ready-latency"],
    ["vmi", "VMReady", "vmi-vm-ready-latency"],
  ])("name the phase of %s %s %s", (family, phase, metric) => {
    expect(phaseMetric(family, phase)).toBe(metric);
  });
});
