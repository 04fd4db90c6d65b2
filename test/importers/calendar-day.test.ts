import { describe, expect, it } from "vitest";
import { calendarDay } from "../../src/importers/calendar-day.js";

describe("calendarDay", () => {
  it("is the UTC day: `date -u -d @N +%F`", () => {
    expect(calendarDay(1795512442)).toBe("2026-11-24");
    expect(calendarDay(1709251199)).toBe("2024-02-29");
    expect(calendarDay(1709251200)).toBe("2024-03-01");
    expect(calendarDay(86_399.9)).toBe("1970-01-01");
    expect(calendarDay(253402300799)).toBe("9999-12-31");
  });

  it("is absent without a stamp, and for milliseconds", () => {
    expect([undefined, 0, -5, 1795512442980, 1e308].map(calendarDay)).toEqual(Array(5).fill(undefined));
  });
});
