import { describe, expect, it } from "vitest";
import { elapsedDays, openDays, openRuns } from "../../src/consequences/upgrade-calendar.js";

const start = "2026-11-24";

describe("open days", () => {
  it("lie between freeze windows, whose last day is frozen too", () => {
    const runs = openRuns(start, [
      { from: "2026-12-20", until: "2027-01-03" },
      { from: "2026-11-27", until: "2026-11-30" },
    ]);
    expect(runs).toEqual([
      { from: 0, until: 3 },
      { from: 7, until: 26 },
      { from: 41, until: Infinity },
    ]);
  });

  it("may start frozen, and windows may overlap or be over", () => {
    const runs = openRuns(start, [
      { from: "2026-11-01", until: "2026-11-25" },
      { from: "2026-11-25", until: "2026-11-28" },
      { from: "2025-12-01", until: "2025-12-31" },
    ]);
    expect(runs).toEqual([{ from: 5, until: Infinity }]);
    expect(openRuns(start, [])).toEqual([{ from: 0, until: Infinity }]);
  });

  it("are counted up to a day", () => {
    const runs = openRuns(start, [{ from: "2026-12-20", until: "2027-01-03" }]);
    expect(openDays(365, runs)).toBe(350);
    expect(openDays(30, runs)).toBe(26);
    expect(openDays(0, runs)).toBe(0);
  });
});

describe("elapsed days", () => {
  const runs = openRuns(start, [{ from: "2026-12-20", until: "2027-01-03" }]);

  it("are the work, and what is frozen in between", () => {
    expect(elapsedDays(10, runs)).toBe(10);
    expect(elapsedDays(26, runs)).toBe(26);
    expect(elapsedDays(26.5, runs)).toBe(41.5);
    expect(elapsedDays(0, runs)).toBe(0);
  });

  it("wait for the first open day", () => {
    expect(elapsedDays(1, openRuns(start, [{ from: start, until: "2026-11-30" }]))).toBe(8);
  });
});
