import { describe, expect, it } from "vitest";
import type { Measurement } from "../../src/brief/measurement.js";
import { closedLoopTools, closedLoopWarnings } from "../../src/overheads/closed-loop.js";
import { measurement, metalMeasurement } from "./fixture.js";

const latency = { metric: "latency", unit: "ms", direction: "lower", statistic: "p99" } as const;
const of = (changes: Partial<Measurement>) =>
  closedLoopWarnings(metalMeasurement({ ...latency, ...changes }), measurement({ ...latency, ...changes }));

describe("coordinated omission", () => {
  it.each(closedLoopTools)("is named for $tool, with what would avoid it", ({ tool, instead }) => {
    const [warning, ...others] = of({ tool: { name: tool } });
    expect(others).toEqual([]);
    expect(warning).toMatchObject({
      code: "coordinated-omission",
      about: "measurements[0]",
      values: { tool },
    });
    expect(warning?.remedy).toContain(instead);
  });

  it("is none for tools that keep a rate, and where a tool was told to", () => {
    for (const name of ["wrk2", "vegeta", "cyclictest", "__proto__"])
      expect(of({ tool: { name } })).toEqual([]);
    const sysbench = { tool: { name: "sysbench" } };
    expect(of({ ...sysbench, params: { rate: 500 } })).toEqual([]);
    expect(of({ ...sysbench, params: { rate: 0 } })).toHaveLength(1);
    const fio = { tool: { name: "fio" } };
    expect(of({ ...fio, params: { io_submit_mode: "offload" } })).toEqual([]);
    expect(of({ ...fio, params: { io_submit_mode: "inline" } })).toHaveLength(1);
  });

  it("is none where the importer saw that the loop is open, as of wrk2 that prints as wrk", () => {
    const wrk = { tool: { name: "wrk" } };
    expect(of({ ...wrk, params: { loop: "open" } })).toEqual([]);
    expect(of({ ...wrk, params: { loop: "closed" } })).toHaveLength(1);
  });

  it("weakens far percentiles and the largest of times, and nothing else", () => {
    const wrk = { tool: { name: "wrk" } };
    expect(of({ ...wrk, statistic: "max" })).toHaveLength(1);
    expect(of({ ...wrk, statistic: "p50" })).toEqual([]);
    expect(of({ ...wrk, statistic: "median" })).toEqual([]);
    expect(of({ ...wrk, unit: "1/s", direction: "higher" })).toEqual([]);
  });
});
