import { describe, expect, it } from "vitest";
import type { RecordInput } from "../../src/brief/record.js";
import { evidenceRecordOf } from "../../src/evidence/added.js";

const input: RecordInput = {
  id: "ours",
  study: "ours-2026",
  dimension: "cpu",
  kind: "vm",
  published: "2026-05-01",
  publisher: "our own laboratory",
  interest: "none",
  readAs: "full-text",
};

const sides = { bareMetal: 100, platform: 80, unit: "s" };

describe("evidenceRecordOf", () => {
  it("says unknown where the asker says nothing", () => {
    expect(evidenceRecordOf({ ...input, ratio: 0.9 })).toMatchObject({
      ratio: 0.9,
      tuning: "unknown",
      ioPath: "unknown",
      comparison: "reported",
      pooled: true,
    });
  });

  it("keeps what is stated", () => {
    const stated = { ...input, ratio: { low: 0.8, high: 0.9 }, tuning: "tuned", ioPath: "sr-iov" } as const;
    expect(evidenceRecordOf(stated)).toMatchObject(stated);
  });

  it("knows a hypervisor product by its family, and a stranger not at all", () => {
    expect(evidenceRecordOf({ ...input, hypervisor: "VCF" }).hypervisor).toBe("esxi");
    expect(evidenceRecordOf({ ...input, hypervisor: "home-made" }).hypervisor).toBeUndefined();
  });

  it("reads a ratio off two sides by their direction", () => {
    expect(evidenceRecordOf({ ...input, sides: { ...sides, direction: "higher" } }).ratio).toBe(0.8);
    expect(evidenceRecordOf({ ...input, sides: { ...sides, direction: "lower" } }).ratio).toBe(1.25);
  });

  it("pools nothing that has no ratio", () => {
    const none = { ratio: undefined, pooled: false };
    expect(evidenceRecordOf(input)).toMatchObject(none);
    expect(
      evidenceRecordOf({ ...input, sides: { ...sides, platform: 0, direction: "higher" } }),
    ).toMatchObject(none);
    const huge = { bareMetal: 1e-200, platform: 1e200, unit: "s", direction: "higher" } as const;
    expect(evidenceRecordOf({ ...input, sides: huge })).toMatchObject(none);
  });
});
