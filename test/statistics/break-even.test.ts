import { describe, expect, it } from "vitest";
import { breakEvenPrice, breakEvenYear } from "../../src/statistics/break-even.js";

describe("the break-even year", () => {
  it("is where what was spent more at the start has come back, by hand", () => {
    // 300 more now, 100 less a year: after 3 years.
    const plans = { costs: [1000, 50, 50, 50, 50, 50], against: [700, 150, 150, 150, 150, 150] };
    expect(breakEvenYear(plans)).toBe(3);
    // At 10 %: 90.909, 82.645, 75.131 = 248.685; 51.315 of the fourth year's 68.301.
    expect(breakEvenYear({ ...plans, rate: 0.1 })).toBeCloseTo(3 + 51.315 / 68.301, 4);
  });

  it("counts the last time only: what is saved early and spent later has not come back", () => {
    expect(breakEvenYear({ costs: [0, 300, 0, 0], against: [100, 100, 100, 50] })).toBe(2);
    expect(breakEvenYear({ costs: [0, 300, 0, 0], against: [100, 100, 0, 0] })).toBeUndefined();
  });

  it("is 0 where it never costs more, and not there where it does at the end", () => {
    expect(breakEvenYear({ costs: [5, 5], against: [5, 6] })).toBe(0);
    expect(breakEvenYear({ costs: [5, 5, 5], against: [5, 5, 6] })).toBe(0);
    expect(breakEvenYear({ costs: [5, 5], against: [5, 4] })).toBeUndefined();
    expect(breakEvenYear({ costs: [], against: [] })).toBe(0);
    expect(() => breakEvenYear({ costs: [1], against: [] })).toThrow(RangeError);
  });
});

describe("the break-even price", () => {
  it("makes both plans cost the same, by hand", () => {
    // 1,000 + 10 p now against 3,000: p = 200.
    expect(breakEvenPrice({ costs: [1000], units: [10], against: [3000], unitsAgainst: [0] })).toBe(200);
    // Both buy: 10 against 4 units, 1,800 apart.
    expect(breakEvenPrice({ costs: [1200], units: [10], against: [3000], unitsAgainst: [4] })).toBe(300);
  });

  it("discounts units and costs alike", () => {
    const plans = { costs: [0, 100], units: [0, 1], against: [0, 310], unitsAgainst: [0, 0] };
    expect(breakEvenPrice({ ...plans, rate: 0.25 })).toBeCloseTo(210, 12);
    // Units a year later count less: 310 − 100 now = 210 against 1 ÷ 1.25.
    const later = { costs: [100, 0], units: [0, 1], against: [310, 0], unitsAgainst: [0, 0] };
    expect(breakEvenPrice({ ...later, rate: 0.25 })).toBeCloseTo(262.5, 9);
  });

  it("is not there where no price settles it", () => {
    expect(breakEvenPrice({ costs: [1], units: [2], against: [9], unitsAgainst: [2] })).toBeUndefined();
    expect(breakEvenPrice({ costs: [9], units: [2], against: [1], unitsAgainst: [0] })).toBeUndefined();
    expect(breakEvenPrice({ costs: [9], units: [2], against: [9], unitsAgainst: [0] })).toBe(0);
  });
});
