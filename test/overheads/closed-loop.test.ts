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

  it("goes by what the measurement states of its loop, whatever the tool", () => {
    const wrk = { tool: { name: "wrk" } };
    expect(of({ ...wrk, params: { loop: "open" } })).toEqual([]);
    expect(of({ ...wrk, params: { loop: "closed" } })).toHaveLength(1);
    expect(of({ ...wrk, params: { loop: "unheard of" } })).toHaveLength(1);
    const sysbench = { tool: { name: "sysbench" }, params: { loop: "closed", rate: 500 } };
    expect(of(sysbench)).toHaveLength(1);
    const own = { tool: { name: "tidy-csv" } };
    expect(of(own)).toEqual([]);
    expect(of({ ...own, params: { loop: "closed" } })[0]?.remedy).toContain("a generator that keeps a rate");
  });

  it("weakens far percentiles and the largest of times, and nothing else", () => {
    const wrk = { tool: { name: "wrk" } };
    expect(of({ ...wrk, statistic: "max" })).toHaveLength(1);
    expect(of({ ...wrk, statistic: "p50" })).toEqual([]);
    expect(of({ ...wrk, statistic: "median" })).toEqual([]);
    expect(of({ ...wrk, unit: "1/s", direction: "higher" })).toEqual([]);
  });
});
