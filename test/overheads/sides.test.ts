import { describe, expect, it } from "vitest";
import type { Measurement } from "../../src/brief/measurement.js";
import { groupRuns } from "../../src/overheads/run-group.js";
import { sideWarnings } from "../../src/overheads/sides.js";
import { measurement, metalMeasurement } from "./fixture.js";

const between = (ofPlatform: Partial<Measurement>, ofMetal: Partial<Measurement> = {}) => {
  const [beside, bareMetal] = groupRuns([measurement(ofPlatform), metalMeasurement(ofMetal)]);
  if (beside === undefined || bareMetal === undefined) throw new Error("two groups were expected");
  return sideWarnings({ platform: "vm", beside, bareMetal });
};

describe("sideWarnings", () => {
  it("says nothing of two sides that are alike, or that do not say", () => {
    expect(between({})).toEqual([]);
    expect(between({ environment: { cpu: "EPYC 9554" } })).toEqual([]);
    expect(between({ takenAt: "2026-11-01" }, { takenAt: "2026-11-20" })).toEqual([]);
  });

  it("names every difference", () => {
    const [warning] = between(
      {
        tool: { name: "fio", version: "3.1" },
        environment: { cpu: "a", kernel: "6.1" },
        takenAt: "2026-01-01",
      },
      { environment: { cpu: "b", kernel: "5.10" }, takenAt: "2026-11-20" },
    );
    expect(warning).toMatchObject({ code: "measurement-sides-differ", about: "measurements[0]" });
    expect(warning?.values?.["differs"]).toBe("tool version, cpu, kernel, date");
  });
});
