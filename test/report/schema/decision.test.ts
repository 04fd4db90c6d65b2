import { describe, expect, it } from "vitest";
import { decisionSchema } from "../../../src/report/schema/decision.js";
import { isHeld, report } from "./part.js";

describe("the schema of a decision", () => {
  it("takes what a real report holds, and refuses a missing or surplus field", () => {
    expect(
      isHeld(decisionSchema, [report.decision], ["outcome", "plan", "probability", "reasons", "confidence"]),
    ).toBe(true);
  });
});
