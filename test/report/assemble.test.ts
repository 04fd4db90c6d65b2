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
