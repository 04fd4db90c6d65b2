import { describe, expect, it } from "vitest";
import { calendarYears } from "../../../src/consequences/cost/age.js";

describe("years by the calendar", () => {
  it("are whole on an anniversary, over leap days too", () => {
    expect(calendarYears("2024-11-24", "2026-11-24")).toBe(2);
    expect(calendarYears("2023-02-28", "2026-02-28")).toBe(3);
    expect(calendarYears("2026-11-24", "2026-11-24")).toBe(0);
  });

  it("count the rest within its month", () => {
    // Six months and 15 of June's 30 days.
    expect(calendarYears("2025-12-01", "2026-06-16")).toBeCloseTo(6.5 / 12, 12);
    expect(calendarYears("2024-02-29", "2025-02-28")).toBe(1);
  });
});
