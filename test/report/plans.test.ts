import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { priced } from "../assess/fixture.js";

const report = assess(priced, { draws: 64 });

describe("a reported plan", () => {
  it("has every criterion, asked for or not", () => {
    const own = report.criteria.map(({ id }) => id);
    for (const plan of report.plans) expect(plan.consequences.map(({ criterion }) => criterion)).toEqual(own);
  });

  it("differs from the default by the sum of its contributions", () => {
    const compared = report.plans.filter(({ contributions }) => contributions.length > 0);
    expect(compared.length).toBeGreaterThan(0);
    for (const { difference, contributions } of compared) {
      const sum = contributions.reduce(
        (total, { figure }) => total + (figure.kind === "known" ? figure.center : 0),
        0,
      );
      expect(difference.kind === "known" && difference.center).toBeCloseTo(sum, 9);
    }
  });

  it("is not compared where it is infeasible", () => {
    for (const { feasible, difference, ranks } of report.plans.filter((plan) => !plan.feasible)) {
      expect({ feasible, difference: difference.kind, ranks }).toEqual({
        feasible: false,
        difference: "unknown",
        ranks: [],
      });
    }
  });
});
