import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dimensions } from "../../src/brief/vocabulary.js";
import { catalogue } from "../../src/evidence/catalogue.js";
import { excluded } from "../../src/evidence/excluded.js";
import type { EvidenceRecord } from "../../src/evidence/record.js";
import { records } from "../../src/evidence/records.js";

/** A finding as it was gathered. */
interface Gathered {
  readonly id: string;
  readonly tier: "core" | "context" | "duplicate" | "weak-or-artefact";
  readonly study: string;
  readonly date: string;
  readonly seen: string;
  readonly dimension: string;
  readonly unit: string;
  readonly direction: string;
  readonly bareMetal: number | null;
  readonly vm: number | null;
  readonly ratio: number | null;
  readonly ratioLow: number | null;
  readonly ratioHigh: number | null;
  readonly tuning: string;
  readonly ioClass: string;
}

const shared = new URL("../../../shared/evidence/published-results.json", import.meta.url);
const gathered: readonly Gathered[] = existsSync(shared)
  ? (JSON.parse(readFileSync(shared, "utf8")) as readonly Gathered[])
  : [];
const kept = gathered.filter(({ tier }) => tier === "core" || tier === "context");
const byId = new Map(records.map((record) => [record.id, record]));

/** Bounds that are the ratio itself, as a best or least case, or that speak of another path; the note says so. */
const unsaidBounds = new Map([
  ["vmware-2019-project-pacific-8pct", [null, 1.08]],
  ["openstack-hpc-gpu", [null, 0.99]],
  ["sap-hana-vsphere-12pct", [null, 0.88]],
  ["nasa-intel-sriov", [0.65, null]],
]);

/** Remembered when it was gathered, then read at its source. */
const confirmed = new Map([["k8s-110-pods-per-node", "excerpt"]]);

/** Topics that the gathering calls `other`, or files by the tool instead of the size of the request. */
const filed = new Map([
  ["aqasizade-2024-containers-on-vms", "whole-system"],
  ["aws-reinvent-2020-negligible", "whole-system"],
  ["vsphere-ha-detect-15s", "availability"],
  ["ibm-2014-fio-seqwrite", "storage-throughput"],
  ["firecracker-nsdi-qemu-128k-read", "storage-throughput"],
]);

const pathsOf: { readonly [ioClass: string]: readonly string[] } = {
  "passthrough-or-sriov": ["passthrough", "sr-iov"],
  "vgpu-or-gpu-passthrough": ["passthrough"],
  paravirtual: ["paravirtual"],
  "shared-filesystem": ["paravirtual"],
  "cpu-only": ["any"],
};

function sidesOf(record: EvidenceRecord): readonly unknown[] {
  const { sides, oneSided } = record;
  if (sides !== undefined) return [sides.bareMetal, sides.platform, sides.unit, sides.direction];
  if (oneSided === undefined) return [null, null];
  const isMetal = oneSided.side === "bare-metal";
  const { value, unit, direction } = oneSided;
  return [isMetal ? value : null, isMetal ? null : value, unit, direction];
}

describe("all records", () => {
  it("are the catalogue and the topics outside the model, unique, in code-unit order", () => {
    const ids = records.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    const inside: readonly string[] = dimensions;
    expect(records.filter(({ dimension }) => inside.includes(dimension))).toEqual(catalogue);
    expect(records.filter(({ dimension, pooled }) => pooled && !inside.includes(dimension))).toEqual([]);
  });

  it("have a ratio that their two sides bear out, to a part in a thousand", () => {
    for (const { id, sides, ratio } of records) {
      if (sides === undefined || typeof ratio !== "number") continue;
      const { bareMetal, platform, direction } = sides;
      const quotient = direction === "higher" ? platform / bareMetal : bareMetal / platform;
      expect(Math.abs(ratio / quotient - 1), id).toBeLessThan(0.001);
    }
  });

  it("have no ratio where one side stands alone", () => {
    const both = records.filter(({ oneSided, ratio, sides }) => oneSided && (sides ?? ratio) !== undefined);
    expect(both).toEqual([]);
  });
});

describe.skipIf(gathered.length === 0)("against what was gathered", () => {
  it("every finding is a record or left out with a reason", () => {
    const leftOut = new Set(excluded.map(({ id }) => id));
    expect(gathered.filter(({ id }) => byId.has(id) === leftOut.has(id))).toEqual([]);
    const unkept = kept.filter(({ id }) => leftOut.has(id));
    expect(unkept.every(({ seen }) => seen === "memory")).toBe(true);
    const misplaced = gathered.filter((one) => !kept.includes(one) && byId.has(one.id));
    expect(misplaced).toEqual([]);
  });

  const carried = kept.flatMap((source) => {
    const record = byId.get(source.id);
    return record === undefined ? [] : [{ source, record }];
  });

  it.each(carried)("$source.id carries every figure, unit and direction", ({ source, record }) => {
    const hasSides = source.bareMetal !== null || source.vm !== null;
    const words = hasSides ? [source.unit, source.direction.replace("-is-better", "")] : [];
    expect(sidesOf(record)).toEqual([source.bareMetal, source.vm, ...words]);
    expect(record.ratio ?? null).toBe(source.ratio);
    const bounds = [record.range?.low ?? null, record.range?.high ?? null];
    const unsaid = unsaidBounds.get(source.id);
    expect(unsaid ?? bounds).toEqual([source.ratioLow, source.ratioHigh]);
    if (unsaid) expect(bounds).toEqual([null, null]);
  });

  it.each(carried)("$source.id is filed as it was gathered", ({ source, record }) => {
    expect(record.study).toBe(source.study);
    expect(record.dimension).toBe(filed.get(source.id) ?? source.dimension);
    expect(record.published.startsWith(source.date)).toBe(true);
    expect(record.readAs).toBe(confirmed.get(source.id) ?? source.seen);
    expect(record.onlyIoTuned === true ? "tuned-io" : record.tuning).toBe(source.tuning);
    expect(pathsOf[source.ioClass] ?? [record.ioPath]).toContain(record.ioPath);
    if (source.tier === "context") expect(record.pooled).toBe(false);
  });
});
