import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unknownFigure } from "../../src/quantity/figure.js";
import { totalValue, valueOf } from "../../src/values/values.js";
import { columnOfAll, criterionOf, fixedWeights, sharedCases, valuesOf, weighedOf } from "./fixture.js";

const a = weighedOf("a", { scale: { worst: 100, best: 0 } });
const b = weighedOf("b");

describe("what a plan is worth on a criterion", () => {
  it("is its measure on the scale, draw by draw", () => {
    const { criteria } = valuesOf("p", [a], { a: columnOfAll(100, 75, 0) });
    expect([...(criteria[0]?.value ?? [])].map((value) => value + 0)).toEqual([0, 0.25, 1]);
    expect([...(criteria[0]?.measure ?? [])]).toEqual([100, 75, 0]);
  });

  it("rests on the whole measure and is supported unless the consequence says otherwise", () => {
    const [plain] = valuesOf("p", [a], { a: 1 }).criteria;
    expect(plain?.reason).toBe(plain?.measure);
    expect(plain?.supported).toBe(true);
    const [partly] = valuesOf("p", [a], { a: { column: 9, reasonColumn: 7, supported: false } }).criteria;
    expect([...(partly?.reason ?? [])]).toEqual([7]);
    expect(partly?.supported).toBe(false);
  });

  it("is unknown where nothing measures it, and where the measure is unknown", () => {
    const [none] = valuesOf("p", [a], {}).criteria;
    expect(none?.figure).toEqual(unknownFigure({ id: "unknown.no-measure", values: { criterion: "a" } }, []));
    expect(none).not.toHaveProperty("value");
    const figure = unknownFigure({ id: "why", values: {} }, ["prices[vcf]"]);
    const consequence = { plan: "p", concern: "cost", measure: "a", figure } as const;
    const [unpriced] = valueOf({ plan: "p", criteria: [a], consequences: [consequence] }).criteria;
    expect(unpriced).toEqual({ criterion: "a", figure, supported: false });
  });

  it("is unknown where a measure leaves the range of numbers in any draw", () => {
    for (const end of [Number.NaN, Infinity, -Infinity]) {
      const [found] = valuesOf("p", [a], { a: columnOfAll(1, end, 2) }).criteria;
      expect(found?.figure).toMatchObject({ kind: "unknown", why: { id: "unknown.out-of-range" } });
      expect(found).not.toHaveProperty("value");
      const [partly] = valuesOf("p", [a], { a: { column: 1, reasonColumn: columnOfAll(1, end) } }).criteria;
      expect(partly).not.toHaveProperty("reason");
    }
  });

  it("is nothing on a scale whose ends coincide, not a division by 0", () => {
    const closed = weighedOf("a", { scale: { worst: 0, best: 0 } });
    const [found] = valuesOf("p", [closed], { a: columnOfAll(0, 5) }).criteria;
    expect([...(found?.value ?? [])]).toEqual([0, 0]);
    expect([...(found?.measure ?? [])]).toEqual([0, 5]);
  });
});

describe("V", () => {
  const total = (measures: { readonly [id: string]: number }, weights: { readonly [id: string]: number }) =>
    totalValue({ values: valuesOf("p", [a, b], measures), weights: fixedWeights(weights).drawn, draws: 2 });

  it("is the weighted mean of the values, the weights adding up to 1", () => {
    expect([...(total({ a: 75, b: 0.5 }, { a: 0.8, b: 0.2 }) ?? [])]).toEqual(
      [0.3, 0.3].map((v) => expect.closeTo(v, 15)),
    );
    expect(total({ a: 75, b: 0.5 }, { a: 8, b: 2 })?.[1]).toBeCloseTo(0.3, 15);
  });

  it("is unknown where a criterion that weighs is, and 0 where none weighs", () => {
    expect(total({ a: 75 }, { a: 0.5, b: 0.5 })).toBeUndefined();
    expect(total({ a: 75 }, { a: 1 })?.[0]).toBe(0.25);
    expect([...(total({ a: 75 }, {}) ?? [])]).toEqual([0, 0]);
  });

  it("is not moved by the unit of a criterion: scaling measure and scale changes nothing", () => {
    const real = fc.double({ min: -2, max: 3, noNaN: true });
    fc.assert(
      fc.property(real, fc.double({ min: 0.001, max: 1000, noNaN: true }), (measure, unit) => {
        const scaled = weighedOf("b", { scale: { worst: 0, best: unit } });
        const weights = fixedWeights({ b: 1 }).drawn;
        const plain = totalValue({ values: valuesOf("p", [b], { b: measure }), weights, draws: 1 });
        const other = totalValue({
          values: valuesOf("p", [scaled], { b: measure * unit }),
          weights,
          draws: 1,
        });
        expect(other?.[0]).toBeCloseTo(plain?.[0] ?? Number.NaN, 9);
      }),
    );
  });
});

describe.skipIf(sharedCases("i_mavt_mcda").length === 0)("published additive values", () => {
  const found = (id: string) => {
    const one = sharedCases("i_mavt_mcda").find((reference) => reference.id === id);
    if (!one) throw new Error(id);
    return one as unknown as { inputs: Record<string, never>; expected: Record<string, never> };
  };
  /** Values of rows under fixed scales and weights. */
  const worth = (
    rows: readonly (readonly number[])[],
    scales: readonly (readonly [number, number])[],
    weights: readonly number[],
  ) => {
    const criteria = scales.map(([worst, best], index) => weighedOf(`c${index}`, { scale: { worst, best } }));
    const stated = fixedWeights(Object.fromEntries(weights.map((weight, index) => [`c${index}`, weight])));
    return rows.map((row) => {
      const values = valuesOf(
        "p",
        criteria,
        Object.fromEntries(row.map((value, index) => [`c${index}`, value])),
      );
      return totalValue({ values, weights: stated.drawn, draws: 1 })?.[0];
    });
  };

  it("swing weights of an office (Goodwin and Wright)", () => {
    const { inputs, expected } = found("mavt-goodwin-wright-office");
    const weights: readonly number[] = inputs["weights_normalised_rounded_pct"] ?? [];
    for (const [place, values] of Object.entries(inputs["values"] ?? {})) {
      const scales = weights.map(() => [0, 100] as const);
      const [total] = worth([values as readonly number[]], scales, weights);
      expect((total ?? 0) * 100).toBeCloseTo((expected["aggregate_value"] ?? {})[place] ?? Number.NaN, 1);
    }
  });

  it("fixed ends (SPOTIS is 1 − V)", () => {
    const { inputs, expected } = found("spotis-dezert2020");
    const bounds: readonly (readonly [number, number])[] = inputs["bounds"] ?? [];
    const types: readonly number[] = inputs["types"] ?? [];
    const scales = bounds.map(([low, high], index) =>
      (types[index] ?? 1) > 0 ? ([low, high] as const) : ([high, low] as const),
    );
    const totals = worth(inputs["matrix"] ?? [], scales, inputs["weights"] ?? []);
    const wanted: readonly number[] = expected["score_lower_better"] ?? [];
    totals.forEach((total, index) => expect(1 - (total ?? 0)).toBeCloseTo(wanted[index] ?? Number.NaN, 4));
  });

  it("one more plan reverses no ranks", () => {
    const { inputs } = found("rank-reversal-minmax");
    const before: readonly (readonly number[])[] = inputs["before"] ?? [];
    const scales = [
      [0, 10],
      [0, 10],
    ] as const;
    const weights = inputs["weights"] ?? [];
    expect(worth([...before, inputs["added"] ?? []], scales, weights).slice(0, 3)).toEqual(
      worth(before, scales, weights),
    );
  });
});

it("a criterion of one's own computes what it reads", () => {
  const sum = {
    ...weighedOf("sum"),
    criterion: criterionOf("sum", { measure: (all) => all.find(({ measure }) => measure === "a") }),
  };
  expect(valuesOf("p", [sum], { a: 0.4 }).criteria[0]?.value?.[0]).toBeCloseTo(0.4, 15);
});
