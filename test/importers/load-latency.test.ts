import { describe, expect, it } from "vitest";
import { loadLatencies } from "../../src/importers/load-latency.js";

const run = {
  path: "runs[0]",
  requests: 1000,
  step: 0.001,
  latencies: [
    { statistic: "median", seconds: 0.02 },
    { statistic: "p99", seconds: 0.05 },
  ],
} as const;

const voters = (...given: Parameters<typeof loadLatencies>) =>
  loadLatencies(...given).latencies.filter(({ dimension }) => dimension !== undefined);

describe("loadLatencies", () => {
  it("lets the 99th percentile of a sound run of 1,000 requests vote", () => {
    expect(voters(run, true)).toMatchObject([{ statistic: "p99", dimension: "tail-latency", value: 0.05 }]);
    expect(loadLatencies(run, true).left).toEqual([]);
  });

  it("lets none vote of fewer requests, of an unknown number, or of a spoiled run", () => {
    const { requests: _requests, ...uncounted } = run;
    expect([voters({ ...run, requests: 999 }, true), voters(uncounted, true), voters(run, false)]).toEqual([
      [],
      [],
      [],
    ]);
    expect(loadLatencies(uncounted, true).left).toMatchObject([{ reason: "few-requests" }]);
  });

  it("marks times of fewer than ten steps, which do not vote", () => {
    const coarse = loadLatencies({ ...run, step: 0.0051 }, true).latencies;
    expect(coarse.map(({ validity }) => validity)).toEqual([["quantised"], ["quantised"]]);
    expect(voters({ ...run, step: 0.0051 }, true)).toEqual([]);
  });

  it("makes no figure of a time of 0", () => {
    const latencies = [{ statistic: "p99", seconds: 0 }] as const;
    expect(loadLatencies({ ...run, latencies }, true)).toMatchObject({
      latencies: [],
      left: [{ reason: "below-resolution" }],
    });
  });

  it("says where there is no 99th percentile", () => {
    const latencies = [{ statistic: "p95", seconds: 1 }] as const;
    expect(loadLatencies({ ...run, latencies }, true).left).toMatchObject([{ reason: "no-tail-percentile" }]);
  });
});
