import { describe, expect, it } from "vitest";
import { valueChart } from "../../../src/renderers/html/value-chart.js";
import { plan, viewWith } from "../fixture.js";

describe("the picture of plans", () => {
  it("shows feasible plans, best first, the named one marked", () => {
    const { markup } = valueChart(viewWith());
    expect([...markup.matchAll(/<circle class="([^"]+)"/g)].map(([, kind]) => kind)).toEqual([
      "dot named",
      "dot",
    ]);
    expect(markup).toContain("bare-metal+vm: 0.58 … 0.70. default: 0.5 … 0.6.");
  });

  it("shortens long names without cutting a character in two", () => {
    const long = plan("🚀".repeat(40), ["vm"]);
    const { markup } = valueChart(viewWith({ plans: [plan("default", ["vm"]), long] }));
    expect(markup).toContain(`>${"🚀".repeat(10)}…<`);
  });

  it("is left out for fewer than two plans", () => {
    expect(valueChart(viewWith({ plans: [plan("default", ["vm"])] })).markup).toBe("");
  });

  it("is left out where nothing weighs: a value of 0 would say the worst", () => {
    const criteria = viewWith().report.criteria.map((criterion) => ({ ...criterion, weighs: false }));
    expect(valueChart(viewWith({ criteria })).markup).toBe("");
  });
});
