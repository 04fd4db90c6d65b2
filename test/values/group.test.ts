import { describe, expect, it } from "vitest";
import { exactFigure } from "../../src/quantity/figure.js";
import { comparePreferences } from "../../src/values/group.js";
import type { Judged } from "../../src/values/judged.js";

const report: Judged = {
  criteria: ["cost", "latency"].map((id) => ({ id, unit: "unit", scale: { worst: 0, best: 10 } })),
  plans: Object.entries({ cheap: [9, 1], fast: [1, 9], middle: [6, 6] }).map(([id, values]) => ({
    ...{ id, feasible: true },
    consequences: values.map((value, index) => ({
      criterion: ["cost", "latency"][index] ?? "",
      figure: exactFigure(value, "unit", { kind: "stated", path: "test" }),
    })),
  })),
};
const points = (cost: number, latency: number) => ({ kind: "points", points: { cost, latency } }) as const;

describe("a group", () => {
  const group = comparePreferences({
    report,
    stakeholders: [
      { id: "finance", weights: points(9, 1) },
      { id: "users", weights: points(1, 9) },
    ],
  });

  it("has each one's weights and best plan side by side", () => {
    expect(group.stakeholders.map(({ id, best }) => `${id} ${best ?? ""}`)).toEqual([
      "finance cheap",
      "users fast",
    ]);
    expect(group.stakeholders[0]?.weights[0]).toEqual({
      criterion: "cost",
      center: 0.9,
      low: 0.9,
      high: 0.9,
    });
    // 0.9 · 0.9 + 0.1 · 0.1 against 0.6.
    expect(group.stakeholders[0]?.plans.map(({ value }) => Number(value.toFixed(9)))).toEqual([
      0.82, 0.18, 0.6,
    ]);
  });

  it("regrets the middle least: 0.22 at most, against 0.64 of the extremes", () => {
    expect(group.unanimous).toBeNull();
    expect(group.leastRegretted?.plan).toBe("middle");
    expect(group.leastRegretted?.regret).toBeCloseTo(0.22, 9);
  });

  it("says where it differs, and who from whom", () => {
    expect(group.agree).toEqual([]);
    expect(group.differ.map(({ criterion, most, least }) => `${criterion} ${most} ${least}`)).toEqual([
      "cost finance users",
      "latency users finance",
    ]);
    expect(group.differ[0]?.gap).toBeCloseTo(0.8, 9);
  });

  it("agrees where what is left open overlaps, and is unanimous where all choose one plan", () => {
    const both = comparePreferences({
      report,
      stakeholders: [
        { id: "a", weights: { kind: "order", order: ["cost", "latency"] } },
        { id: "b", weights: points(8, 2) },
      ],
    });
    expect(both.agree).toEqual(["cost", "latency"]);
    expect(both.unanimous).toBe("cheap");
    expect(both.leastRegretted?.plan).toBe("cheap");
  });

  it("of nobody is refused; without plans it has no best", () => {
    expect(() => comparePreferences({ report, stakeholders: [] })).toThrow(RangeError);
    const none = comparePreferences({
      report: { ...report, plans: [] },
      stakeholders: [{ id: "a", weights: points(1, 1) }],
    });
    expect([none.unanimous, none.leastRegretted]).toEqual([null, null]);
  });
});
