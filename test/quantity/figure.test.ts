import { describe, expect, it } from "vitest";
import type { From } from "../../src/notice.js";
import { derived, exactFigure, isKnown, knownFigure, unknownFigure } from "../../src/quantity/figure.js";

describe("known figures", () => {
  it("carry their centre, ends, unit and origin", () => {
    const from: From = { kind: "stated", path: "workloads[shop].replicas" };
    expect(knownFigure({ center: 3, low: 2, high: 5 }, "count", from)).toEqual({
      kind: "known",
      center: 3,
      low: 2,
      high: 5,
      unit: "count",
      from,
    });
  });

  it("leave behind what else the three numbers came with", () => {
    const drawn = { center: 1, low: 0, high: 2, column: new Float64Array(4) };
    const figure = knownFigure(drawn, "ratio", { kind: "measured", paths: ["measurements[0]"] });
    expect(Object.keys(figure)).toEqual(["kind", "center", "low", "high", "unit", "from"]);
  });

  it("without spread have one number three times", () => {
    const figure = exactFigure(40, "hosts", { kind: "published", records: ["a-2024"] });
    expect([figure.low, figure.center, figure.high]).toEqual([40, 40, 40]);
    expect(figure.from).toEqual({ kind: "published", records: ["a-2024"] });
  });
});

describe("unknown figures", () => {
  it("say why, and what would make them known", () => {
    const why = { id: "cost.no-price", values: { product: "vcf" } };
    expect(unknownFigure(why, ["prices"])).toEqual({ kind: "unknown", why, questions: ["prices"] });
  });

  it("are told from known ones", () => {
    const why = { id: "cost.no-price", values: {} };
    expect(isKnown(unknownFigure(why, []))).toBe(false);
    expect(isKnown(exactFigure(0, "money", { kind: "default", path: "defaults.pue" }))).toBe(true);
  });
});

describe("derived", () => {
  it("names the formula and its direct parents", () => {
    expect(derived("npv", ["costs[default]", "discountRate"])).toEqual({
      kind: "derived",
      formula: "npv",
      inputs: ["costs[default]", "discountRate"],
    });
  });
});
