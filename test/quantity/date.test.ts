import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  isWithin,
  parseDate,
  yearsBetween,
} from "../../src/quantity/date.js";

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));

const nearest = (text: string): string | undefined => {
  const parsed = parseDate(text);
  return parsed.ok ? "accepted" : parsed.nearest;
};

describe("parseDate", () => {
  it("reads days of the calendar", () => {
    for (const text of ["2026-11-24", "2024-02-29", "2000-02-29", "1900-01-01", "9999-12-31"])
      expect(parseDate(text)).toEqual({ ok: true, value: text });
    fc.assert(fc.property(day, (text) => parseDate(text).ok));
  });

  it("refuses days that do not exist, and names one near", () => {
    expect(nearest("2026-02-30")).toBe("2026-02-28");
    expect(nearest("2100-02-29")).toBe("2100-02-28");
    expect(nearest("2026-06-31")).toBe("2026-06-30");
    expect(nearest("2026-13-01")).toBeUndefined();
    expect(nearest("2026-00-10")).toBeUndefined();
    expect(nearest("1899-12-31")).toBeUndefined();
  });

  it("names the day in other spellings", () => {
    for (const text of ["2026-3-7", "2026/03/07", "2026.3.7", "2026-03-07T10:00:00Z", " 2026-03-07"])
      expect(nearest(text)).toBe("2026-03-07");
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9T:Z/. -]{0,12}$/)), (text) => {
        const parsed = parseDate(text);
        if (!parsed.ok && parsed.nearest !== undefined) expect(parseDate(parsed.nearest).ok).toBe(true);
      }),
    );
  });
});

describe("arithmetic on days", () => {
  it("adds days across months and leap years", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2026-03-29", 1)).toBe("2026-03-30");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(addDays("2026-01-01", 1.9)).toBe("2026-01-02");
  });

  it("adds months and ends at the last day of a shorter one", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2024-08-31", -6)).toBe("2024-02-29");
    expect(addMonths("2026-08-27", 14)).toBe("2027-10-27");
  });

  it("stays within the days that can be written", () => {
    expect(addDays("2026-01-01", 1e12)).toBe("9999-12-31");
    expect(addDays("2026-01-01", -Infinity)).toBe("1900-01-01");
    expect(addMonths("9999-12-31", 1)).toBe("9999-12-31");
    expect(() => addDays("2026-01-01", NaN)).toThrow(RangeError);
  });

  it("counts the days that it adds", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 100_000 }), (from, days) => {
        const until = addDays(from, days);
        if (until < "9999-12-31") expect(daysBetween(from, until)).toBe(days);
      }),
    );
  });

  it("orders days as their count does", () => {
    fc.assert(
      fc.property(day, day, (a, b) => Math.sign(compareDates(a, b)) === Math.sign(daysBetween(b, a))),
    );
  });

  it("measures years by the mean Gregorian year", () => {
    expect(yearsBetween("2000-01-01", "2400-01-01")).toBe(400);
    expect(yearsBetween("2026-01-01", "2025-01-01")).toBeCloseTo(-365 / 365.2425, 12);
  });
});

describe("isWithin", () => {
  it("includes the first and the last day", () => {
    expect(isWithin("2026-01-01", { from: "2026-01-01", until: "2026-01-31" })).toBe(true);
    expect(isWithin("2026-01-31", { from: "2026-01-01", until: "2026-01-31" })).toBe(true);
    expect(isWithin("2026-02-01", { from: "2026-01-01", until: "2026-01-31" })).toBe(false);
    expect(isWithin("2025-12-31", { from: "2026-01-01", until: "2026-01-31" })).toBe(false);
  });

  it("is open where an end is missing", () => {
    expect(isWithin("1900-01-01", { until: "2026-01-31" })).toBe(true);
    expect(isWithin("9999-12-31", { from: "2026-01-01" })).toBe(true);
    expect(isWithin("2026-01-01", {})).toBe(true);
  });
});
