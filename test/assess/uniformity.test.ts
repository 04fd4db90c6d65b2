import { describe, expect, it } from "vitest";
import { uniformityOf } from "../../src/assess/uniformity.js";
import { onMetal, only, priced, stagesOf, twoLines } from "./fixture.js";

describe("one platform for everything", () => {
  it("is told for each platform, under the plan that is it", () => {
    const { brief, prospects, weighing } = stagesOf(twoLines);
    const told = uniformityOf(brief, prospects, weighing.criteria);
    expect(told.map(({ platform, plan, feasible }) => ({ platform, plan, feasible }))).toEqual([
      { platform: "bare-metal", plan: "bare-metal", feasible: true },
      { platform: "vm", plan: "default", feasible: true },
    ]);
  });

  it("says whether gates allow it", () => {
    const { brief, prospects, weighing } = stagesOf(onMetal);
    const told = uniformityOf(brief, prospects, weighing.criteria);
    expect(told.map(({ platform, feasible }) => ({ platform, feasible }))).toEqual([
      { platform: "bare-metal", feasible: true },
      { platform: "vm", feasible: false },
    ]);
  });

  it("has the plan's own hosts, cost and value, and the reason where the cost is unknown", () => {
    const { brief, prospects, weighing } = stagesOf(priced);
    const bare = only(prospects, ({ plan }) => plan.assignment.every(({ platform }) => platform === "bare"));
    const { cost, hosts, value } = only(
      uniformityOf(brief, prospects, weighing.criteria),
      ({ platform }) => platform === "bare",
    );
    const count = bare.central.outlook.placement.hosts.reduce((sum, host) => sum + host.count, 0);
    expect(hosts).toMatchObject({ kind: "known", center: count, unit: "hosts" });
    expect(cost).toMatchObject({ kind: "known", unit: "money" });
    expect(value).toMatchObject({ kind: "known", center: bare.central.value?.[0] });
    const weighs = weighing.criteria.filter((one) => one.weighs).map(({ criterion }) => criterion.id);
    expect(weighs.length).toBeGreaterThan(0);
    const inputs = weighs.flatMap((id) => [`plans[bare].consequences[${id}]`, `criteria[${id}].weight`]);
    expect(value).toMatchObject({ from: { kind: "derived", formula: "value.total", inputs } });
    const unpriced = stagesOf(twoLines);
    const [first] = uniformityOf(unpriced.brief, unpriced.prospects, unpriced.weighing.criteria);
    expect(first?.cost).toMatchObject({ kind: "unknown", questions: ["hosts[default-host].price"] });
  });

  it("is left out where no plan is it", () => {
    const { brief, prospects, weighing } = stagesOf(twoLines);
    const guests = prospects.filter(({ plan }) => plan.id === "default");
    expect(uniformityOf(brief, guests, weighing.criteria).map(({ platform }) => platform)).toEqual(["vm"]);
  });
});
