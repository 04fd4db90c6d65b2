import { describe, expect, it } from "vitest";
import { netperf } from "../../src/importers/netperf.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const files = ["netperf-written-classic.txt", "netperf-written-keys.txt", "netperf-written-omni.csv"];
const [classic = "", keys = "", csv = ""] = files.map(fixture);

describe("netperf", () => {
  it("knows its own output alone", () => {
    for (const file of files) expect(netperf.detect(fixture(file))).toBeGreaterThanOrEqual(0.9);
    expectForeign(netperf, "netperf-");
  });

  it("reads the classic tables in base units", () => {
    const { measurements, issues } = netperf.read(classic, context);
    expect(measurements.map(({ metric, unit, samples, params }) => [metric, unit, samples, params])).toEqual([
      ["throughput", "bit/s", [9_000_500_000], { protocol: "tcp", "message-bytes": 16_384 }],
      ["throughput", "bit/s", [2_567_900_000], { protocol: "udp", "message-bytes": 65_507 }],
      [
        "transactions-per-second",
        "1/s",
        [20_000.5],
        { protocol: "tcp", "request-bytes": 1, "response-bytes": 1 },
      ],
    ]);
    expect(votes(measurements)).toEqual([
      "netperf/tcp-stream throughput rate → network-throughput",
      "netperf/udp-stream throughput rate → network-throughput",
      "netperf/tcp-request-response transactions-per-second rate → network-latency",
    ]);
    expect(issues).toEqual([]);
  });

  it("reads omni's keys with its latencies, −1 as not measured", () => {
    const { measurements } = netperf.read(keys, context);
    expect(only(measurements, "transactions-per-second", "rate").samples).toEqual([20_000.5, 21_000.5]);
    expect(only(measurements, "latency", "p99").samples).toEqual([90 / 1e6, 90 / 1e6]);
    expect(measurements.map(({ statistic }) => statistic)).not.toContain("max");
  });

  it("lets nothing vote over loopback, nor what UDP sent", () => {
    const local = netperf.read(csv, context);
    expect(local.measurements.map(({ samples, dimension }) => [samples, dimension])).toEqual([
      [[40_000_250_000], undefined],
    ]);
    expect(local.left.map(({ reason }) => reason)).toEqual(["loopback"]);
    const sent = netperf.read(csv.replace("localhost", "192.0.2.10").replace(",TCP,", ",UDP,"), context);
    expect([votes(sent.measurements), sent.left.map(({ reason }) => reason)]).toEqual([[], ["sent-rate"]]);
  });

  it("says that a run ended early, could not connect, or names no unit", () => {
    const cut = netperf.read(classic.slice(0, classic.indexOf(" 87380")), context);
    expect([cut.measurements, cut.issues.map(({ code }) => code)]).toEqual([[], ["partial-run"]]);
    const refused = netperf.read(
      "establish control: are you sure there is a netserver listening on 192.0.2.1?\n",
      context,
    );
    expect(refused.issues.map(({ code }) => code)).toEqual(["failed-run"]);
    const furlongs = netperf.read(keys.replaceAll("Trans/s", "Furlongs/s"), context);
    expect([furlongs.measurements, furlongs.left[0]?.reason]).toEqual([[], "unknown-unit"]);
  });
});
