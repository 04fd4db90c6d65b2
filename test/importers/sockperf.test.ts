import { describe, expect, it } from "vitest";
import { sockperf } from "../../src/importers/sockperf.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const files = ["ping-pong", "full-rtt", "under-load", "throughput"].map((name) => `sockperf-${name}.txt`);
const [half = "", full = "", load = "", throughput = ""] = files.map(fixture);
const remote = (text: string) => text.replace("IP = 127.0.0.1", "IP = 192.0.2.10");

describe("sockperf", () => {
  it("knows its own output alone", () => {
    for (const file of files)
      expect(sockperf.detect(fixture(file).replaceAll(/\u001b\[[\d;]*m/g, ""))).toBe(1);
    expectForeign(sockperf, "sockperf-");
  });

  it("reads half of the round trip through colours, the mean as the vote", () => {
    const { measurements, issues } = sockperf.read(remote(half), context);
    const mean = Number(/avg-latency=([\d.]+)/.exec(half)?.[1]);
    expect(only(measurements, "half-round-trip-time", "mean")).toEqual({
      ...{ platform: "vm", benchmark: "sockperf/latency", metric: "half-round-trip-time", unit: "s" },
      ...{ direction: "lower", statistic: "mean", sampleKind: "run", samples: [mean / 1e6] },
      observations: Number(/Total (\d+) observations/.exec(half)?.[1]),
      params: { protocol: "tcp" },
      tool: { name: "sockperf", version: "3.7-no.git" },
      environment: { duration: "2 s" },
      dimension: "network-latency",
    });
    expect([votes(measurements).length, issues]).toEqual([1, []]);
  });

  it("keeps round trips under a name of their own", () => {
    const { measurements } = sockperf.read(remote(half) + remote(full), context);
    expect(new Set(measurements.map(({ metric }) => metric))).toEqual(
      new Set(["half-round-trip-time", "round-trip-time"]),
    );
    expect(only(measurements, "round-trip-time", "p99").samples).toEqual([
      Number(/percentile 99.000 = +([\d.]+)/.exec(full)?.[1]) / 1e6,
    ]);
  });

  it("lets nothing vote over loopback", () => {
    const { measurements, left } = sockperf.read(half, context);
    expect([votes(measurements), left[0]?.reason]).toEqual([[], "loopback"]);
  });

  it("marks a run that lost messages, and prints no percentile beyond its observations", () => {
    const { measurements, issues } = sockperf.read(remote(load), context);
    expect(issues.map(({ code, received }) => [code, received])).toEqual([
      ["lost-messages", "1386 without one"],
    ]);
    expect(measurements.map(({ statistic, validity }) => [statistic, validity?.[0]])).toEqual([
      ["mean", "lost-messages"],
      ["max", "lost-messages"],
      ["p90", "lost-messages"],
      ["median", "lost-messages"],
    ]);
  });

  it("reads bandwidth in MiB, which votes over TCP", () => {
    const { measurements } = sockperf.read(remote(throughput), context);
    const mebibytes = Number(/BandWidth is ([\d.]+)/.exec(throughput)?.[1]);
    expect(only(measurements, "throughput", "rate")).toMatchObject({
      samples: [mebibytes * 1024 * 1024],
      params: { protocol: "tcp", "message-bytes": 1400 },
      dimension: "network-throughput",
    });
    expect(votes(sockperf.read(remote(throughput).replace("# TCP", "# UDP"), context).measurements)).toEqual(
      [],
    );
  });

  it("makes a refused connection and a run that ended early issues", () => {
    const refused = sockperf.read(fixture("sockperf-refused.txt"), context);
    expect([refused.measurements, refused.issues.map(({ code }) => code)]).toEqual([[], ["failed-run"]]);
    const cut = sockperf.read(half.slice(0, half.indexOf("sockperf: Test end")), context);
    expect([cut.measurements, cut.issues.map(({ code }) => code)]).toEqual([[], ["partial-run"]]);
  });
});
