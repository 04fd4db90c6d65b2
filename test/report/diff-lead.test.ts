import { expect, it } from "vitest";
import { leadChangeOf } from "../../src/report/diff-lead.js";
import { known, plan, reportWith } from "../renderers/fixture.js";

const swing = (current: number) => ({
  ...{
    path: "prices[vcf].unitPrice",
    unit: "money",
    current,
    low: 300,
    high: 400,
    origin: "stated" as const,
  },
  ...{ atLow: 0.05, atCurrent: 0.1, atHigh: 0.2 },
});
const lead = (center: number, current: number) =>
  reportWith({
    plans: [
      plan("default", ["vm"]),
      plan("bare-metal+vm", ["bare-metal", "vm"], { difference: known(center, 0, 1, "value") }),
    ],
    sensitivity: [swing(current)],
  });

it("goes along the straight line of the swing on the side that the input moved to", () => {
  const change = leadChangeOf(lead(0.1, 350), lead(0.17, 375));
  expect(change?.parts).toEqual([
    { path: "prices[vcf].unitPrice", part: expect.closeTo(0.05, 12) as number },
  ]);
  expect(change?.rest).toBeCloseTo(0.02, 12);
  expect(leadChangeOf(lead(0.1, 350), lead(0.1, 325))?.parts[0]?.part).toBeCloseTo(-0.025, 12);
});

it("says nothing where the challengers differ", () => {
  const other = lead(0.1, 350);
  expect(
    leadChangeOf(other, { ...other, decision: { ...other.decision, challenger: "bare-metal" } }),
  ).toBeUndefined();
});
