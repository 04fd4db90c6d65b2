import { describe, expect, it } from "vitest";
import { restingOf } from "../../src/assess/resting.js";
import type { EvidenceRecord } from "../../src/evidence/record.js";
import type { Overhead } from "../../src/overheads/overhead.js";
import { exactFigure } from "../../src/quantity/figure.js";
import { briefOf } from "../values/fixture.js";

const record = (id: string, interest: EvidenceRecord["interest"]) => ({ id, interest }) as EvidenceRecord;
const records = [
  record("lab", "none"),
  record("shop", "sells-virtualization"),
  record("bare", "sells-bare-metal"),
];

const overhead = (dimension: Overhead["dimension"], changes: Partial<Overhead>): Overhead => ({
  platform: "vm",
  dimension,
  logMean: -0.05,
  logSd: 0.02,
  stream: "stream",
  ratio: exactFigure(0.95, "ratio", { kind: "default", path: "ratio" }),
  measurements: [],
  measuredShare: 0,
  records: [],
  ...changes,
});

const used = (...ids: readonly string[]): Overhead["records"] =>
  ids.map((id) => ({ id, use: "pooled", reason: { id: "reason", values: {} } }));

const requests = { cpu: 1, memory: "1Gi" };
const brief = briefOf({
  workloads: [
    { id: "a", replicas: 3, requests, profile: { cpu: 1 } },
    { id: "b", replicas: 2, requests, profile: { cpu: 0.5, memory: 0.5 } },
  ],
});

describe("what an answer rests on", () => {
  it("is measured as far as the estate asks for what was measured", () => {
    const overheads = [overhead("cpu", { measuredShare: 0.6 }), overhead("memory", { measuredShare: 1 })];
    // CPU is asked for by 3 × 1 + 2 × ½ = 4, memory by 2 × ½ = 1: (4 × 0.6 + 1 × 1) ÷ 5.
    expect(restingOf(brief, overheads, records).measuredShare).toBeCloseTo(0.68, 12);
  });

  it("comes from sellers as far as the records do that are pooled for it", () => {
    const overheads = [
      overhead("cpu", { records: used("lab", "shop") }),
      overhead("memory", { records: used("bare") }),
      overhead("gpu-training", { records: used("shop", "shop") }),
    ];
    expect(restingOf(brief, overheads, records).sellerShare).toBeCloseTo(2 / 3, 12);
  });

  it("leaves out what is only shown, and what is exact", () => {
    const shown = used("shop").map((use) => ({ ...use, use: "shown" as const }));
    const overheads = [
      overhead("cpu", { records: [...used("lab"), ...shown] }),
      overhead("memory", { logSd: 0, measuredShare: 1, records: used("shop") }),
    ];
    expect(restingOf(brief, overheads, records)).toEqual({ measuredShare: 0, sellerShare: 0 });
  });

  it("is nothing where nothing is drawn", () => {
    expect(restingOf(brief, [], records)).toEqual({ measuredShare: 0, sellerShare: 0 });
  });
});
