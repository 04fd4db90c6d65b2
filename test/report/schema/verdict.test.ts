import { describe, expect, it } from "vitest";
import { verdictSchema } from "../../../src/report/schema/verdict.js";
import { isHeld, report } from "./part.js";

describe("the schema of a verdict", () => {
  it("takes what a real report holds, and refuses a missing or surplus field", () => {
    expect(isHeld(verdictSchema, report.gates, ["gate", "workload", "platform", "verdict"])).toBe(true);
  });
});
