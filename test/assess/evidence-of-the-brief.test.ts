import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { verifyReport } from "../../src/verify.js";
import { twoLines } from "./fixture.js";

const ours = {
  id: "our-laboratory",
  study: "our-laboratory",
  dimension: "cpu",
  kind: "vm",
  ratio: 0.93,
  published: "2026-06-01",
  publisher: "our laboratory",
  interest: "none",
  readAs: "full-text",
} as const;

const reported = (evidence: BriefInput["evidence"]) =>
  assess({ ...twoLines, ...(evidence && { evidence }) }, { draws: 64 });

const processorOf = (report: ReturnType<typeof reported>) => {
  const found = report.overheads.find((one) => one.platform === "vm" && one.dimension === "cpu");
  if (found === undefined) throw new Error("no overhead of the processor");
  return found;
};
const useOf = (report: ReturnType<typeof reported>, id: string) =>
  processorOf(report).records.find((one) => one.id === id);

describe("the evidence that a brief speaks of", () => {
  const plain = reported(undefined);

  it("shows an added record among the records of its overhead and the published grounds", () => {
    const report = reported({ add: [ours] });
    expect(useOf(plain, ours.id)).toBeUndefined();
    expect(useOf(report, ours.id)).toMatchObject({ use: "pooled", reason: { id: "evidence.pooled" } });
    expect(report.evidence).toContainEqual(
      expect.objectContaining({ record: ours.id, publisher: ours.publisher, interest: "none" }),
    );
    expect(processorOf(report).logMean).not.toBe(processorOf(plain).logMean);
    expect(report.brief).toMatchObject({ evidence: { add: [{ id: ours.id }] } });
  });

  it("shows an excluded record as left out, and counts it no more", () => {
    const id = "ibm-2014-linpack-untuned";
    expect(useOf(plain, id)?.use).toBe("pooled");
    const report = reported({ exclude: [id] });
    expect(useOf(report, id)).toMatchObject({
      use: "left-out",
      reason: { id: "evidence.excluded-by-brief" },
    });
    expect(report.evidence.map(({ record }) => record)).not.toContain(id);
    expect(processorOf(report).logMean).not.toBe(processorOf(plain).logMean);
  });

  it("shows the factor of a reweighed record", () => {
    const id = "ibm-2014-linpack-untuned";
    const report = reported({ reweigh: [{ record: id, factor: 0.1 }] });
    expect(useOf(report, id)).toMatchObject({
      use: "pooled",
      reason: { id: "evidence.pooled-reweighed", values: { factor: 0.1 } },
    });
    expect(processorOf(report).logMean).not.toBe(processorOf(plain).logMean);
    expect(report.brief).toMatchObject({ evidence: { reweigh: [{ record: id, factor: 0.1 }] } });
  });

  it("reads nothing where it wants none", () => {
    const report = reported({ use: "none" });
    expect(processorOf(report).records).toEqual([]);
    expect(report.evidence).toEqual([]);
  });

  it("warns of a record that no assessment reads, and keeps the report verifiable", () => {
    const brief = { ...twoLines, evidence: { exclude: ["morabito-2015-power"] } };
    const report = assess(brief, { draws: 64 });
    expect(report.warnings.map(({ code }) => code)).toContain("unknown-record");
    expect(verifyReport(report, brief)).toMatchObject({ ok: true });
  });
});
