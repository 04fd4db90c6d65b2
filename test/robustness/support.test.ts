import { describe, expect, it } from "vitest";
import { supportOf, winningOf, type Valued } from "../../src/robustness/support.js";
import { at, constant, type Column } from "../../src/statistics/column.js";
import { drawWeights } from "../../src/values/weights.js";
import { sharedCases } from "../values/fixture.js";

const DRAWS = 16_384;

/** Plans by their value on each criterion, valued with weights that are uniform on the simplex. */
function simulated(rows: readonly (readonly number[])[], draws = DRAWS) {
  const criteria = (rows[0] ?? []).map((_, index) => `c${index}`);
  const { drawn } = drawWeights({ weights: { kind: "unstated" }, criteria, seed: 1, draws });
  const plans = rows.map((row, index): Valued => {
    const values = new Map(criteria.map((id, place) => [id, constant(row[place] ?? 0)]));
    const value = Float64Array.from({ length: draws }, (_, draw) =>
      criteria.reduce(
        (sum, id, place) => sum + (row[place] ?? 0) * at(drawn.get(id) ?? constant(0), draw),
        0,
      ),
    );
    return { plan: `p${index}`, value, values };
  });
  return { plans, drawn };
}

const ofValues = (...columns: readonly Column[]): readonly Valued[] =>
  columns.map((value, index) => ({ plan: `p${index}`, value, values: new Map([["c", value]]) }));

describe("what supports a plan", () => {
  it("of two that each lead on one criterion: half each, central weights (3/4, 1/4)", () => {
    const { plans, drawn } = simulated([
      [1, 0],
      [0, 1],
    ]);
    const [first, second] = supportOf(plans, drawn, DRAWS);
    expect(Math.abs((first?.first ?? 0) - 0.5)).toBeLessThan(4 * (first?.firstError ?? 0) + 1e-9);
    expect(first?.centralWeights?.[0]?.weight).toBeCloseTo(0.75, 2);
    expect(second?.centralWeights?.[0]?.weight).toBeCloseTo(0.25, 2);
    expect(first?.confidence).toBe(1);
    // E max(w, 1 − w) − E w = 3/4 − 1/2.
    expect(first?.regret).toBeCloseTo(0.25, 2);
    expect(first?.expected).toBeCloseTo(0.5, 2);
  });

  it("of three that each lead on one of three: central weights (11/18, 7/36, 7/36)", () => {
    const { plans, drawn } = simulated([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    for (const [index, { first, centralWeights }] of supportOf(plans, drawn, DRAWS).entries()) {
      expect(Math.abs(first - 1 / 3)).toBeLessThan(0.015);
      centralWeights?.forEach(({ weight }, place) =>
        expect(Math.abs(weight - (place === index ? 11 / 18 : 7 / 36))).toBeLessThan(0.01),
      );
    }
  });

  it("of a plan that is never best has no central weights and no confidence", () => {
    const { plans, drawn } = simulated(
      [
        [1, 1, 1],
        [0, 0, 0],
      ],
      1024,
    );
    const [best, never] = supportOf(plans, drawn, 1024);
    expect(best).toMatchObject({ first: 1, confidence: 1, regret: 0 });
    expect(best?.centralWeights?.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(never).toMatchObject({ first: 0 });
    expect(never).not.toHaveProperty("centralWeights");
    expect(never).not.toHaveProperty("confidence");
  });

  it("of plans that are equal throughout is shared", () => {
    const plans = ofValues(constant(0.4), constant(0.4));
    expect(supportOf(plans, new Map([["c", constant(1)]]), 64)).toMatchObject([
      { first: 0.5, firstError: 0, regret: 0, confidence: 0.5 },
      { first: 0.5, firstError: 0, regret: 0, confidence: 0.5 },
    ]);
  });

  it("of one plan only is whole, and of none is nothing", () => {
    expect(supportOf(ofValues(constant(0.4)), new Map(), 64)).toMatchObject([{ first: 1, regret: 0 }]);
    expect(supportOf([], new Map(), 64)).toEqual([]);
  });
});

describe("pairwise winning", () => {
  it("of 30 plans adds up to 1 in every pair, ties counting half", () => {
    const columns = Array.from({ length: 30 }, (_, plan) =>
      Float64Array.from({ length: 64 }, (_, draw) => ((plan * 7 + draw * 13) % 17) / 17),
    );
    const shares = new Map(
      winningOf(ofValues(...columns), 64).map(({ plan, over, share }) => [`${plan} ${over}`, share]),
    );
    expect(shares.size).toBe(30 * 29);
    for (let a = 0; a < 30; a++)
      for (let b = 0; b < a; b++)
        expect((shares.get(`p${a} p${b}`) ?? 0) + (shares.get(`p${b} p${a}`) ?? 0)).toBeCloseTo(1, 12);
  });

  it.skipIf(sharedCases("a_smaa").length === 0)("agrees with a published case", () => {
    const expected = sharedCases("a_smaa").find(({ id }) => id === "smaa-pwi")?.expected as unknown as {
      pwi: number[][];
    };
    const first = Float64Array.of(0, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    const shares = winningOf(
      ofValues(
        first,
        first.map((value) => 1 - value),
      ),
      10,
    );
    expect(shares.map(({ share }) => share)).toEqual([expected.pwi[0]?.[1], expected.pwi[1]?.[0]]);
  });
});
