import { describe, expect, it } from "vitest";
import { dimensions, platformKinds } from "../../src/brief/vocabulary.js";
import { catalogue } from "../../src/evidence/catalogue.js";
import type { EvidenceRecord } from "../../src/evidence/record.js";

const idsOf = (holds: (record: EvidenceRecord) => boolean): readonly string[] =>
  catalogue.filter(holds).map((record) => record.id);
const count = (holds: (record: EvidenceRecord) => boolean): number => idsOf(holds).length;

/** How many cells the records fall into, and how many of these rest on one study. */
function cells(cellOf: (record: EvidenceRecord) => readonly string[]): {
  readonly all: number;
  readonly single: number;
} {
  const studies = new Map<string, Set<string>>();
  for (const record of catalogue) {
    const cell = JSON.stringify(cellOf(record));
    studies.set(cell, (studies.get(cell) ?? new Set()).add(record.study));
  }
  const sizes = [...studies.values()].map((those) => those.size);
  return { all: sizes.length, single: sizes.filter((size) => size === 1).length };
}

const isRealDay = (day: string): boolean =>
  new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day && day <= "2026-11-24";

describe("the catalogue", () => {
  it("holds 109 records, 83 of them to pool, with unique ids in code-unit order", () => {
    const ids = catalogue.map((record) => record.id);
    expect(ids).toHaveLength(109);
    expect(count(({ pooled }) => pooled)).toBe(83);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(new Set(catalogue.map((record) => record.study)).size).toBe(58);
  });

  it("says nothing about tuning in most of what it pools, or tuned an I/O path beside the point", () => {
    const pooled = (tuning: string, onlyIo = false) =>
      count(
        (record) => record.pooled && record.tuning === tuning && (record.onlyIoTuned ?? false) === onlyIo,
      );
    expect([pooled("unknown"), pooled("unknown", true), pooled("tuned"), pooled("default")]).toEqual([
      34, 13, 11, 23,
    ]);
    expect(count(({ tuning }) => tuning === "misconfigured")).toBe(1);
  });

  it("rests on one study in most cells", () => {
    expect(cells((record) => [record.dimension, record.tuning, record.ioPath])).toEqual({
      all: 34,
      single: 15,
    });
    expect(cells((record) => [record.dimension, record.kind, record.tuning, record.ioPath])).toEqual({
      all: 44,
      single: 26,
    });
  });

  it("shows the records that it does not pool: no ratio, a known mistake, or nothing to be had", () => {
    expect(idsOf((record) => !record.pooled)).toEqual([
      "firecracker-nsdi-boot-fc",
      "firecracker-nsdi-boot-qemu",
      "firecracker-spec-cpu",
      "ispras-hpc-default",
      "ispras-hpc-tuned",
      "karpenter-vm-node-ready",
      "kata-195-scylla",
      "kata-labs-2026-start",
      "kubevirt-11646-iperf",
      "kvm-bug-207357-default",
      "kvm-bug-207357-fixed",
      "metal3-provision-3-20min",
      "musleh-2014-sriov-tuning",
      "ocp-virt-cookbook-rt",
      "ripe-tum-low-latency-vm",
      "ruan-2016-container-in-vm-disk",
      "scylla-2018-i3metal",
      "seapath-57-kvm-rt",
      "sigil-bm-provision-p50",
      "suricata-2016-replay",
      "virtuozzo-2022-vhost-blk-read",
      "virtuozzo-2022-vhost-blk-write",
      "vmware-2012-net-latency",
      "vmware-2017-bigdata-10tb",
      "vmware-2020-openvino-mlperf-v0.7",
      "vmware-2022-vtopology",
    ]);
  });

  it("never ships a record that nobody has read", () => {
    expect(idsOf((record) => record.readAs === "unconfirmed")).toEqual([]);
  });
});

describe("every record", () => {
  it("speaks the model's words", () => {
    const topics: readonly string[] = [...dimensions, "density", "isolation", "power"];
    const families = /^(esxi|kvm|xen|hyper-v|firecracker|cloud-hypervisor|nitro|virtualbox)$/;
    expect(idsOf((record) => !topics.includes(record.dimension))).toEqual([]);
    expect(idsOf((record) => !platformKinds.includes(record.kind))).toEqual([]);
    expect(idsOf(({ hypervisor }) => hypervisor !== undefined && !families.test(hypervisor))).toEqual([]);
  });

  it("has a ratio between 0 and 1.6, but for the start-up time of a desktop", () => {
    const outside = idsOf(
      ({ ratio }) => ratio !== undefined && !(typeof ratio === "number" && ratio > 0 && ratio < 1.6),
    );
    expect(outside).toEqual(["oulu-2021-boot"]);
  });

  it("has its ratio inside its range", () => {
    const contradicts = ({ ratio, range }: EvidenceRecord): boolean =>
      range?.high !== undefined && typeof ratio === "number" && !(range.low <= ratio && ratio <= range.high);
    expect(idsOf(contradicts)).toEqual([]);
    expect(count(({ range }) => range?.high !== undefined)).toBe(27);
  });

  it("has a ratio that its two sides bear out", () => {
    const stated = catalogue.filter(({ sides, ratio }) => sides !== undefined && typeof ratio === "number");
    expect(stated.length).toBe(56);
    for (const { sides, ratio, id } of stated) {
      if (sides === undefined) continue;
      const { bareMetal, platform, direction } = sides;
      expect(ratio, id).toBeCloseTo(direction === "higher" ? platform / bareMetal : bareMetal / platform, 3);
    }
  });

  it("names a publisher, a study, a real day, and a secure address where it has one", () => {
    expect(idsOf((record) => record.publisher.trim() === "" || record.study === "")).toEqual([]);
    expect(idsOf((record) => !isRealDay(record.published))).toEqual([]);
    expect(idsOf(({ url }) => url !== undefined && new URL(url).protocol !== "https:")).toEqual([]);
    expect(idsOf(({ url }) => url === undefined)).toEqual(["nasa-intel-sriov", "sisodia-virtualbox-x86-cpu"]);
    expect(idsOf((record) => record.note.length < 10)).toEqual([]);
  });

  it("counts publishers that sell either side as interested", () => {
    const sellers = /VMware|Broadcom|Amazon|Red Hat|Virtuozzo|Google/;
    expect(
      idsOf((record) => sellers.test(record.publisher) !== (record.interest === "sells-virtualization")),
    ).toEqual([]);
    expect(idsOf((record) => record.interest === "sells-bare-metal")).toEqual([
      "sap-hana-vsphere-12pct",
      "sigil-bm-provision-p50",
    ]);
  });

  it("is pooled when and only when it can be", () => {
    const topics: readonly string[] = dimensions;
    const able = ({ ratio, tuning, dimension }: EvidenceRecord): boolean =>
      ratio !== undefined && tuning !== "misconfigured" && topics.includes(dimension);
    const unmerged = ["virtuozzo-2022-vhost-blk-read", "virtuozzo-2022-vhost-blk-write"];
    expect(idsOf((record) => record.pooled !== able(record))).toEqual(unmerged);
  });

  it("speaks for large blocks or small requests by its block size", () => {
    const misfiled = ({ blockBytes, dimension }: EvidenceRecord): boolean =>
      blockBytes !== undefined &&
      dimension !== "storage-latency" &&
      dimension !== (blockBytes >= 65_536 ? "storage-throughput" : "storage-iops");
    expect(idsOf(misfiled)).toEqual([]);
    expect(idsOf(({ dimension }) => dimension === "storage-throughput")).toEqual([
      "firecracker-nsdi-qemu-128k-read",
      "ibm-2014-fio-seqwrite",
    ]);
  });
});
