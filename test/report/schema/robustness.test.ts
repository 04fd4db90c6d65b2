import { expect, it } from "vitest";
import { robustnessSchema } from "../../../src/report/schema/robustness.js";
import { isHeld, report } from "./part.js";

const { robustness } = report;

it("takes what speaks for each plan, and nothing that lacks a part of it", () => {
  expect(isHeld(robustnessSchema, [robustness], ["plans", "pairwise", "stability"])).toBe(true);
  expect(robustness.plans.length).toBeGreaterThan(1);
});

it("takes no share of the draws above 1", () => {
  const plans = robustness.plans.map((plan) => ({ ...plan, first: 1.5 }));
  expect(robustnessSchema.safeParse({ ...robustness, plans }).success).toBe(false);
});
