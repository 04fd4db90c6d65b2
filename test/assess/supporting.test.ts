import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { priced } from "./fixture.js";

const weigh = (weights: object) =>
  assess({ ...priced, preferences: { weights } } as typeof priced, { draws: 256 }).robustness;

describe("whether the answer would survive", () => {
  it("gives every plan its support: first ranks add up to 1", () => {
    const { plans, pairwise } = weigh({ kind: "unstated" });
    expect(plans.reduce((sum, { first }) => sum + first, 0)).toBeCloseTo(1, 9);
    expect(pairwise).toHaveLength(plans.length * (plans.length - 1));
  });

  it("keeps the adversary within what is stated: points leave it one set of weights", () => {
    const { adversary } = weigh({ kind: "points", points: { cost: 60, latency: 40 } });
    expect(adversary?.weights.map(({ criterion, weight }) => `${criterion} ${weight}`)).toEqual([
      "cost 0.6",
      "latency 0.4",
    ]);
    expect(adversary?.lead.byWeights).toBeCloseTo(adversary?.lead.now ?? Number.NaN, 6);
  });

  it("never makes the case of the other plan weaker than it is", () => {
    for (const kind of [{ kind: "unstated" }, { kind: "order", order: ["cost", "latency"] }]) {
      const { adversary } = weigh(kind);
      expect(adversary?.lead.byWeights).toBeGreaterThanOrEqual((adversary?.lead.now ?? 0) - 1e-9);
    }
  });
});
