import { describe, expect, it } from "vitest";
import { stream } from "../../src/importers/stream.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const files = ["stream-written-5.9.txt", "stream-written-5.10.txt", "stream-written-numactl.txt"];

describe("stream", () => {
  it("knows its own output alone", () => {
    for (const file of files) expect(stream.detect(fixture(file))).toBe(1);
    expectForeign(stream, "stream-");
  });

  it("makes runs one after the other samples of each kernel's best rate, in bytes of 10⁶", () => {
    const { measurements, issues, left } = stream.read(fixture("stream-written-5.10.txt"), context);
    expect(only(measurements, "triad-bandwidth", "max")).toEqual({
      ...{ platform: "vm", benchmark: "stream", metric: "triad-bandwidth", unit: "B/s", direction: "higher" },
      ...{ statistic: "max", sampleKind: "run", samples: [13_000e6, 13_200e6], dimension: "memory" },
      params: { "array-elements": 10_000_000, "element-bytes": 8, threads: 4, passes: 10 },
      tool: { name: "stream", version: "5.10" },
    });
    expect(votes(measurements)).toEqual(["stream triad-bandwidth max → memory"]);
    expect([measurements.length, issues, left]).toEqual([4, [], []]);
  });

  it("reads the header of 5.9", () => {
    const { measurements, issues } = stream.read(fixture("stream-written-5.9.txt"), context);
    expect(only(measurements, "copy-bandwidth", "max")).toMatchObject({
      samples: [5000e6],
      params: { "array-elements": 2_000_000, threads: 2, passes: 10 },
      tool: { version: "5.9" },
    });
    expect(issues).toEqual([]);
  });

  it("keeps runs under different numactl options apart, and reads GB/s from the header", () => {
    const { measurements } = stream.read(fixture("stream-written-numactl.txt"), context);
    const triads = measurements.filter(({ metric }) => metric === "triad-bandwidth");
    expect(triads.map(({ samples, params }) => [params?.["numactl"], samples])).toEqual([
      ["--cpunodebind=0 --membind=0", [45.1e9, 45.2e9]],
      ["--cpunodebind=0 --membind=1", [25.1e9, 25.2e9]],
    ]);
  });

  it("parts tables whose first lines were cut away", () => {
    const table = /^(?:Function|Copy|Scale|Add|Triad|Solution)/;
    const lines = fixture("stream-written-5.10.txt").split("\n");
    const bare = lines.filter((line) => table.test(line)).join("\n");
    const { measurements } = stream.read(bare, context);
    expect(only(measurements, "triad-bandwidth", "max").samples).toEqual([13_000e6, 13_200e6]);
  });

  it("does not let a run vote whose solution is wrong or was never checked", () => {
    const text = fixture("stream-written-5.9.txt");
    const wrong = stream.read(text.replace("Solution Validates", "Failed Validation on array a[]"), context);
    expect(wrong.issues).toMatchObject([{ code: "failed-run", received: "Failed Validation on array a[]" }]);
    expect(wrong.measurements.map(({ validity }) => validity)).toEqual(Array(4).fill(["invalid"]));
    const cut = stream.read(text.slice(0, text.indexOf("Add:")), context);
    expect(cut.issues.map(({ code }) => code)).toEqual(["partial-run"]);
    expect(cut.measurements.map(({ metric, validity }) => [metric, validity])).toEqual([
      ["copy-bandwidth", ["partial"]],
      ["scale-bandwidth", ["partial"]],
    ]);
    const early = stream.read(text.slice(0, text.indexOf("Function")), context);
    expect([early.measurements, early.issues.map(({ code }) => code)]).toEqual([[], ["partial-run"]]);
    expect(votes([...wrong.measurements, ...cut.measurements])).toEqual([]);
  });

  it("makes no figure of infinities and zeros", () => {
    const text = fixture("stream-written-5.9.txt");
    for (const rate of ["inf", "nan", "0.0000", "-1", "1e999"]) {
      const { measurements } = stream.read(text.replace("5300.0000", rate), context);
      expect(measurements.map(({ metric }) => metric)).not.toContain("triad-bandwidth");
    }
  });
});
