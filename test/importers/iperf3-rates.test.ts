import { describe, expect, it } from "vitest";
import { iperf3Rates } from "../../src/importers/iperf3-rates.js";
import { iperf3Setup } from "../../src/importers/iperf3-setup.js";
import { fixture } from "./fixture.js";

const rates = (text: string) => {
  const document = JSON.parse(text) as unknown;
  return Object.fromEntries(
    iperf3Rates(document, iperf3Setup(document)).map(({ metric, value }) => [metric, value]),
  );
};

describe("iperf3Rates", () => {
  it("takes a UDP run's rate from the receiver, with jitter in seconds and the share that arrived", () => {
    const found = rates(fixture("iperf3-udp.json"));
    const { end } = JSON.parse(fixture("iperf3-udp.json")) as {
      readonly end: { readonly sum_received: { readonly [name: string]: number } };
    };
    const { bits_per_second, jitter_ms, lost_packets, packets } = end.sum_received;
    if (lost_packets === undefined || packets === undefined || jitter_ms === undefined) throw new Error();
    expect(found["received-throughput"]).toBe(bits_per_second);
    expect(found["received-throughput"]).toBeLessThan(found["sent-throughput"] ?? 0);
    expect(found["jitter"]).toBeCloseTo(jitter_ms / 1000, 15);
    expect(found["delivered-share"]).toBeCloseTo(1 - lost_packets / packets, 15);
  });

  it("reckons what arrived from the sent rate and the loss where there is one sum for both (before 3.12)", () => {
    const sum = { bits_per_second: 1000, lost_packets: 25, packets: 100, jitter_ms: 2 };
    expect(rates(JSON.stringify({ start: { test_start: { protocol: "UDP" } }, end: { sum } }))).toEqual({
      "received-throughput": 750,
      jitter: 0.002,
      "delivered-share": 0.75,
    });
  });

  it("keeps the two directions apart", () => {
    const found = rates(fixture("iperf3-bidirectional.json"));
    expect(Object.keys(found)).toEqual([
      "received-throughput",
      "sent-throughput",
      "received-throughput-reverse",
      "sent-throughput-reverse",
    ]);
  });

  it("reads the round trip of a single stream in seconds, of several none", () => {
    const end = (streams: number) => ({
      start: {},
      end: { streams: Array(streams).fill({ sender: { mean_rtt: 55 } }) },
    });
    expect(rates(JSON.stringify(end(1)))).toEqual({ "round-trip-time": 55e-6 });
    expect(rates(JSON.stringify(end(2)))).toEqual({});
  });

  it("never makes a rate of the 0 that stands for a server that did not answer", () => {
    expect(rates(fixture("iperf3-interrupted.json"))).not.toHaveProperty("received-throughput");
  });
});
