import { describe, expect, it } from "vitest";
import { movesOf, worthMeasuring } from "../../../src/renderers/page/moves.js";
import { reportWith, viewWith } from "../fixture.js";

describe("what would move it", () => {
  it("shows the lead at both ends of an input, in the order of the ends", () => {
    const [swing] = reportWith().sensitivity;
    const sensitivity = swing ? [{ ...swing, atLow: 0.1089, atHigh: -0.0004 }] : [];
    expect(movesOf(viewWith({ sensitivity }))).toEqual({
      of: "lead of VMs with analytics on bare metal, +0.09 as things stand; it needs 0.03",
      inputs: [{ input: "price of vcf", range: "315 … 385 USD", lead: "+0.109 … 0" }],
    });
  });

  it("is nothing where no plan was compared", () => {
    expect(movesOf(viewWith({}, { challenger: null }))).toEqual({ of: "", inputs: [] });
  });

  it("names the benchmarks worth running", () => {
    expect(worthMeasuring(viewWith())).toEqual([
      {
        label: "storage-iops",
        text: "fio, 4 KiB random on vm, 18 runs a side, about 72 hours; expected worth 14 k USD",
      },
    ]);
  });
});
