import { describe, expect, it } from "vitest";
import {
  assumptionSchema,
  overheadSchema,
  questionSchema,
  restsSchema,
  swingSchema,
} from "../../../src/report/schema/grounds.js";
import { isHeld, report } from "./part.js";

describe("the schemas of grounds", () => {
  it("take what a real report holds, and refuse a missing or surplus field", () => {
    expect(isHeld(overheadSchema, report.overheads, ["platform", "dimension", "ratio"])).toBe(true);
    expect(isHeld(swingSchema, report.sensitivity, ["path", "atLow", "atHigh"])).toBe(true);
    expect(isHeld(assumptionSchema, report.assumptions, ["path", "effect"])).toBe(true);
    expect(isHeld(restsSchema, [report.rests], ["measured", "assumed"])).toBe(true);
    expect(isHeld(questionSchema, report.questions, ["path", "sentence"])).toBe(true);
  });
});
