import { describe, expect, it } from "vitest";
import { consequenceSchema, criterionSchema, planSchema } from "../../../src/report/schema/plans.js";
import { isHeld, report } from "./part.js";

describe("the schemas of plans", () => {
  it("take what a real report holds, and refuse a missing or surplus field", () => {
    expect(isHeld(planSchema, report.plans, ["id", "assignment", "value", "difference"])).toBe(true);
    expect(isHeld(consequenceSchema, report.consequences, ["plan", "measure", "figure"])).toBe(true);
    expect(isHeld(criterionSchema, report.criteria, ["id", "weight", "scale"])).toBe(true);
  });
});
