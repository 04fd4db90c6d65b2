import { describe, expect, it } from "vitest";
import { sevenZip } from "../../src/importers/seven-zip.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const files = ["seven-zip-two-threads.txt", "seven-zip-three-passes.txt"];
const [two = ""] = files.map(fixture);
const line = (mark: string) =>
  (two.split("\n").find((one) => one.startsWith(mark)) ?? "").replace("|", "").split(/ +/);

describe("sevenZip", () => {
  it("knows its own output alone", () => {
    for (const file of files) expect(sevenZip.detect(fixture(file))).toBe(1);
    expectForeign(sevenZip, "seven-zip-");
  });

  it("reads the total, which votes, and the averages of both ways", () => {
    const { measurements, issues } = sevenZip.read(two + two, context);
    const total = Number(line("Tot:").at(-1));
    expect(only(measurements, "total-rating", "rate")).toEqual({
      ...{ platform: "vm", benchmark: "seven-zip", metric: "total-rating", unit: "1/s", direction: "higher" },
      ...{ statistic: "rate", sampleKind: "run", samples: [total * 1e6, total * 1e6], dimension: "cpu" },
      params: { threads: 2, dictionaries: "18,19,20" },
      tool: { name: "seven-zip", version: "26.02" },
    });
    const averages = line("Avr:").map(Number);
    expect(only(measurements, "compression-throughput", "rate").samples[0]).toBe((averages[1] ?? 0) * 1024);
    expect(only(measurements, "decompression-rating", "rate").samples[0]).toBe((averages[8] ?? 0) * 1e6);
    expect([votes(measurements).length, issues]).toEqual([1, []]);
  });

  it("marks a run that ended before its total, and leaves what is no benchmark", () => {
    const cut = sevenZip.read(two.slice(0, two.indexOf("Tot:")), context);
    expect(cut.issues.map(({ code }) => code)).toEqual(["partial-run"]);
    expect(cut.measurements.map(({ validity }) => validity)).toEqual(Array(4).fill(["partial"]));
    const other = sevenZip.read(
      "7-Zip [64] 26.02 : Copyright (c) 1999-2026 Igor Pavlov\nListing archive\n",
      context,
    );
    expect([other.measurements, other.left.map(({ reason }) => reason)]).toEqual([[], ["no-benchmark"]]);
  });
});
