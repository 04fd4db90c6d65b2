import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EvidenceRecord, Interest } from "../../src/evidence/record.js";
import type { Swing } from "../../src/explanation/explanation.js";
import { groundsOf } from "../../src/explanation/grounds.js";
import type { Overhead } from "../../src/overheads/overhead.js";

const swing = (path: string, size: number, origin: Swing["origin"]): Swing => ({
  ...{ path, origin, unit: "ratio", current: 1, low: 0, high: 2 },
  ...{ atLow: 0, atHigh: size },
});

const overhead = (platform: string, measuredShare: number, pooled: readonly string[]): Overhead => ({
  ...{ platform, dimension: "cpu", logMean: 0, logSd: 0.1, stream: "s", measurements: [], measuredShare },
  ratio: { kind: "unknown", why: { id: "w", values: {} }, questions: [] },
  records: [
    ...pooled.map((id) => ({ id, use: "pooled" as const, reason: { id: "r", values: {} } })),
    { id: "shown", use: "shown", reason: { id: "r", values: {} } },
  ],
});

const record = (id: string, interest: Interest) => [id, { id, interest } as EvidenceRecord] as const;
const records = new Map([
  record("free", "none"),
  record("seller", "sells-virtualization"),
  record("shown", "sells-bare-metal"),
]);

describe("what an answer rests on", () => {
  it("counts an overhead for what measures it, and the rest for who published it", () => {
    // vm: 4 · 0.25 measured, 3 published of which half by a seller; metal: 2 measured alone; 3 stated
    const rests = groundsOf(
      [
        swing("overheads[vm].cpu", 4, "published"),
        swing("overheads[metal].cpu", 2, "measured"),
        swing("prices[vcf].unitPrice", 3, "stated"),
      ],
      [overhead("vm", 0.25, ["free", "seller"]), overhead("metal", 1, [])],
      records,
    );
    expect(rests.measured).toBeCloseTo(3 / 9, 15);
    expect(rests.published).toBeCloseTo(3 / 9, 15);
    expect(rests.stated).toBeCloseTo(3 / 9, 15);
    expect(rests.assumed).toBe(0);
    expect(rests.sellers).toBeCloseTo(0.5, 15);
  });

  it("counts what nobody measured or published as assumed; sellers only of what is published", () => {
    const rests = groundsOf([swing("overheads[vm].cpu", 1, "default")], [overhead("vm", 0, [])], records);
    expect(rests).toEqual({ measured: 0, published: 0, stated: 0, assumed: 1, sellers: 0 });
  });

  it("adds up to 1 whatever swings", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const origin = fc.constantFrom("stated" as const, "default" as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share, origin), { minLength: 1 }), (parts) => {
        fc.pre(parts.some(([size]) => size > 0));
        const swings = parts.map(([size, measured, from], index) =>
          swing(measured > 0.5 ? `overheads[p${index}].cpu` : `x${index}`, size, from),
        );
        const overheads = parts.map(([, measured], index) =>
          overhead(`p${index}`, measured, index % 2 ? ["free"] : []),
        );
        const { measured, published, stated, assumed } = groundsOf(swings, overheads, records);
        expect(measured + published + stated + assumed).toBeCloseTo(1, 12);
      }),
    );
  });

  it("is each swing by its origin, adding up to 1: 3 stated, 1 assumed", () => {
    const rests = groundsOf([swing("a", 3, "stated"), swing("b", 1, "default")], [], new Map());
    expect(rests).toEqual({ measured: 0, published: 0, stated: 0.75, assumed: 0.25, sellers: 0 });
  });

  it("is nothing where nothing moves", () => {
    expect(groundsOf([], [], new Map())).toEqual({
      measured: 0,
      published: 0,
      stated: 0,
      assumed: 0,
      sellers: 0,
    });
  });
});
