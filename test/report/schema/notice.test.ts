import { describe, expect, it } from "vitest";
import {
  figureSchema,
  fromSchema,
  sentenceSchema,
  warningSchema,
} from "../../../src/report/schema/notice.js";
import { isHeld, report } from "./part.js";

describe("the schemas of what is said", () => {
  it("take what a real report holds, and refuse a missing or surplus field", () => {
    const known = report.plans.flatMap(({ value }) => (value.kind === "known" ? [value] : []));
    expect(isHeld(figureSchema, known, ["kind", "center", "unit", "from"])).toBe(true);
    expect(
      isHeld(
        fromSchema,
        known.map(({ from }) => from),
        ["kind"],
      ),
    ).toBe(true);
    expect(isHeld(warningSchema, report.warnings, ["code", "about", "remedy"])).toBe(true);
    expect(
      isHeld(
        sentenceSchema,
        report.questions.map(({ sentence }) => sentence),
        ["id", "values"],
      ),
    ).toBe(true);
  });
});
