import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/evidence/catalogue.js";
import { ioPathDiffers, isDistant, mismatchSd, tuningDiffers } from "../../src/evidence/mismatch.js";
import type { EvidenceRecord } from "../../src/evidence/record.js";

const recordOf = (id: string): EvidenceRecord => {
  const record = catalogue.find((one) => one.id === id);
  if (record === undefined) throw new Error(`no record ${id}`);
  return record;
};

const setup = { tuning: "default", ioPath: "paravirtual", hypervisor: "kvm" } as const;
const matching = recordOf("ibm-2014-mysql-peak");

describe("mismatchSd", () => {
  it("is 0 for the same hypervisor, tuning and path", () => {
    expect(mismatchSd(matching, setup, false)).toBe(0);
  });

  it("adds 0.10 for a borrowed record, by variance", () => {
    expect(mismatchSd(matching, setup, true)).toBe(0.1);
    expect(mismatchSd(matching, { ...setup, hypervisor: "xen" }, true)).toBeCloseTo(Math.sqrt(0.0109), 14);
  });

  it("asks nothing of the path where a platform has none", () => {
    const { ioPath: _, ...withoutPath } = setup;
    expect(mismatchSd({ ...matching, ioPath: "unknown" }, withoutPath, false)).toBe(0);
    expect(ioPathDiffers(recordOf("walters-2014-gpu-kvm"), withoutPath)).toBe(false);
  });

  it("takes 0.30 once where both tuning and path differ", () => {
    expect(mismatchSd(recordOf("sdsc-2013-sriov-ib-bw"), setup, false)).toBe(0.3);
  });
});

describe("what is distant", () => {
  it("is another stated tuning, not an unknown one", () => {
    expect(tuningDiffers(matching, { ...setup, tuning: "tuned" })).toBe(true);
    expect(tuningDiffers(recordOf("ibm-2014-net-rr"), setup)).toBe(false);
  });

  it("is another stated path, not an unknown one or none", () => {
    expect(ioPathDiffers(matching, { ...setup, ioPath: "sr-iov" })).toBe(true);
    expect(ioPathDiffers(recordOf("vmware-2016-bigdata"), setup)).toBe(false);
    expect(ioPathDiffers(recordOf("tub-2018-linpack"), setup)).toBe(false);
  });

  it("is either", () => {
    expect(isDistant(matching, setup)).toBe(false);
    expect(isDistant(matching, { ...setup, tuning: "tuned" })).toBe(true);
    expect(isDistant(matching, { ...setup, ioPath: "passthrough" })).toBe(true);
  });
});
