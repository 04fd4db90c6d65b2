import { describe, expect, it } from "vitest";
import { measurementPlanOf } from "../../src/explanation/measurement-plan.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import { briefOf, completed } from "../brief/stated.js";

const brief = completed(briefOf({}));
const { overheads } = estimateOverheads({ brief });
const swing = (path: string, atHigh: number) =>
  ({ path, unit: "ratio", current: 1, low: 0, high: 2, atLow: 0, atHigh, origin: "published" }) as const;

describe("what is worth measuring", () => {
  it("is what moves the answer most, with the runs that ± 2 % take: 2 × (1.96 × 0.03 ÷ 0.02)² = 17.3", () => {
    const swings = [swing("overheads[vm].cpu", 0.1), swing("overheads[vm].memory", 0.3)];
    const plan = measurementPlanOf({ brief, overheads, swings });
    expect(plan.map(({ path, runsPerSide }) => [path, runsPerSide])).toEqual([
      ["overheads[vm].memory", 18],
      ["overheads[vm].cpu", 18],
    ]);
  });

  it("is never empty where an outcome would let a challenger win", () => {
    const outcome = { at: "25 %", value: 0.9, challenger: "bare-metal", carries: true } as const;
    const outcomes = [{ ...outcome, path: "overheads[vm].cpu" }];
    expect(measurementPlanOf({ brief, overheads, swings: [], outcomes }).map(({ path }) => path)).toEqual([
      "overheads[vm].cpu",
    ]);
  });

  it("is nothing where nothing moves the answer", () => {
    expect(measurementPlanOf({ brief, overheads, swings: [] })).toEqual([]);
  });
});
