import { describe, expect, it } from "vitest";
import type { Platform } from "../../src/brief/platform.js";
import type { Dimension } from "../../src/brief/vocabulary.js";
import type { EvidenceRecord } from "../../src/evidence/record.js";
import { metalOverhead, overheadOf } from "../../src/overheads/cell.js";
import type { MeasuredRatio } from "../../src/overheads/measured.js";
import type { Sources } from "../../src/overheads/sources.js";
import { metal, platform, record } from "./fixture.js";

const sourcesOf = (records: readonly EvidenceRecord[], changes: Partial<Sources> = {}): Sources => ({
  records,
  excluded: new Set(),
  weightOf: () => 1,
  warnings: [],
  ...changes,
});

const measured: MeasuredRatio = {
  estimate: Math.log(0.88),
  standardError: 0.05,
  measurements: ["measurements[1]", "measurements[0]"],
};

const overhead = (
  records: readonly EvidenceRecord[],
  changes: {
    readonly platform?: Partial<Platform>;
    readonly dimension?: Dimension;
    readonly measured?: MeasuredRatio;
    readonly sources?: Partial<Sources>;
  } = {},
) =>
  overheadOf({
    platform: platform(changes.platform),
    dimension: changes.dimension ?? "storage-iops",
    measured: changes.measured,
    sources: sourcesOf(records, changes.sources),
    asOf: "2026-11-24",
  });

describe("overheadOf", () => {
  it("is an assumption where nothing is known", () => {
    const one = overhead([]);
    expect(one).toMatchObject({ logSd: 0.35, measuredShare: 0, records: [], measurements: [] });
    expect(one.ratio).toMatchObject({
      center: 0.85,
      from: { kind: "default", path: "overheads[vm].storage-iops" },
    });
    expect(one.published).toBeUndefined();
  });

  it("is published where records speak, and says what became of each", () => {
    const one = overhead([record(), record({ id: "b", tuning: "tuned" })]);
    expect(one.ratio).toMatchObject({
      center: expect.closeTo(0.9, 12),
      from: { kind: "published", records: ["a"] },
    });
    expect(one.published).toMatchObject({ studies: 1, logSd: one.logSd });
    expect(one.records.map(({ id, use }) => [id, use])).toEqual([
      ["a", "pooled"],
      ["b", "left-out"],
    ]);
  });

  it("is measured and published together by precision", () => {
    const one = overhead([record()], { measured });
    // published variance 0.05² + 0.03² = 0.0034, measured 0.0025
    expect(one.measuredShare).toBeCloseTo(0.0034 / 0.0059, 10);
    expect(one.ratio).toMatchObject({ from: { kind: "derived", formula: "overhead-posterior" } });
    expect(one.measurements).toEqual(measured.measurements);
  });

  it("is measured alone where runs and literature disagree, and leaves the records out", () => {
    const one = overhead([record()], { measured: { ...measured, estimate: Math.log(0.5) } });
    expect(one).toMatchObject({ measuredShare: 1, logSd: 0.05, conflict: { id: "overhead.conflict" } });
    expect(one.ratio).toMatchObject({ from: { kind: "measured" } });
    expect(one.records).toMatchObject([
      { use: "left-out", reason: { id: "evidence.conflicts-with-measurement" } },
    ]);
  });

  it("cuts published ratios at 1.05, measured ones and start-up not at all", () => {
    const fast = record({ ratio: 1.2 });
    expect(overhead([fast])).toMatchObject({ atMost: 1.05, ratio: { center: 1.05, high: 1.05 } });
    const faster = { ...measured, estimate: Math.log(1.2) };
    expect(overhead([fast], { measured: faster }).atMost).toBeUndefined();
    const boot = overhead([record({ dimension: "boot-time", ratio: 3 })], { dimension: "boot-time" });
    expect(boot.ratio).toMatchObject({ center: expect.closeTo(3, 12) });
  });

  it("obeys exclusions and weights of the brief, and lists what it silenced", () => {
    const excluded = overhead([record()], { sources: { excluded: new Set(["a"]) } });
    expect(excluded.records).toMatchObject([
      { id: "a", use: "left-out", reason: { id: "evidence.excluded-by-brief" } },
    ]);
    expect(excluded.published).toBeUndefined();
    expect(overhead([record()], { sources: { weightOf: () => 0 } }).published).toBeUndefined();
    const light = overhead([record()], { sources: { weightOf: () => 0.25 } });
    expect(light.logSd).toBeCloseTo(Math.sqrt(0.0025 + 0.0036), 12);
    expect(light.records).toMatchObject([
      { id: "a", use: "pooled", reason: { id: "evidence.pooled-reweighed", values: { factor: 0.25 } } },
    ]);
  });

  it("does not pass off distant records as knowledge of tuned passthrough storage", () => {
    const one = overhead([record({ ratio: 0.4 })], { platform: { tuning: "tuned", ioPath: "passthrough" } });
    expect(one.ratio).toMatchObject({ center: 0.97, from: { kind: "default" } });
    expect(one).toMatchObject({
      logSd: 0.1,
      records: [{ use: "left-out", reason: { id: "evidence.too-distant" } }],
    });
  });

  it("says how many microseconds a platform adds, measured before published, in latency dimensions alone", () => {
    const slow = record({ dimension: "network-latency", addedMicroseconds: 30 });
    const published = overhead([slow], { dimension: "network-latency" });
    expect(published.additiveMicroseconds).toMatchObject({
      center: expect.closeTo(30, 9),
      from: { kind: "published" },
    });
    const addedMicroseconds = { center: 20, low: 10, high: 40 };
    const runs = overhead([slow], {
      dimension: "network-latency",
      measured: { ...measured, addedMicroseconds },
    });
    expect(runs.additiveMicroseconds).toMatchObject({
      center: 20,
      low: 10,
      high: 40,
      from: { kind: "measured" },
    });
    expect(overhead([record({ addedMicroseconds: 30 })]).additiveMicroseconds).toBeUndefined();
  });

  it("shares its stream with every platform that rests on the same cell", () => {
    const stream = (changes: Partial<Platform>, records = [record()]) =>
      overhead(records, { platform: changes }).stream;
    const cell = 'evidence["vm default paravirtual"].storage-iops';
    expect(stream({})).toBe(cell);
    expect(stream({ id: "other", hypervisor: { product: "vcf", family: "esxi" } })).toBe(cell);
    expect(stream({ kind: "nested" })).toBe(cell);
    expect(stream({ kind: "nested" }, [])).toBe('evidence["nested default paravirtual"].storage-iops');
    expect(stream({ ioPath: "sr-iov" }, [])).toBe(stream({ ioPath: "passthrough" }, []));
    expect(stream({ tuning: "tuned" })).not.toBe(cell);
    expect(overhead([record()], { measured }).stream).toBe("overheads[vm].storage-iops");
  });
});

describe("metalOverhead", () => {
  it("is exactly 1", () => {
    const one = metalOverhead({ platform: metal(), dimension: "cpu", measured: undefined });
    expect(one).toMatchObject({ logMean: 0, logSd: 0, measuredShare: 0, records: [] });
    expect(one.ratio).toMatchObject({
      center: 1,
      low: 1,
      high: 1,
      from: { kind: "derived", formula: "bare-metal-parity" },
    });
  });

  it("is what runs say of two machines, and nothing else", () => {
    const one = metalOverhead({
      platform: metal({ id: "cloud", kind: "cloud-metal" }),
      dimension: "cpu",
      measured,
    });
    expect(one).toMatchObject({ logMean: measured.estimate, logSd: 0.05, measuredShare: 1 });
    expect(
      metalOverhead({ platform: metal(), dimension: "cpu", measured: { ...measured, standardError: 40 } })
        .logSd,
    ).toBe(1);
  });
});
