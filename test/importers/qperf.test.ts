import { describe, expect, it } from "vitest";
import { qperf } from "../../src/importers/qperf.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const plain = fixture("qperf-tcp.txt");
const verbose = fixture("qperf-verbose.txt");

describe("qperf", () => {
  it("knows its own output alone", () => {
    expect([plain, verbose, fixture("qperf-refused.txt")].map(qperf.detect)).toEqual([1, 1, 0.8]);
    expectForeign(qperf, "qperf-");
  });

  it("reads figures by their units, several runs as samples", () => {
    const { measurements, issues } = qperf.read(plain + plain, context);
    const megabytes = Number(/bw += +([\d.]+) MB\/sec/.exec(plain)?.[1]);
    expect(only(measurements, "throughput", "rate")).toEqual({
      ...{
        platform: "vm",
        benchmark: "qperf/tcp_bw",
        metric: "throughput",
        unit: "B/s",
        direction: "higher",
      },
      ...{ statistic: "rate", sampleKind: "run", samples: [megabytes * 1e6, megabytes * 1e6] },
      tool: { name: "qperf" },
      dimension: "network-throughput",
    });
    expect(votes(measurements)).toEqual([
      "qperf/tcp_bw throughput rate → network-throughput",
      "qperf/tcp_lat latency mean → network-latency",
    ]);
    expect(issues).toEqual([]);
  });

  it("of UDP lets what arrived vote, and takes the version from conf", () => {
    const { measurements } = qperf.read(verbose, context);
    expect(votes(measurements)).toEqual([
      "qperf/udp_bw received-throughput rate → network-throughput",
      "qperf/udp_lat latency mean → network-latency",
    ]);
    expect(only(measurements, "latency", "mean")).toMatchObject({
      samples: [Number(/latency += +(\d+) ns/.exec(verbose)?.[1]) / 1e9],
      tool: { version: "0.4.11" },
      environment: { kernel: "6.18.44-fc-v782" },
    });
  });

  it("makes a refused connection, an early end and an unknown unit known", () => {
    const refused = qperf.read(fixture("qperf-refused.txt"), context);
    expect([refused.measurements, refused.issues.map(({ code }) => code)]).toEqual([[], ["failed-run"]]);
    const cut = qperf.read("tcp_bw:\n    bw", context);
    expect([cut.measurements, cut.issues.map(({ code }) => code)]).toEqual([[], ["partial-run"]]);
    expect(qperf.read("tcp_bw:\n    bw  =  566 furlongs\n", context).left[0]?.reason).toBe("unknown-unit");
  });
});
