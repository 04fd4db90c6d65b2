import { describe, expect, it } from "vitest";
import { costLineSchema } from "../../../src/report/schema/costs.js";
import { isHeld, report } from "./part.js";

describe("the schema of a cost line", () => {
  it("takes what a real report holds, and refuses a missing or surplus field", () => {
    expect(isHeld(costLineSchema, report.costs, ["plan", "year", "cost", "currency"])).toBe(true);
  });
});
