import { describe, expect, it } from "vitest";
import { flipsOfWeights, planNamed } from "../../src/assess/flip-weights.js";
import { pairingOf } from "../../src/assess/pairing.js";
import type { Standing } from "../../src/robustness/robustness.js";
import { constant } from "../../src/statistics/column.js";
import type { WeighedCriterion } from "../../src/values/criterion.js";
import { DRAWS, priced, stagesOf } from "./fixture.js";

const criterion = (id: string): WeighedCriterion => {
  const [scale, material] = [
    { worst: 0, best: 1 },
    { difference: 0.01, relative: false },
  ];
  return {
    criterion: {
      ...{ id, unit: "share", mayBeReason: true, measure: () => undefined },
      ...{ scale: () => scale, material: () => material, asked: () => true },
    },
    ...{ scale, material, asked: true, weighs: true, leftOut: false },
  };
};

const standing = (plan: string, values: { readonly [criterion: string]: number }): Standing => {
  const those = {
    plan,
    criteria: Object.entries(values).map(([id, value]) => ({
      ...{ criterion: id, measure: constant(value), value: constant(value), supported: true },
      figure: { kind: "unknown" as const, why: { id: "unknown.no-measure", values: {} }, questions: [] },
    })),
  };
  return { plan, central: those, drawn: those, cpuMoved: plan === "default" ? 0 : 1 };
};

const standings = [
  standing("default", { speed: 0.4, safety: 0.8, price: 0.5 }),
  standing("bare", { speed: 0.6, safety: 0.5, price: 0.5 }),
];

function weighed(weights: { readonly [criterion: string]: number }) {
  const brief = { ...stagesOf(priced).brief };
  const burden = { ...brief.burden, margin: 0.05, probability: 0.8 };
  const entries = Object.entries(weights);
  const weighing = {
    criteria: entries.map(([id]) => criterion(id)),
    weights: {
      central: new Map(entries),
      drawn: new Map(entries.map(([id, weight]) => [id, constant(weight)] as const)),
    },
    weightsIn: () => new Map<string, Float64Array>(),
  };
  const own = { ...brief, burden };
  const plan = planNamed(standings, own, DRAWS, pairingOf(own, weighing, DRAWS).carries);
  const base = { plan, forced: [] };
  return { plan, flips: flipsOfWeights({ brief: own, weighing, standings, draws: DRAWS, base }) };
}

describe("flips of weights", () => {
  // 0.2 w − 0.3 (1 − w) ≥ 0.05 from w = 0.7 on.
  it("lie where the weighted lead crosses the margin, as found by hand", () => {
    const { plan, flips } = weighed({ speed: 0.5, safety: 0.5 });
    expect(plan).toBe("default");
    const [speed, safety] = flips;
    expect(speed).toMatchObject({ path: "preferences.weights.speed", to: "bare", direction: "above" });
    expect(safety).toMatchObject({ path: "preferences.weights.safety", to: "bare", direction: "below" });
    const at = flips.map((flip) => ("kind" in flip ? Number.NaN : flip.flipsAt));
    expect(at[0]).toBeGreaterThanOrEqual(0.7);
    expect(at[0]).toBeLessThan(0.702);
    expect(at[1]).toBeLessThanOrEqual(0.3);
    expect(at[1]).toBeGreaterThan(0.298);
  });

  it("change the plan when that weight is stated just beyond, and not just before", () => {
    expect(weighed({ speed: 0.702, safety: 0.298 }).plan).toBe("bare");
    expect(weighed({ speed: 0.698, safety: 0.302 }).plan).toBe("default");
  });

  it("keep the proportions of the other weights, and are none where those decide", () => {
    // Price tells nothing apart and is set aside, whatever its weight.
    const { flips } = weighed({ speed: 0.4, safety: 0.4, price: 0.2 });
    expect(flips[2]).toEqual({
      ...{ path: "preferences.weights.price", kind: "none-within", unit: "share" },
      range: { low: 0.01, high: 0.99 },
    });
  });

  it("are none where one criterion is alone, and name no plan where none stands", () => {
    expect(weighed({ speed: 1 }).flips).toEqual([]);
    expect(planNamed([], stagesOf(priced).brief, DRAWS, () => expect.fail("compared"))).toBeNull();
  });
});
