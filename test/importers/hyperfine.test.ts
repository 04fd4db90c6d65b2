import { describe, expect, it } from "vitest";
import { hyperfine } from "../../src/importers/hyperfine.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const read = (file: string) => hyperfine.read(fixture(file), context);
const files = ["two-commands", "parameters", "failed", "one-run", "written-schema-2"].map(
  (name) => `hyperfine-${name}.json`,
);

describe("hyperfine", () => {
  it("knows its own output alone", () => {
    for (const file of files) expect(hyperfine.detect(fixture(file))).toBe(1);
    expectForeign(hyperfine, "hyperfine");
  });

  it("makes the timings of a command iterations, without a vote", () => {
    const { measurements, issues, left } = read("hyperfine-two-commands.json");
    const { results } = JSON.parse(fixture("hyperfine-two-commands.json")) as {
      results: { times: number[]; user: number }[];
    };
    expect(measurements[0]).toEqual({
      platform: "vm",
      benchmark: "hyperfine",
      metric: "wall-clock-time",
      unit: "s",
      direction: "lower",
      statistic: "mean",
      sampleKind: "iteration",
      samples: results[0]?.times,
      params: { command: "sleep 0.01" },
      tool: { name: "hyperfine" },
    });
    expect(measurements[1]).toMatchObject({
      metric: "user-time",
      sampleKind: "run",
      samples: [results[0]?.user],
    });
    expect(measurements.filter(({ metric }) => metric === "wall-clock-time")).toHaveLength(2);
    expect(votes(measurements)).toEqual([]);
    expect([issues, left]).toEqual([[], []]);
  });

  it("carries parameters, and reads a single timing", () => {
    const { measurements } = read("hyperfine-parameters.json");
    expect(measurements[0]?.params).toEqual({ command: "sleep 0.01", seconds: "0.01" });
    expect(read("hyperfine-one-run.json").measurements[0]?.samples).toHaveLength(1);
  });

  it("marks timings of a command that failed", () => {
    const { measurements, issues } = read("hyperfine-failed.json");
    expect(measurements.map(({ validity }) => validity)).toEqual([["failed"], ["failed"], ["failed"]]);
    expect(issues).toMatchObject([
      { code: "failed-run", path: "documents[0].results[0].exit_codes", received: "exit code 2" },
    ]);
  });

  it("reads schema 2: the failed timing apart, a time of 0 not at all", () => {
    const { measurements, issues, left } = read("hyperfine-written-schema-2.json");
    const walls = measurements.filter(({ metric }) => metric === "wall-clock-time");
    expect(walls).toMatchObject([
      { samples: [0.101, 0.102], params: { command: "short sleep" }, tool: { version: "2.0.0" } },
      { samples: [0.103], validity: ["failed"] },
    ]);
    expect(measurements.filter(({ metric }) => metric === "system-time")).toMatchObject([
      { samples: [0.002] },
      { samples: [0.002], validity: ["failed"] },
    ]);
    expect(only(measurements.slice(0, -1), "peak-memory", "max").samples).toEqual([2_097_152, 2_097_152]);
    expect(issues).toMatchObject([{ code: "failed-run", received: "exit code 7" }]);
    expect(left.map(({ reason }) => reason)).toEqual(["below-resolution"]);
  });

  it("makes no figure of a run that has none", () => {
    const empty = {
      results: [{ command: "x", mean: 0, stddev: null, user: 0, system: 0, times: [0], exit_codes: [1] }],
    };
    const { measurements, issues } = hyperfine.read(JSON.stringify(empty), context);
    expect([measurements, issues.map(({ code }) => code)]).toEqual([[], ["failed-run"]]);
    expect(hyperfine.read('{"command": 1}', context).left).toMatchObject([{ reason: "not-hyperfine" }]);
  });
});
