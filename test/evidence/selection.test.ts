import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/evidence/catalogue.js";
import type { EvidenceRecord } from "../../src/evidence/record.js";
import { type EvidenceQuestion, selectRecords, totalSd } from "../../src/evidence/selection.js";

/** A perfect match for `question` below: nothing but its own 0.03. */
const record = (changes: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
  id: "a",
  study: "a",
  dimension: "storage-iops",
  kind: "vm",
  ratio: 0.9,
  tuning: "default",
  ioPath: "paravirtual",
  hypervisor: "kvm",
  comparison: "same-host",
  published: "2026-11-24",
  publisher: "a university",
  interest: "none",
  readAs: "full-text",
  pooled: true,
  note: "",
  ...changes,
});

const question = (
  records: readonly EvidenceRecord[],
  changes: Partial<EvidenceQuestion> = {},
): EvidenceQuestion => ({
  records,
  kind: "vm",
  dimension: "storage-iops",
  tuning: "default",
  ioPath: "paravirtual",
  hypervisor: "kvm",
  asOf: "2026-11-24",
  ...changes,
});

const only = (changes: Partial<EvidenceRecord>, asked: Partial<EvidenceQuestion> = {}) => {
  const [one] = selectRecords(question([record(changes)], asked));
  if (one === undefined) throw new Error("no record was selected");
  return one;
};

/** Use and reason by record id. */
const uses = (records: readonly EvidenceRecord[], asked: Partial<EvidenceQuestion> = {}) =>
  Object.fromEntries(
    selectRecords(question(records, asked)).map(({ record: { id }, use, reason }) => [id, [use, reason.id]]),
  );

describe("a record's weight", () => {
  it("is its own 0.03 alone where everything matches", () => {
    const one = only({});
    expect(one).toMatchObject({ use: "pooled", ownSd: 0.03, biasSd: 0, ageSd: 0, mismatchSd: 0 });
    expect(one.estimate).toBeCloseTo(-0.105360515657826, 14); // ln 0.9
    expect(totalSd(one)).toBe(0.03);
  });

  it("takes its own spread from the range that the source reports", () => {
    // (ln 0.9762 − ln 0.9223) ÷ (2 × 1.6448536) = 0.0568115 ÷ 3.2897073
    expect(only({ ratio: 0.9602, range: { low: 0.9223, high: 0.9762 } }).ownSd).toBeCloseTo(0.01727, 5);
  });

  it("takes its own spread and median from an uncertain ratio", () => {
    const one = only({ ratio: { low: 0.8, high: 0.9 } });
    expect(one.estimate).toBeCloseTo(Math.log(Math.sqrt(0.72)), 10);
    expect(one.ownSd).toBeCloseTo(Math.log(0.9 / 0.8) / 3.289707253902944, 10);
  });

  it("does not take one end of a range for a spread", () => {
    expect(only({ range: { low: 0.5 } }).ownSd).toBe(0.03);
  });

  it("loses 0.04 to whoever sells either side", () => {
    expect(only({ interest: "sells-virtualization" }).biasSd).toBe(0.04);
    expect(only({ interest: "sells-bare-metal" }).biasSd).toBe(0.04);
  });

  it("loses 0.01 a year to age, and nothing to the future", () => {
    expect(only({ published: "2016-11-24" }).ageSd).toBeCloseTo(0.1, 4);
    expect(only({ published: "2027-11-24" }).ageSd).toBe(0);
  });

  it("loses 0.03 to another hypervisor, or to one that is not known to be the same", () => {
    expect(only({ hypervisor: "esxi" }).mismatchSd).toBe(0.03);
    const [anyHypervisor] = selectRecords({
      records: [record()],
      kind: "vm",
      dimension: "storage-iops",
      tuning: "default",
      ioPath: "paravirtual",
      asOf: "2026-11-24",
    });
    expect(anyHypervisor?.mismatchSd).toBe(0.03);
  });

  it("loses 0.10 to unknown tuning, to an unknown I/O path, and to sides that are not alike", () => {
    expect(only({ tuning: "unknown" }).mismatchSd).toBe(0.1);
    expect(only({ ioPath: "unknown" }).mismatchSd).toBe(0.1);
    expect(only({ comparison: "different-cpu" }).mismatchSd).toBe(0.1);
    expect(only({ comparison: "virtual-baseline" }).mismatchSd).toBe(0.1);
  });

  it("adds its losses by variance", () => {
    // √(0.03² + 0.10² + 0.10²) and √(0.03² + 0.04² + 0.0209)
    const one = only({
      hypervisor: "xen",
      tuning: "unknown",
      comparison: "different-cpu",
      interest: "sells-bare-metal",
    });
    expect(one.mismatchSd).toBeCloseTo(Math.sqrt(0.0209), 14);
    expect(totalSd(one)).toBeCloseTo(Math.sqrt(0.0009 + 0.0016 + 0.0209), 14);
  });
});

describe("what may be pooled", () => {
  it("matches any path with a record that does no I/O, and SR-IOV with passthrough", () => {
    expect(only({ ioPath: "any" })).toMatchObject({ use: "pooled", mismatchSd: 0 });
    expect(only({ ioPath: "passthrough" }, { ioPath: "sr-iov" })).toMatchObject({
      use: "pooled",
      mismatchSd: 0,
    });
  });

  it("leaves out another tuning and another I/O path where something closer exists", () => {
    const records = [
      record(),
      record({ id: "b", tuning: "tuned" }),
      record({ id: "c", ioPath: "passthrough" }),
    ];
    expect(uses(records)).toEqual({
      a: ["pooled", "evidence.pooled"],
      b: ["left-out", "evidence.other-tuning"],
      c: ["left-out", "evidence.other-io-path"],
    });
  });

  it("prefers a record that does not say to one that says otherwise", () => {
    expect(uses([record({ tuning: "unknown" }), record({ id: "b", tuning: "tuned" })])).toEqual({
      a: ["pooled", "evidence.pooled"],
      b: ["left-out", "evidence.other-tuning"],
    });
  });

  it("falls back on them at 0.30, once, where nothing else exists", () => {
    const one = only({ tuning: "tuned", ioPath: "passthrough" });
    expect(one).toMatchObject({
      use: "pooled",
      mismatchSd: 0.3,
      reason: { id: "evidence.pooled-other-setup" },
    });
  });

  it("lends plain virtual machines' records to kinds that have none, at 0.10", () => {
    for (const kind of ["sandboxed", "nested", "hypervisor-pod"] as const) {
      expect(only({}, { kind })).toMatchObject({
        use: "pooled",
        mismatchSd: 0.1,
        reason: { id: "evidence.pooled-borrowed-kind" },
      });
    }
    expect(uses([record(), record({ id: "b", kind: "sandboxed" })], { kind: "sandboxed" })).toEqual({
      a: ["left-out", "evidence.other-kind"],
      b: ["pooled", "evidence.pooled"],
    });
  });

  it("lends a machine of the same set-up rather than its own kind of another", () => {
    const own = record({ id: "b", kind: "sandboxed", tuning: "tuned" });
    expect(uses([record(), own], { kind: "sandboxed" })).toEqual({
      a: ["pooled", "evidence.pooled-borrowed-kind"],
      b: ["left-out", "evidence.other-tuning"],
    });
  });

  it("counts virtual machines in a cloud as virtual machines, and not the other way round", () => {
    expect(only({}, { kind: "cloud-vm" })).toMatchObject({ use: "pooled", mismatchSd: 0 });
    expect(selectRecords(question([record({ kind: "cloud-vm" })]))).toEqual([]);
  });

  it("knows nothing of bare metal", () => {
    expect(selectRecords(question([record()], { kind: "bare-metal" }))).toEqual([]);
  });

  it("goes by the block size, not by the name of the dimension", () => {
    const large = record({ blockBytes: 131_072 });
    expect(selectRecords(question([large]))).toEqual([]);
    expect(uses([large], { dimension: "storage-throughput" })).toEqual({ a: ["pooled", "evidence.pooled"] });
  });
});

describe("what is only shown, or left out", () => {
  it("shows records without a ratio, and mistakes of set-up", () => {
    const records = [
      record({ ratio: undefined, pooled: false }),
      record({ id: "b", tuning: "misconfigured", pooled: false }),
      record({ id: "c", pooled: false }),
      record({ id: "d", ratio: { mean: 0.1, sd: 0.5 } }),
    ];
    expect(uses(records)).toEqual({
      a: ["shown", "evidence.no-ratio"],
      b: ["shown", "evidence.misconfigured"],
      c: ["shown", "evidence.not-pooled"],
      d: ["shown", "evidence.no-ratio"],
    });
  });

  it("leaves out what nobody has confirmed", () => {
    expect(uses([record({ readAs: "unconfirmed" })])).toEqual({ a: ["left-out", "evidence.unconfirmed"] });
  });

  it("keeps confidential computing in a cell of its own", () => {
    const records = [record(), record({ id: "b", confidential: true })];
    expect(uses(records)).toEqual({
      a: ["pooled", "evidence.pooled"],
      b: ["left-out", "evidence.confidential"],
    });
    expect(uses(records, { confidential: true })).toEqual({
      a: ["left-out", "evidence.not-confidential"],
      b: ["pooled", "evidence.pooled"],
    });
  });
});

describe("the catalogue's own cells", () => {
  it("answers for default paravirtual storage from seven studies", () => {
    const selected = selectRecords(question(catalogue));
    const pooled = selected.filter(({ use }) => use === "pooled").map(({ record: { study } }) => study);
    expect([...new Set(pooled)]).toEqual([
      ...["chv-4387", "firecracker-nsdi20", "hayden-2014", "ibm-2014", "oulu-2021"],
      ...["proxmox-forum-183695", "virtuozzo-2022-vhost-blk"],
    ]);
    expect(selected.find(({ record: { id } }) => id === "kvm-bug-207357-default")?.use).toBe("shown");
  });

  it("is sorted by id whatever the order given", () => {
    const asked = question([...catalogue].reverse());
    expect(selectRecords(asked)).toEqual(selectRecords(question(catalogue)));
  });
});
