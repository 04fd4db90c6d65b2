import { expect, it } from "vitest";
import { toldPlan } from "../../src/assess/told.js";
import { only, stagesOf, twoLines } from "./fixture.js";

const prospect = only(stagesOf(twoLines).prospects, ({ plan }) => plan.id === "default");

it("tells a prospect in both worlds", () => {
  const told = toldPlan(prospect);
  expect(told.plan).toBe(prospect.plan);
  expect(told.feasible).toBe(true);
  expect(told.central.placement).toBe(prospect.central.outlook.placement);
  expect(told.drawn.brought).toBe(prospect.drawn.outlook.brought);
  expect([told.central.value?.length, told.drawn.value?.length]).toEqual([1, 64]);
});

it("tells no value where there is none", () => {
  const { value: _, ...central } = prospect.central;
  expect(toldPlan({ ...prospect, central }).central).not.toHaveProperty("value");
});
