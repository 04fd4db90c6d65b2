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
  it("holds 77 records of 39 studies with unique ids in code-unit order", () => {
    const ids = catalogue.map((record) => record.id);
    expect(ids).toHaveLength(77);
    expect(new Set(ids).size).toBe(77);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(catalogue.map((record) => record.study)).size).toBe(39);
  });

  it("has 36 records that say nothing about tuning, and 13 more that tuned an I/O path beside the point", () => {
    expect(count(({ tuning, onlyIoTuned }) => tuning === "unknown" && onlyIoTuned !== true)).toBe(36);
    expect(count(({ tuning, onlyIoTuned }) => tuning === "unknown" && onlyIoTuned === true)).toBe(13);
    expect(count(({ tuning }) => tuning === "tuned")).toBe(13);
    expect(count(({ tuning }) => tuning === "default")).toBe(14);
    expect(count(({ tuning }) => tuning === "misconfigured")).toBe(1);
  });

  it("rests on one study in most cells", () => {
    expect(cells((record) => [record.dimension, record.tuning, record.ioPath])).toEqual({
      all: 29,
      single: 15,
    });
    expect(cells((record) => [record.dimension, record.kind, record.tuning, record.ioPath])).toEqual({
      all: 35,
      single: 24,
    });
  });

  it("shows seven records that it does not pool: no ratio, a known mistake, or a topic outside the model", () => {
    expect(idsOf((record) => !record.pooled)).toEqual([
      "firecracker-spec-cpu",
      "han-2019-vm-contention",
      "kata-195-scylla",
      "kvm-bug-207357-default",
      "morabito-2015-power",
      "openshift-virt-mem-overhead",
      "ruan-2016-container-in-vm-disk",
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
    expect(count(({ range }) => range?.high !== undefined)).toBe(20);
  });

  it("has a ratio that its two sides bear out", () => {
    const stated = catalogue.filter(({ sides, ratio }) => sides !== undefined && typeof ratio === "number");
    expect(stated.length).toBe(45);
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
    const sellers = /VMware|Broadcom|Amazon|Red Hat/;
    expect(
      idsOf((record) => sellers.test(record.publisher) !== (record.interest === "sells-virtualization")),
    ).toEqual([]);
    expect(idsOf((record) => record.interest === "sells-bare-metal")).toEqual(["sap-hana-vsphere-12pct"]);
  });

  it("is pooled when and only when it can be", () => {
    const topics: readonly string[] = dimensions;
    const able = ({ ratio, tuning, dimension }: EvidenceRecord): boolean =>
      ratio !== undefined && tuning !== "misconfigured" && topics.includes(dimension);
    expect(idsOf((record) => record.pooled !== able(record))).toEqual([]);
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
