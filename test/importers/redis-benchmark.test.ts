import { describe, expect, it } from "vitest";
import { redisBenchmark } from "../../src/importers/redis-benchmark.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const read = (file: string) => redisBenchmark.read(fixture(`redis-benchmark${file}`), context);
const files = [".csv", "-text.txt", "-quiet.txt", "-refused.txt", "-written-6.0.txt", "-written-6.0.csv"];

describe("redisBenchmark", () => {
  it("knows its own output alone", () => {
    for (const file of files) {
      expect(redisBenchmark.detect(fixture(`redis-benchmark${file}`))).toBeGreaterThanOrEqual(0.7);
    }
    expectForeign(redisBenchmark, "redis-benchmark");
  });

  it("reads the commands of the text, of which SET votes", () => {
    const { measurements, issues, left } = read("-text.txt");
    const set = measurements.filter(({ benchmark }) => benchmark === "redis-benchmark/SET");
    expect(only(set, "response-time", "p99")).toEqual({
      platform: "vm",
      benchmark: "redis-benchmark/SET",
      metric: "response-time",
      unit: "s",
      direction: "lower",
      statistic: "p99",
      sampleKind: "run",
      samples: [0.004215],
      observations: 20_000,
      params: { clients: 10, "payload-bytes": 3, "keep-alive": 1, loop: "closed" },
      tool: { name: "redis-benchmark" },
      dimension: "tail-latency",
    });
    expect(only(set, "requests-per-second", "rate").samples).toEqual([70_921.98]);
    expect(votes(measurements)).toEqual(["redis-benchmark/SET response-time p99 → tail-latency"]);
    expect([issues, left.map(({ reason }) => reason)]).toEqual([[], ["coordinated-omission"]]);
  });

  it("reads the CSV, which votes once the number of requests is stated", () => {
    const { measurements, left } = read(".csv");
    expect(new Set(measurements.map(({ benchmark }) => benchmark))).toEqual(
      new Set(["redis-benchmark/SET", "redis-benchmark/GET", "redis-benchmark/LPUSH"]),
    );
    expect(votes(measurements)).toEqual([]);
    expect(left).toMatchObject([
      { reason: "coordinated-omission" },
      { path: "rows[0].latency", reason: "few-requests" },
    ]);
    const stated = redisBenchmark.read(fixture("redis-benchmark.csv"), {
      ...context,
      params: { requests: 20_000 },
    });
    expect(votes(stated.measurements)).toEqual(["redis-benchmark/SET response-time p99 → tail-latency"]);
  });

  it("reads the lines of -q through what a terminal overwrote", () => {
    const { measurements } = read("-quiet.txt");
    expect(
      measurements.filter(({ unit }) => unit === "1/s").map(({ benchmark, samples }) => [benchmark, samples]),
    ).toEqual([
      ["redis-benchmark/SET", [20_833.33]],
      ["redis-benchmark/GET", [24_691.36]],
    ]);
    expect(votes(measurements)).toEqual([]);
  });

  it("reads rates of older versions", () => {
    expect(read("-written-6.0.txt").measurements).toMatchObject([
      { metric: "requests-per-second", samples: [80_000] },
    ]);
    expect(read("-written-6.0.csv").measurements).toMatchObject([
      { samples: [50_000] },
      { samples: [40_000] },
    ]);
  });

  it("makes a refused connection an issue", () => {
    const { measurements, issues } = read("-refused.txt");
    expect(measurements).toEqual([]);
    expect(issues).toMatchObject([{ code: "failed-run", path: "runs" }]);
  });
});
