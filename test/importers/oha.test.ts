import { describe, expect, it } from "vitest";
import { oha } from "../../src/importers/oha.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const deadline = fixture("oha-written-deadline.json");
const refused = fixture("oha-written-refused.json");

describe("oha", () => {
  it("knows its own output alone", () => {
    expect([oha.detect(deadline), oha.detect(refused)]).toEqual([1, 1]);
    expectForeign(oha, "oha");
  });

  it("reads seconds, and the rate of the whole run", () => {
    const { measurements, issues, left } = oha.read(deadline, context);
    expect(only(measurements, "response-time", "p99")).toMatchObject({
      samples: [0.12],
      observations: 4980,
      dimension: "tail-latency",
    });
    expect(only(measurements, "response-time", "p99.99").samples).toEqual([0.25]);
    expect(only(measurements, "requests-per-second", "rate").samples).toEqual([500]);
    expect(only(measurements, "transfer-rate", "rate").samples).toEqual([100_000]);
    expect(issues).toEqual([]);
    expect(left.map(({ reason }) => reason)).toEqual(["aborted-at-deadline", "coordinated-omission"].sort());
  });

  it("takes aborted requests for errors once they could hide the 99th percentile", () => {
    const many = deadline.replace('"aborted due to deadline": 20', '"aborted due to deadline": 60');
    const { measurements, issues } = oha.read(many, context);
    expect(votes(measurements)).toEqual([]);
    expect(issues).toMatchObject([{ code: "failed-requests", received: "60 of 5040" }]);
  });

  it("marks statuses from 400 on", () => {
    const some = deadline.replace('"200": 4980', '"200": 4000, "503": 980');
    expect(only(oha.read(some, context).measurements, "response-time", "p99").validity).toEqual(["non2xx"]);
  });

  it("makes a refused connection an issue without figures", () => {
    expect(oha.read(refused, context)).toMatchObject({
      measurements: [],
      issues: [{ code: "failed-run", received: "3000 errors and no response" }],
    });
  });
});
