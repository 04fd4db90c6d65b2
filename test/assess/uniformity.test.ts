import { describe, expect, it } from "vitest";
import { uniformityOf } from "../../src/assess/uniformity.js";
import { onMetal, only, priced, stagesOf, twoLines } from "./fixture.js";

describe("one platform for everything", () => {
  it("is told for each platform, under the plan that is it", () => {
    const { brief, prospects } = stagesOf(twoLines);
    const told = uniformityOf(brief, prospects);
    expect(told.map(({ platform, plan, feasible }) => ({ platform, plan, feasible }))).toEqual([
      { platform: "bare-metal", plan: "bare-metal", feasible: true },
      { platform: "vm", plan: "default", feasible: true },
    ]);
  });

  it("says whether gates allow it", () => {
    const { brief, prospects } = stagesOf(onMetal);
    const told = uniformityOf(brief, prospects);
    expect(told.map(({ platform, feasible }) => ({ platform, feasible }))).toEqual([
      { platform: "bare-metal", feasible: true },
      { platform: "vm", feasible: false },
    ]);
  });

  it("has the plan's own hosts, cost and value, and the reason where the cost is unknown", () => {
    const { brief, prospects } = stagesOf(priced);
    const bare = only(prospects, ({ plan }) => plan.assignment.every(({ platform }) => platform === "bare"));
    const { cost, hosts, value } = only(
      uniformityOf(brief, prospects),
      ({ platform }) => platform === "bare",
    );
    const count = bare.central.outlook.placement.hosts.reduce((sum, host) => sum + host.count, 0);
    expect(hosts).toMatchObject({ kind: "known", center: count, unit: "hosts" });
    expect(cost).toMatchObject({ kind: "known", unit: "money" });
    expect(value).toMatchObject({ kind: "known", center: bare.central.value?.[0] });
    const unpriced = stagesOf(twoLines);
    const [first] = uniformityOf(unpriced.brief, unpriced.prospects);
    expect(first?.cost).toMatchObject({ kind: "unknown", questions: ["hosts[default-host].price"] });
  });

  it("is left out where no plan is it", () => {
    const { brief, prospects } = stagesOf(twoLines);
    const guests = prospects.filter(({ plan }) => plan.id === "default");
    expect(uniformityOf(brief, guests).map(({ platform }) => platform)).toEqual(["vm"]);
  });
});
