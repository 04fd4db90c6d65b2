import { describe, expect, it } from "vitest";
import { search } from "../../src/evidence/search.js";
import { selectEvidence } from "../../src/evidence/select-evidence.js";
import { totalSd } from "../../src/evidence/selection.js";

const tunedStorage = {
  kind: "vm",
  dimension: "storage-iops",
  tuning: "tuned",
  ioPath: "passthrough",
  hypervisor: "kvm",
  asOf: "2026-11-24",
} as const;

describe("selectEvidence", () => {
  it("gives every record that could speak, with its use and the reason", () => {
    const selected = selectEvidence(tunedStorage);
    const uses = new Map(selected.map((one) => [one.record.id, [one.use, one.reason.id]]));
    expect(uses.get("kvm-bug-207357-default")).toEqual(["shown", "evidence.misconfigured"]);
    expect(uses.get("kvm-bug-207357-fixed")).toEqual(["shown", "evidence.no-ratio"]);
    const processor = selectEvidence({ ...tunedStorage, dimension: "cpu" });
    const untuned = processor.find(({ record }) => record.id === "ibm-2014-linpack-untuned");
    expect(untuned).toMatchObject({ use: "left-out", reason: { id: "evidence.other-tuning" } });
    const weakened = processor.find(({ record }) => record.interest !== "none" && record.pooled);
    expect(weakened?.biasSd).toBe(0.04);
    expect(selected.every(({ reason }) => reason.id.startsWith("evidence."))).toBe(true);
  });

  it("shares out the precision of what is pooled", () => {
    const selected = selectEvidence({ ...tunedStorage, dimension: "cpu" });
    const pooled = selected.filter(({ use }) => use === "pooled");
    expect(pooled.length).toBeGreaterThan(3);
    expect(pooled.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(selected.filter(({ use }) => use !== "pooled").every(({ share }) => share === 0)).toBe(true);
    const [first, second] = pooled;
    if (first === undefined || second === undefined) throw new Error("two records");
    expect(first.share / second.share).toBeCloseTo((totalSd(second) / totalSd(first)) ** 2, 10);
  });

  it("reads the records it is given instead", () => {
    const records = search({ study: "ibm-2014" });
    const selected = selectEvidence({ ...tunedStorage, dimension: "cpu", records });
    expect(new Set(selected.map(({ record }) => record.study))).toEqual(new Set(["ibm-2014"]));
    expect(selectEvidence({ ...tunedStorage, records: [] })).toEqual([]);
  });

  it("shows context and never pools it, in any dimension, kind and set-up", () => {
    for (const kind of ["vm", "hypervisor-pod", "sandboxed", "nested", "cloud-vm", "bare-metal"] as const)
      for (const record of search({ pooled: false })) {
        const { dimension } = record;
        if (["availability", "density", "isolation", "power", "whole-system"].includes(dimension)) continue;
        const question = { ...tunedStorage, kind, dimension: dimension as "cpu", tuning: "default" as const };
        const [one] = selectEvidence({ ...question, records: [record] });
        expect(one?.use ?? "left-out", record.id).not.toBe("pooled");
      }
  });
});
