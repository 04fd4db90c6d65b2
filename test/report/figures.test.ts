import { describe, expect, it } from "vitest";
import { exactFigure, unknownFigure } from "../../src/quantity/figure.js";
import { centred, figureOf } from "../../src/report/figures.js";

const from = { kind: "stated", path: "budget" } as const;

describe("figures of a report", () => {
  it("take the 5 % and 95 % quantiles of the draws: of 0 … 100 these are 5 and 95", () => {
    const drawn = Float64Array.from({ length: 101 }, (_, draw) => draw);
    expect(figureOf(42, drawn, "money", from)).toMatchObject({ center: 42, low: 5, high: 95 });
  });

  it("leave the draws in their order, and have no spread where there is none", () => {
    const drawn = Float64Array.of(3, 1, 2);
    figureOf(2, drawn, "money", from);
    expect([...drawn]).toEqual([3, 1, 2]);
    expect(figureOf(2, Float64Array.of(7), "money", from)).toMatchObject({ center: 2, low: 7, high: 7 });
  });

  it("take probabilities from the draws, whole: a world of one row has none", () => {
    const probability = exactFigure(0.4, "probability", from);
    expect(centred(probability, exactFigure(1, "probability", from))).toBe(probability);
  });

  it("take their centre from the central world, and are unknown where either is", () => {
    const drawn = figureOf(3, Float64Array.of(1, 5), "days", from);
    expect(centred(drawn, exactFigure(2, "days", from))).toMatchObject({ center: 2, low: 1.2, high: 4.8 });
    const unknown = unknownFigure({ id: "unknown.value", values: {} }, []);
    expect(centred(drawn, unknown)).toBe(unknown);
    expect(centred(unknown, drawn)).toBe(unknown);
  });
});
