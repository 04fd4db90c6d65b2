import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
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
    for (const text of [
      "2026-3-7",
      "2026/03/07",
      "2026.3.7",
      "2026-03-07T10:00:00Z",
      "2026-03-07 10:00",
      " 2026-03-07",
    ])
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
    expect(addDays("9999-12-31", 1)).toBe("9999-12-31");
    expect(addDays("1900-01-01", -1)).toBe("1900-01-01");
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

  it("orders days as their texts do", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
        expect(daysBetween(a, b)).toBe((Date.parse(b) - Date.parse(a)) / 86_400_000);
      }),
    );
  });

  it("requires days of the calendar", () => {
    for (const wrong of ["", "soon", "2026-02-30", "2026-11", "1899-12-31", "2026-11-24T10:00:00Z"]) {
      expect(() => addDays(wrong, 1)).toThrow(RangeError);
      expect(() => addMonths(wrong, 1)).toThrow(RangeError);
      expect(() => daysBetween(wrong, "2026-11-24")).toThrow(RangeError);
      expect(() => yearsBetween("2026-11-24", wrong)).toThrow(RangeError);
    }
  });

  it("measures years by the mean Gregorian year", () => {
    expect(yearsBetween("2000-01-01", "2400-01-01")).toBe(400);
    expect(yearsBetween("2026-01-01", "2025-01-01")).toBeCloseTo(-365 / 365.2425, 12);
  });
});

describe("the machine's time zone", () => {
  /** Around midnight and the change of clocks, in zones that change at midnight, by half an hour, or lie a day apart. */
  const zones = [
    "America/Sao_Paulo",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
  ];
  const results = (): unknown => ({
    parsed: ["2018-11-04", "2011-12-30", "2026-03-29", "1994-12-31", "2026-02-30"].map(parseDate),
    days: ["2018-11-03", "2011-12-29", "2026-03-28"].map((from) => [addDays(from, 1), addMonths(from, 1)]),
    between: daysBetween("2018-01-01", "2019-01-01"),
    overJump: daysBetween("2011-12-29", "2011-12-31"),
    years: yearsBetween("1994-12-30", "2026-11-24"),
  });

  it("changes nothing", () => {
    const before = process.env.TZ;
    const everywhere = ["UTC", ...zones].map((zone) => {
      process.env.TZ = zone;
      return { offset: new Date(2026, 0, 1).getTimezoneOffset(), results: results() };
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(new Set(everywhere.map(({ offset }) => offset)).size).toBeGreaterThan(4);
    for (const one of everywhere) expect(one.results).toEqual(everywhere[0]?.results);
    expect(everywhere[0]?.results).toMatchObject({
      days: [
        ["2018-11-04", "2018-12-03"],
        ["2011-12-30", "2012-01-29"],
        ["2026-03-29", "2026-04-28"],
      ],
      between: 365,
      overJump: 2,
    });
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
