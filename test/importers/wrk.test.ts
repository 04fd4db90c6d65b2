import { describe, expect, it } from "vitest";
import { wrk } from "../../src/importers/wrk.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const read = (file: string) => wrk.read(fixture(file), context);

describe("wrk", () => {
  it("knows its own output alone", () => {
    for (const file of ["wrk-latency.txt", "wrk-plain.txt", "wrk-non2xx.txt", "wrk2-written-recorded.txt"]) {
      expect(wrk.detect(fixture(file))).toBe(1);
    }
    expect(wrk.detect(fixture("wrk-refused.txt"))).toBe(0.5);
    expectForeign(wrk, "wrk");
  });

  it("reads rates and response times in base units", () => {
    const { measurements, issues, left } = read("wrk-latency.txt");
    const text = fixture("wrk-latency.txt");
    const p99 = Number(/^ +99% +([\d.]+)ms$/m.exec(text)?.[1]);
    expect(only(measurements, "response-time", "p99")).toEqual({
      platform: "vm",
      benchmark: "wrk",
      metric: "response-time",
      unit: "s",
      direction: "lower",
      statistic: "p99",
      sampleKind: "run",
      samples: [p99 / 1000],
      observations: Number(/(\d+) requests in/.exec(text)?.[1]),
      params: { threads: 2, connections: 8, duration: 2, path: "/", loop: "closed" },
      tool: { name: "wrk" },
      dimension: "tail-latency",
    });
    expect(only(measurements, "requests-per-second", "rate").samples).toEqual([
      Number(/^Requests\/sec: +([\d.]+)$/m.exec(text)?.[1]),
    ]);
    expect(only(measurements, "transfer-rate", "rate").samples).toEqual([
      Number(/^Transfer\/sec: +([\d.]+)MB$/m.exec(text)?.[1]) * 1_048_576,
    ]);
    expect(measurements.map(({ statistic }) => statistic)).toEqual([
      "rate",
      "rate",
      "mean",
      "max",
      "median",
      "p75",
      "p90",
      "p99",
    ]);
    expect(votes(measurements)).toEqual(["wrk response-time p99 → tail-latency"]);
    expect(issues).toEqual([]);
    expect(left.map(({ reason }) => reason)).toEqual(["coordinated-omission"]);
  });

  it("makes two runs two samples, and misses a percentile where none was asked for", () => {
    expect(only(read("wrk-two-runs.txt").measurements, "response-time", "p99").samples).toHaveLength(2);
    const plain = read("wrk-plain.txt");
    expect(votes(plain.measurements)).toEqual([]);
    expect(plain.left).toMatchObject([{ path: "runs[0].latency", reason: "no-tail-percentile" }]);
  });

  it("marks responses with an error status, and lets nothing of them vote", () => {
    const { measurements, issues } = read("wrk-non2xx.txt");
    expect(new Set(measurements.flatMap(({ validity }) => validity))).toEqual(new Set(["non2xx"]));
    expect(votes(measurements)).toEqual([]);
    expect(issues).toMatchObject([{ code: "failed-requests", path: "runs[0]" }]);
    expect(issues[0]?.received).toMatch(/^\d+ of \d+$/);
  });

  it("tolerates a failed request in a thousand, and marks socket errors beyond", () => {
    const text = fixture("wrk-latency.txt");
    const withErrors = (timeouts: number) =>
      wrk.read(
        text.replace(
          "Requests/sec",
          `  Socket errors: connect 0, read 0, write 0, timeout ${timeouts}\nRequests/sec`,
        ),
        context,
      );
    expect(votes(withErrors(3).measurements)).toHaveLength(1);
    expect(withErrors(3).left.map(({ reason }) => reason)).toContain("few-failures");
    expect(votes(withErrors(300).measurements)).toEqual([]);
    expect(only(withErrors(300).measurements, "response-time", "p99").validity).toEqual(["errors"]);
  });

  it("makes no figure of a run that nobody answered", () => {
    const none = read("wrk-timeouts.txt");
    expect(none.measurements).toEqual([]);
    expect(none.issues).toMatchObject([{ code: "failed-run", received: "no response" }]);
    const refused = read("wrk-refused.txt");
    expect([refused.measurements, refused.issues.map(({ code }) => code)]).toEqual([[], ["failed-run"]]);
  });

  it("reads what wrk2 recorded, whose rate is an input", () => {
    const { measurements, left, issues } = read("wrk2-written-recorded.txt");
    expect(only(measurements, "response-time", "p99")).toMatchObject({
      benchmark: "wrk2",
      samples: [0.004],
      observations: 10_000,
      params: { threads: 2, connections: 10, duration: 10, path: "/index.html", loop: "open" },
      dimension: "tail-latency",
    });
    expect(only(measurements, "response-time", "median").samples).toEqual([0.0014]);
    expect(only(measurements, "response-time", "p99.999").samples).toEqual([0.012]);
    expect(measurements.every(({ unit }) => unit === "s")).toBe(true);
    expect([left.map(({ reason }) => reason), issues]).toEqual([["target-rate"], []]);
  });

  it("marks a run whose output ends before its last line", () => {
    const text = fixture("wrk-latency.txt");
    const { measurements, issues } = wrk.read(text.slice(0, text.indexOf("Transfer/sec")), context);
    expect(issues).toMatchObject([{ code: "partial-run", path: "runs[0]" }]);
    expect(only(measurements, "response-time", "p99").validity).toEqual(["partial"]);
    expect(measurements.every(({ unit }) => unit === "s")).toBe(true);
  });
});
