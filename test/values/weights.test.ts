import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Weights } from "../../src/brief/preference.js";
import type { Column } from "../../src/statistics/column.js";
import { drawWeights } from "../../src/values/weights.js";
import { sharedCases } from "./fixture.js";

const DRAWS = 65_536;
const unstated: Weights = { kind: "unstated" };
const orderOf = (...order: readonly (readonly string[])[]): Weights => ({ kind: "order", order });
const draw = (weights: Weights, criteria: readonly string[], draws = DRAWS) =>
  drawWeights({ weights, criteria, seed: 1, draws });

const column = (drawn: ReadonlyMap<string, Column>, id: string): Column => {
  const found = drawn.get(id);
  if (!found) throw new Error(id);
  return found;
};

const meanOf = (values: Column): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const covariance = (a: Column, b: Column): number => {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  return a.reduce((sum, value, index) => sum + (value - meanA) * ((b[index] ?? 0) - meanB), 0) / a.length;
};

const shareOf = (values: Column, holds: (value: number) => boolean): number =>
  values.filter(holds).length / values.length;

describe("weights", () => {
  it("add up to 1 in the centre and in every draw", () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(names, fc.constantFrom("unstated", "order", "points"), fc.nat(), (ids, kind, seed) => {
        const weights: Weights =
          kind === "order"
            ? orderOf(ids.slice(0, 1), ids.slice(1))
            : kind === "points"
              ? { kind, points: ids.map((criterion, index) => ({ criterion, points: index + 1 })) }
              : unstated;
        const { central, drawn } = drawWeights({ weights, criteria: ids, seed, draws: 64 });
        expect([...central.values()].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        for (let row = 0; row < 64; row++) {
          const sum = ids.reduce((total, id) => {
            const values = column(drawn, id);
            return total + (values[values.length === 1 ? 0 : row] ?? 0);
          }, 0);
          expect(sum).toBeCloseTo(1, 12);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("are none where nothing weighs", () => {
    expect(draw(unstated, [])).toEqual({ central: new Map(), drawn: new Map() });
  });

  it("unstated: uniform on the simplex, with the moments of Dirichlet(1, …, 1)", () => {
    // n = 4: mean 1/4, variance 3/(16·5) = 0.0375, covariance −1/(16·5) = −0.0125
    const ids = ["a", "b", "c", "d"];
    const { central, drawn } = draw(unstated, ids);
    expect([...central.values()]).toEqual([0.25, 0.25, 0.25, 0.25]);
    for (const id of ids) {
      expect(meanOf(column(drawn, id))).toBeCloseTo(0.25, 2.7);
      expect(covariance(column(drawn, id), column(drawn, id))).toBeCloseTo(0.0375, 3);
      // P(w ≤ x) = 1 − (1 − x)³
      for (const x of [0.05, 0.25, 0.6])
        expect(
          Math.abs(shareOf(column(drawn, id), (weight) => weight <= x) - (1 - (1 - x) ** 3)),
        ).toBeLessThan(0.006);
    }
    expect(covariance(column(drawn, "a"), column(drawn, "b"))).toBeCloseTo(-0.0125, 3);
    expect(covariance(column(drawn, "c"), column(drawn, "d"))).toBeCloseTo(-0.0125, 3);
  });

  it("reach the corners, where normalised uniforms hardly come", () => {
    // P(w₁ ≥ 0.9) = 0.1² = 0.01 for three criteria; u₁ ÷ (u₁ + u₂ + u₃) gets there in (1/9)² ÷ 6 = 0.002
    const { drawn } = draw(unstated, ["a", "b", "c"]);
    expect(shareOf(column(drawn, "a"), (weight) => weight >= 0.9)).toBeCloseTo(0.01, 2.5);
  });

  it("one more criterion moves no other's stream: weights keep their proportions", () => {
    const [few, more] = [draw(unstated, ["a", "b"], 256), draw(unstated, ["a", "x", "b"], 256)];
    for (let row = 0; row < 256; row++) {
      const ratio = (drawn: ReadonlyMap<string, Column>): number =>
        (column(drawn, "a")[row] ?? 0) / (column(drawn, "b")[row] ?? 0);
      expect(ratio(more.drawn) / ratio(few.drawn)).toBeCloseTo(1, 10);
    }
  });

  it("are the same for the same seed, and others for another", () => {
    const of = (seed: string) => drawWeights({ weights: unstated, criteria: ["a", "b"], seed, draws: 64 });
    expect(of("x")).toEqual(of("x"));
    expect(of("x").drawn).not.toEqual(of("y").drawn);
  });
});

describe("weights by an order", () => {
  it("have the rank-order centroid in the centre", () => {
    const { central } = draw(orderOf(["a"], ["b"], ["c"]), ["c", "b", "a"], 64);
    // (1 + ½ + ⅓)/3, (½ + ⅓)/3, ⅓/3
    expect(central.get("a")).toBeCloseTo(11 / 18, 15);
    expect(central.get("b")).toBeCloseTo(5 / 18, 15);
    expect(central.get("c")).toBeCloseTo(2 / 18, 15);
  });

  it("are uniform on the ordered simplex", () => {
    const { drawn } = draw(orderOf(["b"], ["a"]), ["a", "b"]);
    const first = column(drawn, "b");
    // of two: the larger is uniform on [½, 1]
    expect(Math.min(...first)).toBeGreaterThanOrEqual(0.5);
    expect(meanOf(first)).toBeCloseTo(0.75, 3);
    for (const x of [0.6, 0.75, 0.9])
      expect(shareOf(first, (weight) => weight <= x)).toBeCloseTo(2 * x - 1, 2);
  });

  it("have the second moments of sorted spacings", () => {
    // w₍ₖ₎ = Σ_{i ≥ k} Dᵢ/i with D uniform on the simplex of three: var D = 1/18, cov = −1/36
    const { drawn } = draw(orderOf(["a"], ["b"], ["c"]), ["a", "b", "c"]);
    const spread = (from: number): number => {
      let total = 0;
      for (let i = from; i <= 3; i++)
        for (let j = from; j <= 3; j++) total += (i === j ? 1 / 18 : -1 / 36) / (i * j);
      return total;
    };
    ["a", "b", "c"].forEach((id, place) => {
      expect(covariance(column(drawn, id), column(drawn, id))).toBeCloseTo(spread(place + 1), 3.5);
      expect(meanOf(column(drawn, id))).toBeCloseTo([11 / 18, 5 / 18, 2 / 18][place] ?? 0, 2.7);
    });
  });

  it("respect the order in every draw, and share a place within a group", () => {
    const { central, drawn } = draw(orderOf(["a"], ["b", "c"], ["d"]), ["a", "b", "c", "d"], 4096);
    const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => column(drawn, id));
    for (let row = 0; row < 4096; row++) {
      const at = (values: Column | undefined): number => values?.[row] ?? 0;
      expect(at(a)).toBeGreaterThanOrEqual(Math.max(at(b), at(c)));
      expect(Math.min(at(b), at(c))).toBeGreaterThanOrEqual(at(d));
    }
    // places 2 and 3 of 4: (13/48 + 7/48)/2
    expect(central.get("b")).toBeCloseTo(10 / 48, 15);
    expect(central.get("c")).toBeCloseTo(10 / 48, 15);
    expect(b?.filter((weight, row) => weight > (c?.[row] ?? 0)).length ?? 0).toBeGreaterThan(1900);
    expect(b?.filter((weight, row) => weight < (c?.[row] ?? 0)).length ?? 0).toBeGreaterThan(1900);
  });

  it("share out in proportion what a criterion outside V would have weighed", () => {
    const whole = draw(orderOf(["a"], ["b"], ["c"]), ["a", "b", "c"], 64);
    const { central, drawn } = draw(orderOf(["a"], ["b"], ["c"]), ["a", "b"], 64);
    expect([...drawn.keys()]).toEqual(["a", "b"]);
    expect(central.get("a")).toBeCloseTo(11 / 16, 15);
    const [a, b] = ["a", "b"].map((id) => column(whole.drawn, id));
    for (let row = 0; row < 64; row++)
      expect(column(drawn, "a")[row]).toBeCloseTo((a?.[row] ?? 0) / ((a?.[row] ?? 0) + (b?.[row] ?? 0)), 12);
  });
});

describe("weights by points", () => {
  const points: Weights = {
    kind: "points",
    points: [
      { criterion: "a", points: 100 },
      { criterion: "b", points: 60 },
      { criterion: "c", points: 0 },
    ],
  };

  it("are one point of the simplex", () => {
    const { central, drawn } = draw(points, ["a", "b"], 64);
    expect([...central]).toEqual([
      ["a", 0.625],
      ["b", 0.375],
    ]);
    expect([...(drawn.get("b") ?? [])]).toEqual([0.375]);
  });

  it("share out in proportion what is not part of V", () => {
    expect([...draw(points, ["b"], 64).central]).toEqual([["b", 1]]);
  });

  it("are never NaN", () => {
    expect([...draw(points, ["c"], 64).central]).toEqual([["c", 0]]);
  });
});

describe("weights by intervals and ratios", () => {
  it("of two criteria are uniform in the interval, with its middle as the centre", () => {
    const shares = [
      { criterion: "a", low: 0.2, high: 0.6 },
      { criterion: "b", low: 0, high: 1 },
    ];
    const { central, drawn } = draw({ kind: "intervals", shares }, ["a", "b"]);
    expect(central.get("a")).toBeCloseTo(0.4, 1.7);
    for (const x of [0.3, 0.4, 0.5])
      expect(Math.abs(shareOf(column(drawn, "a"), (weight) => weight <= x) - (x - 0.2) / 0.4)).toBeLessThan(
        0.01,
      );
  });

  it("of ratios of at least 1 down a chain have the centroid of that order", () => {
    const ratios = [
      { more: "a", less: "b", atLeast: 1 },
      { more: "b", less: "c", atLeast: 1 },
    ];
    const { central, drawn } = draw({ kind: "ratios", ratios }, ["a", "b", "c"]);
    const { central: exact } = draw(orderOf(["a"], ["b"], ["c"]), ["a", "b", "c"], 64);
    for (const id of ["a", "b", "c"]) {
      expect(Math.abs((central.get(id) ?? 0) - (exact.get(id) ?? 0))).toBeLessThan(0.015);
      expect(Math.abs(meanOf(column(drawn, id)) - (exact.get(id) ?? 0))).toBeLessThan(0.005);
    }
  });

  it("hold in every draw, and share out what is not part of V", () => {
    const ratios = [
      { more: "a", less: "b", atLeast: 2, atMost: 3 },
      { more: "b", less: "c", atLeast: 1 },
    ];
    const { drawn } = draw({ kind: "ratios", ratios }, ["a", "b"], 1024);
    expect([...drawn.keys()]).toEqual(["a", "b"]);
    for (let row = 0; row < 1024; row++) {
      const [a, b] = [column(drawn, "a")[row] ?? 0, column(drawn, "b")[row] ?? 0];
      expect(a / b).toBeGreaterThan(2 - 1e-9);
      expect(a / b).toBeLessThan(3 + 1e-9);
      expect(a + b).toBeCloseTo(1, 12);
    }
  });

  it("that leave nothing are refused", () => {
    const shares = [{ criterion: "a", low: 0.1, high: 0.2 }];
    expect(() => draw({ kind: "intervals", shares }, ["a"])).toThrow(
      "no weights meet what is stated of them",
    );
  });
});

describe("weights by trade-offs", () => {
  const tradeoffs = [{ gain: { criterion: "b", by: -1 }, worth: { criterion: "a", by: 40_000 } }];
  const lengths = new Map([
    ["a", 400_000],
    ["b", 2],
    ["c", 1],
  ]);

  it("are one point where all are linked: 1 of 2 is worth 40,000 of 400,000, so b weighs a fifth of a", () => {
    const { central, drawn } = drawWeights({
      ...{ weights: { kind: "tradeoffs", tradeoffs }, criteria: ["a", "b"], seed: 1, draws: 64, lengths },
    });
    expect(central.get("a")).toBeCloseTo(5 / 6, 12);
    expect([...column(drawn, "b")]).toHaveLength(1);
  });

  it("keep the proportion in every draw beside what they do not link", () => {
    const more = [...tradeoffs, { gain: { criterion: "c", by: 1 }, worth: { criterion: "d", by: 1 } }];
    const { central, drawn } = drawWeights({
      ...{
        weights: { kind: "tradeoffs", tradeoffs: more },
        criteria: ["a", "b", "c"],
        seed: 1,
        draws: DRAWS,
      },
      lengths: new Map([...lengths, ["d", 1]]),
    });
    for (const row of [0, 7, 4095]) {
      const [a, b, c] = ["a", "b", "c"].map((id) => column(drawn, id)[row] ?? 0) as [number, number, number];
      expect(a / b).toBeCloseTo(5, 9);
      expect(a + b + c).toBeCloseTo(1, 12);
    }
    // Of the two simplex parts a + b and c + d each has a half in the centre; d's is shared out.
    expect(central.get("c")).toBeCloseTo(0.25 / 0.75, 12);
  });
});

describe.skipIf(sharedCases("a_smaa").length === 0)("published centroids", () => {
  it.each([2, 3, 4, 5])("of %i criteria agree", (count) => {
    const found = sharedCases("a_smaa").find(({ id }) => id === `roc-${count}`);
    const expected = (found?.expected as unknown as { w: number[] }).w;
    const ids = expected.map((_, index) => `c${index}`);
    const { central } = draw(orderOf(...ids.map((id) => [id])), ids, 64);
    ids.forEach((id, index) => expect(central.get(id)).toBeCloseTo(expected[index] ?? Number.NaN, 12));
  });
});
