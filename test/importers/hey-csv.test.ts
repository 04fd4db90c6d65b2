import { describe, expect, it } from "vitest";
import { heyCsv, isHeyCsv } from "../../src/importers/hey-csv.js";

const header = "response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read,status-code,offset";

describe("heyCsv", () => {
  it("reads whole rows, counts statuses of errors, and not a last row that is cut", () => {
    const rows = [
      "0.0010,0,0,0,0,0,200,0.1",
      "0.0030,0,0,0,0,0,503,0.2",
      "0.0050,0,0",
      "0.9,0,0,0,0,0,200,0.3",
    ];
    const run = heyCsv([header, ...rows]);
    expect(run).toMatchObject({ requests: 2, refusals: 1 });
    expect(run.latencies.slice(0, 3)).toEqual([
      { statistic: "mean", seconds: 0.002 },
      { statistic: "max", seconds: 0.003 },
      { statistic: "median", seconds: 0.002 },
    ]);
  });
});

describe("isHeyCsv", () => {
  it("asks for the header", () => {
    expect([isHeyCsv(header), isHeyCsv("response-time,status")]).toEqual([true, false]);
  });
});
