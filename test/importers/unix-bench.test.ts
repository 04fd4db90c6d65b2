import { describe, expect, it } from "vitest";
import { unixBench } from "../../src/importers/unix-bench.js";
import { expectForeign } from "./damage.js";
import { fixture, votes } from "./fixture.js";

const context = { platform: "vm" };
const file = "unix-bench-written-two-blocks.txt";
const text = fixture(file);

describe("unixBench", () => {
  it("knows its own output alone", () => {
    expect(unixBench.detect(text)).toBe(1);
    expectForeign(unixBench, "unix-bench-");
  });

  it("reads each block in base units, with its index", () => {
    const { measurements, issues } = unixBench.read(text, context);
    expect(
      measurements
        .slice(0, 5)
        .map(({ benchmark, metric, unit, samples }) => [benchmark, metric, unit, samples]),
    ).toEqual([
      ["unix-bench/dhrystone-2-using-register-variables", "loops-per-second", "1/s", [40_000_000]],
      ["unix-bench/double-precision-whetstone", "loops-per-second", "1/s", [6000e6]],
      ["unix-bench/file-copy-1024-bufsize-2000-maxblocks", "throughput", "B/s", [512_000_000]],
      ["unix-bench/shell-scripts-8-concurrent", "loops-per-second", "1/s", [100]],
      ["unix-bench/index", "index-score", "1", [1000.5]],
    ]);
    expect(measurements[0]?.tool).toEqual({ name: "unix-bench", version: "5.1.3" });
    expect(issues).toEqual([]);
  });

  it("lets Dhrystone of the most copies vote", () => {
    const { measurements } = unixBench.read(text, context);
    expect(votes(measurements)).toHaveLength(1);
    expect(measurements.find(({ dimension }) => dimension === "cpu")?.params).toEqual({ copies: 4 });
  });

  it("marks a block without its index", () => {
    const { measurements, issues } = unixBench.read(
      text.slice(0, text.lastIndexOf("System Benchmarks Index Score")),
      context,
    );
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["partial-run", "runs[1]"]]);
    expect(measurements.filter(({ validity }) => validity !== undefined).map(({ params }) => params)).toEqual(
      Array(4).fill({ copies: 4 }),
    );
    expect(votes(measurements)).toEqual([]);
  });
});
