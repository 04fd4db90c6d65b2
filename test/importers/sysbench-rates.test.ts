import { describe, expect, it } from "vitest";
import { sysbenchTests } from "../../src/importers/sysbench-rates.js";
import { retailRun } from "./fixture.js";

const known = (run: string) => {
  const found = sysbenchTests.filter((test) => test.recognises(run));
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} tests recognise the run`);
  return found[0];
};
const rates = (run: string) =>
  known(run)
    .rates(run)
    .map(({ metric, value, dimension }) => [metric, value, dimension]);

describe("sysbench cpu", () => {
  it("speaks by events a second", () => {
    const run = retailRun("alone", "sysbench-cpu-1.txt");
    expect(known(run).name).toBe("cpu");
    expect(known(run).params(run)).toEqual({ "cpu-max-prime": 10_000 });
    expect(rates(run)).toEqual([["events-per-second", 8317.2, "cpu"]]);
  });

  it("reckons the rate of versions before 1.0 from events and time", () => {
    const run = [
      "sysbench 0.4.12:  multi-threaded system evaluation benchmark",
      "Maximum prime number checked in CPU test: 20000",
      "    total time:                          12.5000s",
      "    total number of events:              10000",
    ].join("\n");
    expect(rates(run)).toEqual([["events-per-second", 800, "cpu"]]);
    expect(known(run).params(run)).toEqual({ "cpu-max-prime": 20_000 });
  });
});

describe("sysbench memory", () => {
  it("speaks by bytes a second", () => {
    const run = retailRun("alone", "sysbench-memory-1.txt");
    expect(known(run).params(run)).toEqual({
      "memory-block-size": 1_048_576,
      "memory-oper": "write",
      "memory-scope": "global",
    });
    expect(rates(run)).toEqual([["throughput", 25_991.7 * 1_048_576, "memory"]]);
  });

  it("reads versions before 1.0, whose MB are the same", () => {
    const run = [
      "Doing memory operations speed test",
      "Memory block size: 1K",
      "",
      "Memory transfer size: 102400M",
      "",
      "Memory operations type: read",
      "Memory scope type: local",
      "102400.00 MB transferred (2312.50 MB/sec)",
    ].join("\n");
    expect(rates(run)).toEqual([["throughput", 2312.5 * 1_048_576, "memory"]]);
    expect(known(run).params(run)).toEqual({
      "memory-block-size": 1024,
      "memory-oper": "read",
      "memory-scope": "local",
    });
  });
});
