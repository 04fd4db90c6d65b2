import { describe, expect, it } from "vitest";
import { mbw } from "../../src/importers/mbw.js";
import { expectForeign } from "./damage.js";
import { fixture, votes } from "./fixture.js";

const context = { platform: "vm" };
const three = fixture("mbw-three.txt");
const average = (method: string) =>
  Number(new RegExp(`^AVG\\tMethod: ${method}.*Copy: ([\\d.]+)`, "m").exec(three)?.[1]) * 1024 * 1024;

describe("mbw", () => {
  it("knows its own output alone", () => {
    expect([mbw.detect(three), mbw.detect(fixture("mbw-memcpy.txt"))]).toEqual([1, 1]);
    expectForeign(mbw, "mbw-");
  });

  it("takes the average of a process for a run, and memcpy's for the vote", () => {
    const { measurements, issues, left } = mbw.read(three + three, context);
    expect(measurements[0]).toEqual({
      ...{
        platform: "vm",
        benchmark: "mbw/memcpy",
        metric: "copy-bandwidth",
        unit: "B/s",
        direction: "higher",
      },
      ...{ statistic: "mean", sampleKind: "run", samples: [average("MEMCPY"), average("MEMCPY")] },
      params: { "array-bytes": 32 * 1024 * 1024 },
      tool: { name: "mbw" },
      dimension: "memory",
    });
    expect(measurements.map(({ benchmark }) => benchmark)).toEqual(["mbw/memcpy", "mbw/dumb", "mbw/mcblock"]);
    expect([votes(measurements).length, issues, left.map(({ reason }) => reason)]).toEqual([
      1,
      [],
      ["passes"],
    ]);
  });

  it("says that passes without an average are no run", () => {
    const cut = mbw.read(three.slice(0, three.indexOf("AVG")), context);
    expect([cut.measurements, cut.issues.map(({ code }) => code)]).toEqual([[], ["partial-run"]]);
  });
});
