import { describe, expect, it } from "vitest";
import { iperf3Setup } from "../../src/importers/iperf3-setup.js";
import { fixture, retailRun } from "./fixture.js";

const setup = (text: string) => iperf3Setup(JSON.parse(text) as unknown);

describe("iperf3Setup", () => {
  it("tells what defines the work from what surrounds it", () => {
    expect(setup(retailRun("alone", "iperf3-tcp-1.json"))).toEqual({
      version: "3.12",
      protocol: "tcp",
      params: { protocol: "tcp", streams: 1, "block-bytes": 131_072, reverse: false, bidirectional: false },
      environment: {
        duration: "5 s",
        "client-kernel": "6.18.44-fc-v782",
        "congestion-control": "bbr",
        link: "loopback",
      },
      durationSeconds: 5,
      limited: false,
      loopback: true,
    });
  });

  it("keeps several streams of a version with a thread for all apart from one with a thread each", () => {
    const text = fixture("iperf3-reverse-two-streams.json");
    expect(setup(text).params).toMatchObject({ streams: 2, reverse: true, "thread-per-stream": false });
    expect(setup(text.replace("iperf 3.12", "iperf 3.16")).params["thread-per-stream"]).toBe(true);
    expect(setup(text.replace("iperf 3.12", "iperf 3.9")).params["thread-per-stream"]).toBe(false);
  });

  it("sees a rate that was asked for, and the one UDP has by default", () => {
    expect(setup(fixture("iperf3-udp-limited.json"))).toMatchObject({
      limited: true,
      params: { "target-bits-per-second": 200_000_000 },
    });
    expect(setup(fixture("iperf3-udp.json")).limited).toBe(false);
    expect(setup('{"start": {"test_start": {"protocol": "UDP"}}}').limited).toBe(true);
    expect(setup('{"start": {"test_start": {"protocol": "TCP"}}}').limited).toBe(false);
  });

  it("knows both directions by their results where the version does not say so", () => {
    expect(setup(fixture("iperf3-bidirectional.json")).params["bidirectional"]).toBe(true);
  });

  it.each([
    ["127.0.0.1", true],
    ["::1", true],
    ["localhost", true],
    ["10.0.0.7", false],
    ["127x.example", false],
  ])("takes a run against %s for loopback: %s", (host, loopback) => {
    expect(setup(JSON.stringify({ start: { connecting_to: { host } } })).loopback).toBe(loopback);
  });
});
