import { describe, expect, it } from "vitest";
import { iperf3 } from "../../src/importers/iperf3.js";
import { fixture, only, repetitions, retailRun, votes } from "./fixture.js";

const context = { platform: "vm" };
const five = repetitions.map((one) => retailRun("alone", `iperf3-tcp-${one}.json`));
/** As if the server had been another machine: the one thing that a run on one machine cannot show. */
const remote = (text: string): string => text.replaceAll("127.0.0.1", "192.0.2.7");
const received = (text: string): number =>
  Number(/"sum_received":[^}]*"bits_per_second":\s*([\d.]+)/.exec(text)?.[1]);

describe("iperf3", () => {
  it("makes five documents five samples of what the receiver got", () => {
    const { measurements, issues } = iperf3.read(five.join("\n"), context);
    const throughput = only(measurements, "received-throughput", "rate");
    expect(throughput).toMatchObject({
      benchmark: "iperf3/tcp",
      unit: "bit/s",
      direction: "higher",
      sampleKind: "run",
      samples: five.map(received),
      tool: { name: "iperf3", version: "3.12" },
      takenAt: "2026-11-24",
    });
    expect(throughput.samples.every((sample) => sample > 1e9)).toBe(true);
    expect(issues).toEqual([]);
  });

  it("reads an array of documents as well", () => {
    expect(iperf3.read(`[${five.join(",")}]`, context).measurements).toEqual(
      iperf3.read(five.join("\n"), context).measurements,
    );
  });

  it("lets the received rate speak for the network, one vote a run", () => {
    expect(votes(iperf3.read(remote(five[0] ?? ""), context).measurements)).toEqual([
      "iperf3/tcp received-throughput rate → network-throughput",
    ]);
    expect(votes(iperf3.read(remote(fixture("iperf3-bidirectional.json")), context).measurements)).toEqual([
      "iperf3/tcp received-throughput rate → network-throughput",
    ]);
    expect(votes(iperf3.read(remote(fixture("iperf3-udp.json")), context).measurements)).toEqual([
      "iperf3/udp received-throughput rate → network-throughput",
    ]);
  });

  it("gives no vote over loopback and says so", () => {
    const { measurements, left } = iperf3.read(five[0] ?? "", context);
    expect(votes(measurements)).toEqual([]);
    expect(left.map(({ reason }) => reason)).toEqual(["interval-statistics", "loopback"]);
  });

  it("gives no vote to a rate that was asked for", () => {
    const { measurements } = iperf3.read(remote(fixture("iperf3-udp-limited.json")), context);
    expect(only(measurements, "received-throughput", "rate").samples).toEqual([
      received(fixture("iperf3-udp-limited.json")),
    ]);
    expect(votes(measurements)).toEqual([]);
  });

  it("makes a refused connection an issue and no figure", () => {
    const { measurements, issues } = iperf3.read(fixture("iperf3-refused.json"), context);
    expect(measurements).toEqual([]);
    expect(issues).toMatchObject([
      {
        code: "failed-run",
        path: "documents[0].error",
        received: "unable to connect to server: Connection refused",
      },
    ]);
  });

  it("marks what the sender counted before an interruption as partial", () => {
    const { measurements, issues } = iperf3.read(remote(fixture("iperf3-interrupted.json")), context);
    expect(measurements.map(({ metric, validity }) => [metric, validity])).toEqual([
      ["sent-throughput", ["partial"]],
      ["round-trip-time", ["partial"]],
    ]);
    expect(votes(measurements)).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(["failed-run"]);
  });

  it("sees a run that ended early without an error", () => {
    const text = remote(five[0] ?? "").replace(/"duration":\s*5/, '"duration": 60');
    const { measurements, issues } = iperf3.read(text, context);
    expect(issues).toMatchObject([{ code: "partial-run", expected: "a run of 60 s" }]);
    expect(votes(measurements)).toEqual([]);
  });

  it("says what it leaves", () => {
    const text = '{"a":1}\n{"start":{},"end":{}}';
    expect(iperf3.read(text, context).left.map(({ reason }) => reason)).toEqual(["not-iperf3", "no-result"]);
  });
});
