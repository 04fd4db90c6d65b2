import { describe, expect, it } from "vitest";
import { besideNeighbourWarnings } from "../../src/overheads/beside-neighbour.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import { brief, measurement, metalMeasurement } from "./fixture.js";

const neighbour = { resource: "storage", enforcement: "none" } as const;
const beside = { neighbour, path: "measurements[2]" };

describe("besideNeighbourWarnings", () => {
  it("is silent where the same runs were made alone on that platform, or some metric of them", () => {
    expect(besideNeighbourWarnings([measurement(), measurement(beside)])).toEqual([]);
    const other = measurement({ ...beside, metric: "read-bandwidth" });
    expect(besideNeighbourWarnings([measurement(), other, measurement(beside)])).toEqual([]);
  });

  it("is silent without neighbours", () => {
    expect(besideNeighbourWarnings([measurement(), metalMeasurement()])).toEqual([]);
  });

  it("names what lacks runs alone once a benchmark, the nearest of that platform and the difference", () => {
    const other = { ...beside, params: { bs: 4096, iodepth: 32 } };
    const warnings = besideNeighbourWarnings([
      metalMeasurement(other),
      measurement(),
      measurement(other),
      measurement({ ...other, metric: "read-bandwidth" }),
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(Array(2).fill("neighbour-runs-without-solo"));
    const [onMetal, onVm] = warnings;
    expect(onMetal?.values).toEqual({
      ...{ benchmark: "fio/randread", platform: "bare-metal" },
      ...neighbour,
    });
    expect(onMetal?.remedy).toContain("alone on bare-metal");
    expect(onVm?.values).toEqual({
      ...{ benchmark: "fio/randread", platform: "vm", nearest: "measurements[0]", differs: "params.iodepth" },
      ...neighbour,
    });
  });

  it("stands among the warnings of the stage", () => {
    const { warnings } = estimateOverheads({ brief: brief({ measurements: [measurement(beside)] }) });
    expect(warnings.map(({ code }) => code)).toContain("neighbour-runs-without-solo");
  });
});
