import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { digestOf } from "../../src/report/digest.js";
import { priced } from "../assess/fixture.js";

const report = assess(priced, { draws: 64 });

describe("an assembled report", () => {
  it("is covered by its digest", () => {
    const { digest, ...content } = report;
    expect(digestOf(content)).toBe(digest);
  });

  it("keeps a seed with more digits than figures have", () => {
    const seed = 9007199254740991;
    expect(assess(priced, { draws: 64, seed }).run.seed).toBe(seed);
  });

  it("says of unstated weights that they are the library's, of stated ones that they are the asker's", () => {
    const origins = ({ criteria }: typeof report) =>
      new Set(criteria.map(({ weight }) => (weight.kind === "known" ? weight.from.kind : "")));
    expect(origins(report)).toEqual(new Set(["default"]));
    const weights = { kind: "points", points: { cost: 2, latency: 1 } } as const;
    const stated = assess({ ...priced, preferences: { weights } }, { draws: 64 });
    expect(origins(stated)).toEqual(new Set(["stated"]));
    expect(stated.criteria.find(({ id }) => id === "cost")?.weight).toMatchObject({ center: 0.666666666667 });
  });

  it("has no NaN, no infinity, no column and no function anywhere, and twelve digits at most", () => {
    const visit = (node: unknown): void => {
      if (typeof node === "number") {
        expect(Number.isFinite(node)).toBe(true);
        expect(Number(node.toPrecision(12))).toBe(node);
      }
      expect(typeof node).not.toBe("function");
      expect(node).not.toBeInstanceOf(Float64Array);
      if (typeof node === "object" && node !== null) Object.values(node).forEach(visit);
    };
    visit(report);
  });

  it("is plain JSON that says the same when read back", () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("lists every criterion with its weight, those that weigh adding up to 1", () => {
    const weights = report.criteria.map(({ weight }) => (weight.kind === "known" ? weight.center : NaN));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
  });

  it("says a warning once", () => {
    const keys = report.warnings.map(({ code, about }) => `${code} ${about}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
