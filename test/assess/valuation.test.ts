import { describe, expect, it } from "vitest";
import { bestPooled, createEvaluation, createValuation } from "../../src/assess/valuation.js";
import { constant } from "../../src/statistics/column.js";
import { weighedOf } from "../values/fixture.js";
import { only, priced, stagesOf } from "./fixture.js";

const { brief, outlook, plans, central, world, weighing, valuation } = stagesOf(priced);
const standard = only(plans, ({ id }) => id === "default");

describe("what a plan is worth", () => {
  it("is the weighted mean of its values in each draw", () => {
    const { value, values } = valuation(standard, world);
    const weights = weighing.weightsIn(world);
    const expected = [...(value ?? [])].map((_, draw) =>
      [...weights].reduce((sum, [id, weight]) => {
        const column = values.criteria.find(({ criterion }) => criterion === id)?.value ?? constant(0);
        return sum + (weight[draw] ?? 0) * ((column.length === 1 ? column[0] : column[draw]) ?? 0);
      }, 0),
    );
    expect(expected).toHaveLength(world.draws);
    expected.forEach((one, draw) => expect(value?.[draw]).toBeCloseTo(one, 12));
  });

  it("is absent where a criterion that weighs is unknown", () => {
    const weightsIn = () => new Map([["warmth", constant(1)]]);
    const unknown = createValuation({ outlook, criteria: [weighedOf("warmth")], weightsIn });
    expect(unknown(standard, central)).not.toHaveProperty("value");
  });
});

describe("what a search asks", () => {
  const evaluate = createEvaluation(valuation, standard);

  it("is the value, the feasibility and the hosts of an assignment, packed as the default is", () => {
    const { value, outlook: found } = valuation(standard, central);
    const hosts = found.placement.hosts.reduce((sum, { count }) => sum + count, 0);
    expect(evaluate(standard.assignment, central)).toEqual({
      value,
      feasible: true,
      hosts,
      pooling: "shared",
    });
  });

  it("never prefers what is unknown to what is known", () => {
    const weightsIn = () => new Map([["warmth", constant(1)]]);
    const unknown = createValuation({ outlook, criteria: [weighedOf("warmth")], weightsIn });
    const [known] = evaluate(standard.assignment, central).value;
    const [worthless] = createEvaluation(unknown, standard)(standard.assignment, central).value;
    expect(worthless).toBeLessThan((known ?? 0) - 1000);
  });
});

describe("node pools", () => {
  const poolingOf = (valueOfZones: number) =>
    bestPooled(
      brief,
      standard,
      (plan, where) => ({
        ...valuation(plan, where),
        value: constant(plan.pooling === "shared" ? 0.5 : valueOfZones),
      }),
      central,
    ).pooling;

  it("are mixed or zone by zone, whichever is worth more; mixed where they tie", () => {
    expect([0.4, 0.5, 0.6].map(poolingOf)).toEqual(["shared", "shared", "per-trust-zone"]);
  });

  it("are not tried zone by zone where there is one zone, or no platform leaves them open", () => {
    const better = (those: typeof brief) =>
      bestPooled(
        those,
        standard,
        (plan, where) => ({
          ...valuation(plan, where),
          value: constant(plan.pooling === "shared" ? 0 : 1),
        }),
        central,
      ).pooling;
    expect(better(brief)).toBe("per-trust-zone");
    expect(better({ ...brief, workloads: brief.workloads.slice(0, 1) })).toBe("shared");
    const platforms = brief.platforms.map((platform) => ({ ...platform, nodePools: "shared" as const }));
    expect(better({ ...brief, platforms })).toBe("shared");
  });
});
