import { describe, expect, it } from "vitest";
import { stagesOf, priced, twoLines } from "./fixture.js";

const { weighing, central, world } = stagesOf(priced);

describe("what V is made of", () => {
  it("is what the brief asks about and is known for the default", () => {
    const weighs = weighing.criteria.filter((entry) => entry.weighs).map(({ criterion }) => criterion.id);
    expect(weighs).toEqual(["cost", "latency", "interference", "exposure"]);
    expect([...weighing.weights.central]).toEqual(weighs.map((id) => [id, 0.25]));
  });

  it("weighs by the draws in the draws, and centrally in the centre", () => {
    expect([...weighing.weightsIn(central)].map(([, column]) => [...column])).toEqual(
      [0.25, 0.25, 0.25, 0.25].map((weight) => [weight]),
    );
    const drawn = [...weighing.weightsIn(world).values()];
    for (let draw = 0; draw < world.draws; draw++) {
      const sum = drawn.reduce((total, column) => total + (column[draw] ?? 0), 0);
      expect(sum).toBeCloseTo(1, 12);
    }
  });

  it("is anchored to the default's central cost", () => {
    const cost = weighing.criteria.find(({ criterion }) => criterion.id === "cost");
    const { worst = 0, best = 0 } = cost?.scale ?? {};
    expect(best).toBeGreaterThan(0);
    expect(worst / best).toBeCloseTo(3, 12);
  });

  it("lets hosts take the weight of a cost that is unknown, where anything else weighs", () => {
    const asked = twoLines.workloads.map((workload) => ({ ...workload, availability: { objective: 0.999 } }));
    const { criteria, weights } = stagesOf({ ...twoLines, workloads: asked }).weighing;
    const weighs = criteria.filter((entry) => entry.weighs).map(({ criterion }) => criterion.id);
    expect(weighs).toContain("hosts");
    expect(weighs).not.toContain("cost");
    expect(weights.central.get("hosts")).toBeCloseTo(1 / weighs.length, 12);
  });

  it("is nothing where nothing is asked", () => {
    expect(stagesOf(twoLines).weighing.weights.central.size).toBe(0);
  });
});
