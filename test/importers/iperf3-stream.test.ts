import { describe, expect, it } from "vitest";
import { iperf3 } from "../../src/importers/iperf3.js";
import { withoutStreams } from "../../src/importers/iperf3-stream.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const lines = fixture("iperf3-written-json-stream.json").trim().split("\n");

describe("iperf3's stream of events", () => {
  it("is read as the document of each run", () => {
    const { measurements, issues, left } = iperf3.read(lines.join("\n"), context);
    expect(issues).toEqual([]);
    expect(left.map(({ reason }) => reason)).toEqual(["interval-statistics"]);
    expect(only(measurements, "received-throughput", "rate")).toMatchObject({
      samples: [9_920_000_000, 9_920_000_000],
      tool: { name: "iperf3", version: "3.18" },
      takenAt: "2026-09-01",
    });
    expect(votes(measurements)).toEqual(["iperf3/tcp received-throughput rate → network-throughput"]);
  });

  it("is not read again where the whole document follows it", () => {
    const { measurements } = iperf3.read(fixture("iperf3-written-json-stream-full.json"), context);
    expect(only(measurements, "received-throughput", "rate").samples).toEqual([9_920_000_000]);
  });

  it("makes a refused connection and a stream without end failed runs", () => {
    const refused = iperf3.read(fixture("iperf3-written-json-stream-refused.json"), context);
    expect([refused.measurements, refused.issues.map(({ code }) => code)]).toEqual([[], ["failed-run"]]);
    const cut = iperf3.read(lines.slice(0, 2).join("\n"), context);
    expect([cut.measurements, cut.issues.map(({ received }) => received)]).toEqual([
      [],
      ["the stream has no end"],
    ]);
  });

  it("begins a run at each start, and leaves other documents and unknown events as they are", () => {
    const events = [
      { event: "start", data: { cookie: "a" } },
      { event: "start", data: { cookie: "b" } },
      { event: "end", data: { sum: 1 } },
      { event: "server_output_text", data: "text" },
      { other: 1 },
    ];
    expect(withoutStreams(events)).toEqual([
      { start: { cookie: "a" }, end: {}, error: "the stream has no end" },
      { start: { cookie: "b" }, end: { sum: 1 }, error: undefined },
      { other: 1 },
    ]);
  });
});
