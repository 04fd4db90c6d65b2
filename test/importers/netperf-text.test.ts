import { describe, expect, it } from "vitest";
import { netperfRuns } from "../../src/importers/netperf-text.js";
import { fixture } from "./fixture.js";

describe("netperfRuns", () => {
  it("reads the classic tables, of UDP what arrived", () => {
    const runs = netperfRuns(fixture("netperf-written-classic.txt"));
    expect(
      runs.map((run) =>
        ["PROTOCOL", "THROUGHPUT", "THROUGHPUT_UNITS", "REMOTE_HOST"].map((name) => run.get(name)),
      ),
    ).toEqual([
      ["TCP", "9000.50", "10^6bits/s", "192.0.2.10"],
      ["UDP", "2567.90", "10^6bits/s", "192.0.2.10"],
      ["TCP", "20000.50", "Trans/s", "192.0.2.10"],
    ]);
  });

  it("does not take what UDP sent for what arrived", () => {
    const text = fixture("netperf-written-classic.txt");
    const [, udp] = netperfRuns(text.slice(0, text.indexOf("212992           ")));
    expect(udp?.get("THROUGHPUT")).toBeUndefined();
  });

  it("reads keys and CSV under the same names", () => {
    expect(netperfRuns(fixture("netperf-written-keys.txt")).map((run) => run.get("THROUGHPUT"))).toEqual([
      "20000.5",
      "21000.5",
    ]);
    expect(netperfRuns(fixture("netperf-written-omni.csv"))[0]?.get("LOCAL_SEND_SIZE")).toBe("16384");
  });
});
