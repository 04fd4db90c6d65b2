import { describe, expect, it } from "vitest";
import { eventLatencies } from "../../src/importers/sysbench-latency.js";
import { retailRun } from "./fixture.js";

const summary = (text: string) => eventLatencies(text).map(({ statistic, value }) => [statistic, value]);

describe("eventLatencies", () => {
  it("reads milliseconds of version 1.0 and counts the events", () => {
    const found = eventLatencies(retailRun("alone", "sysbench-cpu-1.txt"));
    expect(found.map(({ statistic }) => statistic)).toEqual(["mean", "max", "p95"]);
    expect(found[0]?.value).toBeCloseTo(0.00024, 15);
    expect(found[0]?.observations).toBe(41_613);
    expect(found.every(({ unit, direction }) => unit === "s" && direction === "lower")).toBe(true);
  });

  it("names the percentile that was asked for; the 50th is the median", () => {
    const text = "Latency (ms):\n         avg:   1.00\n        50th percentile:   0.90\n";
    expect(summary(text)).toEqual([
      ["mean", 0.001],
      ["median", 0.0009],
    ]);
  });

  it("reads the units that versions before 1.0 print", () => {
    const text = [
      "    per-request statistics:",
      "         min:                                  0.99ms",
      "         avg:                                  1.50ms",
      "         max:                                  1.25s",
      "         approx.  95 percentile:              30.69ms",
    ].join("\n");
    expect(summary(text)).toEqual([
      ["mean", 0.0015],
      ["max", 1.25],
      ["p95", 30.69 / 1000],
    ]);
  });

  it("finds nothing without a block of latencies", () => {
    expect(eventLatencies("         avg:   1.00\n")).toEqual([]);
  });
});
