import { describe, expect, it } from "vitest";
import { wholeReportSchema } from "../../../src/report/schema/report.js";
import { isHeld, report } from "./part.js";

describe("the schema of a whole report", () => {
  it("takes what a real report holds, and refuses a missing or surplus field", () => {
    expect(isHeld(wholeReportSchema, [report], ["schema", "digest", "decision", "plans", "warnings"])).toBe(
      true,
    );
  });
});
