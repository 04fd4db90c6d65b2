import { describe, expect, it } from "vitest";
import { hey } from "../../src/importers/hey.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const read = (file: string) => hey.read(fixture(`hey-${file}`), context);

describe("hey", () => {
  it("knows its own output alone", () => {
    for (const file of ["slow.txt", "some.txt", "refused.txt", "slow.csv", "some.csv"]) {
      expect(hey.detect(fixture(`hey-${file}`))).toBe(1);
    }
    expectForeign(hey, "hey-");
  });

  it("reads the text, of which the 99th percentile votes", () => {
    const text = fixture("hey-slow.txt");
    const { measurements, issues, left } = read("slow.txt");
    expect(only(measurements, "response-time", "p99")).toMatchObject({
      benchmark: "hey",
      samples: [Number(/99% in ([\d.]+) secs/.exec(text)?.[1])],
      observations: 2000,
      params: { loop: "closed" },
      dimension: "tail-latency",
    });
    expect(only(measurements, "requests-per-second", "rate").samples).toEqual([
      Number(/Requests\/sec:\t([\d.]+)/.exec(text)?.[1]),
    ]);
    expect(only(measurements, "transfer-rate", "rate").samples).toEqual([
      400_000 / Number(/Total:\t([\d.]+) secs/.exec(text)?.[1]),
    ]);
    expect([issues, left.map(({ reason }) => reason)]).toEqual([[], ["coordinated-omission"]]);
  });

  it("marks statuses of errors and times below ten steps", () => {
    const { measurements, issues } = read("some.txt");
    expect(only(measurements, "response-time", "median").validity).toEqual(["non2xx", "quantised"]);
    expect(issues).toMatchObject([{ code: "failed-requests", received: "132 of 500" }]);
  });

  it("makes a refused connection an issue without figures", () => {
    expect(read("refused.txt")).toMatchObject({
      measurements: [],
      issues: [{ code: "failed-run", received: "20 errors and no response" }],
    });
  });

  it("takes percentiles of the requests in the CSV", () => {
    const { measurements } = read("slow.csv");
    expect(votes(measurements)).toEqual(["hey response-time p99 → tail-latency"]);
    const times = fixture("hey-slow.csv")
      .split("\n")
      .slice(1, -1)
      .map((line) => Number(line.split(",")[0]))
      .sort((a, b) => a - b);
    expect(only(measurements, "response-time", "max").samples).toEqual([times.at(-1)]);
    expect(read("some.csv").issues).toMatchObject([{ code: "failed-requests" }]);
  });
});
