import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptabilityOf } from "../../src/robustness/acceptability.js";
import { exp } from "../../src/statistics/elementary.js";
import { stratifiedUniforms } from "../../src/statistics/random.js";
import { normalQuantile } from "../../src/statistics/special-functions.js";
import { drawWeights } from "../../src/values/weights.js";
import { sharedCases } from "../values/fixture.js";

const plansOf = (columns: { readonly [plan: string]: readonly number[] }) =>
  Object.entries(columns).map(([plan, values]) => ({ plan, value: Float64Array.from(values) }));

const ranksOf = (columns: { readonly [plan: string]: readonly number[] }, draws: number) =>
  acceptabilityOf(plansOf(columns), draws).map(({ ranks }) => ranks);

describe("rank acceptability", () => {
  it("is the share of the draws at each rank", () => {
    const ranks = ranksOf({ a: [3, 1, 3, 3], b: [2, 3, 1, 2], c: [1, 2, 2, 1] }, 4);
    expect(ranks).toEqual([
      [0.75, 0, 0.25],
      [0.25, 0.5, 0.25],
      [0, 0.5, 0.5],
    ]);
  });

  it("gives plans that tie an equal share of the places they hold together", () => {
    expect(ranksOf({ a: [1], b: [1], c: [0] }, 1)).toEqual([
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
      [0, 0, 1],
    ]);
    expect(ranksOf({ a: [0], b: [0], c: [0] }, 1).flat()).toEqual(Array.from({ length: 9 }, () => 1 / 3));
  });

  it("adds up to 1 over ranks and over plans", () => {
    const values = fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 6 }), (columns) => {
        const ranks = ranksOf(Object.fromEntries(columns.map((column, index) => [`p${index}`, column])), 8);
        for (let place = 0; place < columns.length; place++) {
          expect(ranks[place]?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          expect(ranks.reduce((sum, row) => sum + (row[place] ?? 0), 0)).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it("is not reordered by a plan that is always worse", () => {
    const values = fc.array(fc.double({ min: -0.4, max: 1.4, noNaN: true }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 5 }), fc.nat(4), (columns, worse) => {
        const named = Object.fromEntries(columns.map((column, index) => [`p${index}`, column]));
        const dominated = (columns[worse % columns.length] ?? []).map((value) => value - 0.01);
        const before = acceptabilityOf(plansOf(named), 8);
        const after = acceptabilityOf(plansOf({ ...named, dominated }), 8);
        before.forEach((entry, index) => {
          expect(after[index]?.ranks[0]).toBe(entry.ranks[0]);
          expect(after[index]?.expected).toBe(entry.expected);
          expect(after[index]?.regret).toBe(entry.regret);
        });
        expect(after.at(-1)?.ranks[0]).toBe(0);
      }),
    );
  });

  it("comes with the expected value, and with what is lost against the best of each draw", () => {
    const [a, b] = acceptabilityOf(plansOf({ a: [1, 0, 2], b: [0, 3, 2] }), 3);
    expect(a).toMatchObject({ plan: "a", expected: 1, regret: 1 });
    expect(b?.expected).toBeCloseTo(5 / 3, 15);
    expect(b?.regret).toBeCloseTo(1 / 3, 15);
  });

  it("reads a column that is the same in every draw", () => {
    expect(ranksOf({ a: [0.5], b: [0.4, 0.6] }, 2)).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
  });

  it("is nothing of no plan", () => {
    expect(acceptabilityOf([], 4)).toEqual([]);
  });
});

describe.skipIf(sharedCases("a_smaa").length === 0)("published acceptabilities", () => {
  const found = (id: string) => {
    const one = sharedCases("a_smaa").find((reference) => reference.id === id);
    if (!one) throw new Error(id);
    return one as unknown as { inputs: Record<string, never>; expected: Record<string, never> };
  };

  it("a plan that is always dominated, and one draw of ten the other way", () => {
    const { expected } = found("smaa-dominated-NA-central-weight");
    expect(ranksOf({ a: [1], b: [0] }, 10_000)).toEqual(expected["rank_acceptability"]);
    const pairwise = found("smaa-pwi").expected["pwi"] as unknown as number[][];
    const draws = [0, ...Array.from({ length: 9 }, () => 1)];
    const [one, two] = ranksOf({ a: draws, b: draws.map((value) => 1 - value) }, 10);
    expect(one?.[0]).toBe(pairwise[0]?.[1]);
    expect(two?.[0]).toBe(pairwise[1]?.[0]);
  });

  it("plans that are each best on one criterion share the first place", () => {
    for (const id of ["smaa-analytic-2x2", "smaa-analytic-3x3-identity"]) {
      const { inputs, expected } = found(id);
      const values: readonly (readonly number[])[] = inputs["values"] ?? [];
      const criteria = values.map((_, index) => `c${index}`);
      const draws = 65_536;
      const { drawn } = drawWeights({ weights: { kind: "unstated" }, criteria, seed: 1, draws });
      const totals = values.map((row) =>
        Float64Array.from({ length: draws }, (_, draw) =>
          row.reduce((sum, value, index) => sum + value * (drawn.get(`c${index}`)?.[draw] ?? 0), 0),
        ),
      );
      const accepted = acceptabilityOf(
        totals.map((value, index) => ({ plan: `p${index}`, value })),
        draws,
      );
      const wanted: readonly number[] = expected["first_rank_acceptability"] ?? [];
      accepted.forEach(({ ranks }, index) => {
        expect(Math.abs((ranks[0] ?? 0) - (wanted[index] ?? 0))).toBeLessThan(0.005);
      });
    }
  });

  it("four antidepressants by six criteria, uncertain figures and unknown weights", () => {
    const { inputs, expected } = found("jsmaa-BR-antidepressants");
    const draws = 16_384;
    const mean: readonly (readonly number[])[] = inputs["mean"] ?? [];
    const sd: readonly (readonly number[])[] = inputs["sd"] ?? [];
    const directions: readonly string[] = inputs["direction"] ?? [];
    const starts: readonly number[] = inputs["scale_start"] ?? [];
    const ends: readonly number[] = inputs["scale_end"] ?? [];
    const criteria = directions.map((_, index) => `c${index}`);
    const { drawn } = drawWeights({ weights: { kind: "unstated" }, criteria, seed: 1, draws });
    const totals = mean.map((row, plan) => {
      const total = new Float64Array(draws);
      row.forEach((centre, index) => {
        const uniforms = stratifiedUniforms(1, `${plan}.${index}`, draws);
        const [start, end] = [starts[index] ?? 0, ends[index] ?? 1];
        uniforms.forEach((uniform, draw) => {
          const normal = centre + (sd[plan]?.[index] ?? 0) * normalQuantile(uniform);
          const position = ((index === 0 ? exp(normal) : normal) - start) / (end - start);
          const value = directions[index] === "max" ? position : 1 - position;
          total[draw] = (total[draw] ?? 0) + value * (drawn.get(`c${index}`)?.[draw] ?? 0);
        });
      });
      return { plan: `p${plan}`, value: total };
    });
    const wanted = expected["rank_acceptability"] as unknown as number[][];
    acceptabilityOf(totals, draws).forEach(({ ranks }, plan) => {
      ranks.forEach((share, place) => {
        // printed with two decimals, from 10,000 draws of another generator
        expect(Math.abs(share - (wanted[plan]?.[place] ?? Number.NaN))).toBeLessThan(0.02);
      });
    });
  });
});
