import { describe, expect, it } from "vitest";
import type { Dimension, PlatformKind } from "../../src/brief/vocabulary.js";
import { candidatesFor } from "../../src/evidence/candidates.js";
import { catalogue } from "../../src/evidence/catalogue.js";

const found = (kind: PlatformKind, dimension: Dimension) =>
  candidatesFor(catalogue, kind, dimension).map(({ record, borrowed }) => [record.id, borrowed]);

describe("candidatesFor", () => {
  it("gives a kind its own records", () => {
    expect(found("vm", "boot-time")).toEqual([
      ["firecracker-nsdi-boot-qemu", false],
      ["oulu-2021-boot", false],
    ]);
  });

  it("gives kinds between metal and machine their own and, as borrowed, those of plain virtual machines", () => {
    expect(found("sandboxed", "network-latency")).toEqual([
      ["firecracker-doc-net-latency", false],
      ["ibm-2014-net-rr", true],
      ["ibm-2014-redis-get-1conn", true],
      ["musleh-2014-sriov-tuning", true],
      ["vmware-2012-net-latency", true],
    ]);
    expect(found("nested", "boot-time")).toEqual([
      ["firecracker-nsdi-boot-qemu", true],
      ["oulu-2021-boot", true],
    ]);
  });

  it("gives virtual machines in a cloud all records of virtual machines as their own", () => {
    const ids = found("cloud-vm", "cpu");
    expect(ids).toContainEqual(["aws-gregg-2017-nitro", false]);
    expect(ids).toContainEqual(["ibm-2014-linpack-tuned", false]);
    expect(found("vm", "cpu")).not.toContainEqual(["aws-gregg-2017-nitro", false]);
  });

  it("gives bare metal nothing", () => {
    expect(found("bare-metal", "cpu")).toEqual([]);
    expect(found("cloud-metal", "cpu")).toEqual([]);
  });

  it("files storage by block size, whatever the record calls it", () => {
    const [large] = catalogue.filter(({ id }) => id === "ibm-2014-fio-seqwrite");
    if (large === undefined) throw new Error("the record is missing");
    const misfiled = [{ ...large, dimension: "storage-iops" as const }];
    expect(candidatesFor(misfiled, "vm", "storage-iops")).toEqual([]);
    expect(candidatesFor(misfiled, "vm", "storage-throughput")).toHaveLength(1);
    const latency = [{ ...large, dimension: "storage-latency" as const }];
    expect(candidatesFor(latency, "vm", "storage-latency")).toHaveLength(1);
  });
});
