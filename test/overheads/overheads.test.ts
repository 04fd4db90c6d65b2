import { describe, expect, it } from "vitest";
import { dimensions } from "../../src/brief/vocabulary.js";
import { estimateOverheads, type OverheadBrief } from "../../src/overheads/overheads.js";
import { brief, measurement, metal, metalMeasurement, platform } from "./fixture.js";

const catalogue = { use: "catalogue", add: [], exclude: [], reweigh: [] } as const;

const estimate = (changes: Partial<OverheadBrief> = {}) => estimateOverheads({ brief: brief(changes) });

const of = (changes: Partial<OverheadBrief>, id: string, dimension: string) => {
  const found = estimate(changes).overheads.find((one) => one.platform === id && one.dimension === dimension);
  if (found === undefined) throw new Error(`no overhead of ${id} in ${dimension}`);
  return found;
};

describe("estimateOverheads", () => {
  it("has one overhead a platform and dimension, in order", () => {
    const names = estimate().overheads.map(({ platform: id, dimension }) => [id, dimension]);
    expect(names).toEqual(
      ["bare-metal", "vm"].flatMap((id) => dimensions.map((dimension) => [id, dimension])),
    );
  });

  it("rests on assumptions alone where the brief wants no catalogue", () => {
    const kinds = estimate().overheads.map(({ platform: id, ratio }) => [
      id,
      ratio.kind === "known" && ratio.from.kind,
    ]);
    expect(new Set(kinds.map(([id, kind]) => `${id} ${kind}`))).toEqual(
      new Set(["bare-metal derived", "vm default"]),
    );
  });

  it("reads the catalogue for a default virtual machine", () => {
    const cpu = of({ evidence: catalogue }, "vm", "cpu");
    expect(cpu.published?.studies).toBe(10);
    expect(cpu.ratio).toMatchObject({ from: { kind: "published" } });
    const iops = of({ evidence: catalogue }, "vm", "storage-iops");
    expect(iops.ratio.kind === "known" && iops.ratio.center).toBeGreaterThan(0.45);
    expect(iops.ratio.kind === "known" && iops.ratio.center).toBeLessThan(0.7);
    expect(iops.records.find(({ id }) => id === "kvm-bug-207357-default")?.use).toBe("shown");
  });

  it("lets runs speak for their own platform and dimension only", () => {
    const measurements = [measurement(), metalMeasurement()];
    const measured = estimate({ measurements }).overheads.filter(({ measuredShare }) => measuredShare > 0);
    expect(measured.map(({ platform: id, dimension }) => [id, dimension])).toEqual([["vm", "storage-iops"]]);
    expect(measured[0]?.logMean).toBeLessThan(Math.log(0.52));
  });

  it("warns where runs conflict with what is published, not where they only correct an assumption", () => {
    const measurements = [
      measurement({ dimension: "network-throughput" }),
      metalMeasurement({ dimension: "network-throughput" }),
    ];
    const codes = (evidence: OverheadBrief["evidence"]) =>
      estimate({ measurements, evidence }).warnings.map(({ code, about }) => [code, about]);
    expect(codes(catalogue)).toEqual([
      ["measurement-conflicts-with-evidence", "overheads[vm].network-throughput"],
    ]);
    expect(codes({ ...catalogue, use: "none" })).toEqual([]);
    const one = of({ measurements }, "vm", "network-throughput");
    expect(one.conflict?.id).toBe("overhead.conflict-with-assumption");
    expect(one.measuredShare).toBe(1);
  });

  it("compares a second machine with the baseline where runs do", () => {
    const platforms = [metal(), platform({ ...metal({ id: "rented", kind: "cloud-metal" }) })];
    const measurements = [measurement({ platform: "rented" }), metalMeasurement()];
    expect(of({ platforms, measurements }, "rented", "storage-iops").logMean).toBeCloseTo(Math.log(0.5), 10);
    expect(of({ platforms, measurements }, "rented", "cpu")).toMatchObject({ logMean: 0, logSd: 0 });
    expect(of({ platforms, measurements }, "bare-metal", "storage-iops")).toMatchObject({
      logMean: 0,
      logSd: 0,
    });
  });

  it("gives two equal platforms equal overheads", () => {
    const platforms = [platform({ id: "a" }), platform({ id: "b" })];
    const { overheads } = estimate({ platforms, evidence: catalogue });
    const of = (id: string) =>
      overheads
        .filter((one) => one.platform === id)
        .map(({ logMean, logSd, atMost, stream, records }) => [logMean, logSd, atMost, stream, records]);
    expect(of("a")).toEqual(of("b"));
    expect(of("a")).toHaveLength(dimensions.length);
  });

  it("is finite whatever the runs hold", () => {
    const hostile = [Number.NaN, Infinity, -1, 0, 1e308, 5e-324];
    const measurements = [measurement({ samples: hostile }), metalMeasurement({ samples: [1, 1e6] })];
    const { overheads, warnings } = estimate({ measurements, evidence: catalogue });
    for (const { logMean, logSd, ratio } of overheads) {
      expect(Number.isFinite(logMean) && Number.isFinite(logSd)).toBe(true);
      expect(ratio.kind === "known" && [ratio.low, ratio.center, ratio.high].every(Number.isFinite)).toBe(
        true,
      );
    }
    expect(warnings.map(({ code }) => code)).toContain("unusable-values");
  });
});
