import { describe, expect, it } from "vitest";
import { figureMaker, spreadOf, unknown } from "../../src/consequences/figures.js";

describe("figures of columns", () => {
  it("are the median and the 5 % and 95 % quantiles by type 7", () => {
    // R: quantile(c(9, 1, 4, 16, 25), c(.05, .5, .95)) = 1.6, 9, 23.2
    const { center, low, high } = spreadOf(Float64Array.of(9, 1, 4, 16, 25));
    expect(center).toBe(9);
    expect(low).toBeCloseTo(1.6, 12);
    expect(high).toBeCloseTo(23.2, 12);
  });

  it("leave the column as it was", () => {
    const column = Float64Array.of(3, 1, 2);
    spreadOf(column);
    expect(column).toEqual(Float64Array.of(3, 1, 2));
  });

  it("carry unit and origin", () => {
    const from = { kind: "derived", formula: "f", inputs: ["a"] } as const;
    expect(figureMaker()(Float64Array.of(7), "hosts", from)).toEqual({
      kind: "known",
      center: 7,
      low: 7,
      high: 7,
      unit: "hosts",
      from,
    });
  });

  it("that are unknown ask at most ten questions, each once", () => {
    const figure = unknown("price", ["a", "a", ...Array.from({ length: 20 }, (_, index) => `q${index}`)]);
    expect(figure.why).toEqual({ id: "unknown.price", values: {} });
    expect(figure.questions).toHaveLength(10);
    expect(figure.questions.slice(0, 2)).toEqual(["a", "q0"]);
  });
});
