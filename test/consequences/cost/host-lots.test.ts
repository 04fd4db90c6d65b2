import { describe, expect, it } from "vitest";
import { hostScheduleOf } from "../../../src/consequences/cost/host-lots.js";
import { constant, type Column } from "../../../src/statistics/column.js";

const schedule = (
  needed: readonly number[],
  lifeYears: number,
  parts: Partial<Parameters<typeof hostScheduleOf>[0]> = {},
) => {
  const { bought, left } = hostScheduleOf({
    needed: needed.map(constant),
    owned: [],
    lifeYears: constant(lifeYears),
    rise: () => undefined,
    ...parts,
  });
  return { bought: bought.map(([count]) => count), left: left[0] };
};

describe("the schedule of hosts", () => {
  it("buys at the start and leaves nothing where life and horizon end together", () => {
    expect(schedule([10, 10, 10, 10, 10], 5)).toEqual({ bought: [10, 0, 0, 0, 0, 0], left: 0 });
  });

  it("leaves the rest of a longer life", () => {
    // 10 hosts × (1 − 5/8) = 3.75.
    expect(schedule([10, 10, 10, 10, 10], 8).left).toBeCloseTo(3.75, 12);
  });

  it("renews at the end of a shorter life", () => {
    // Life 2 in 5 years: bought at 0, 2 and 4; the last are one year of two old: 10 × ½ = 5.
    expect(schedule([10, 10, 10, 10, 10], 2)).toEqual({ bought: [10, 0, 10, 0, 10, 0], left: 5 });
    // Life 4.5: renewed in the middle of year 5; 0.5 of 4.5 years used: 10 × 8/9.
    const renewed = schedule([10, 10, 10, 10, 10], 4.5);
    expect(renewed.bought).toEqual([10, 0, 0, 0, 0, 10]);
    expect(renewed.left).toBeCloseTo(80 / 9, 12);
  });

  it("buys growth at the start of the year that needs it, and never sells before the end", () => {
    // Need 4, 6, 5, 9 with life 4: 4 at 0, 2 at 1, 3 at 3; left 2 × ¼ + 3 × ¾ = 2.75.
    expect(schedule([4, 6, 5, 9], 4)).toEqual({ bought: [4, 2, 0, 3, 0], left: 2.75 });
  });

  it("uses owned hosts first, the youngest first, and renews them when their life ends", () => {
    // Life 5: the 3-year-old lot ends in 2 years, the 1-year-old one in 4. Need 5 of 3 + 4 owned: 4 young, 1 old.
    const owned = [
      { count: 3, ageYears: 3 },
      { count: 4, ageYears: 1 },
    ];
    const { bought, left } = schedule([5, 5, 5, 5, 5], 5, { owned });
    expect(bought).toEqual([0, 0, 1, 0, 4, 0]);
    // 1 × (1 − 3/5) + 4 × (1 − 1/5) = 3.6
    expect(left).toBeCloseTo(3.6, 12);
  });

  it("renews at once what is owned beyond its life", () => {
    expect(schedule([2, 2], 4, { owned: [{ count: 2, ageYears: 7 }] })).toEqual({
      bought: [2, 0, 0],
      left: 1,
    });
  });

  it("renews what is owned only when it is needed", () => {
    // Life 4: worn out at 1, first needed in year 3, so bought at 2; at 4 half of its life is left.
    expect(schedule([0, 0, 2, 2], 4, { owned: [{ count: 2, ageYears: 3 }] })).toEqual({
      bought: [0, 0, 2, 0, 0],
      left: 1,
    });
  });

  it("counts what is left at the price that was paid", () => {
    // 2 hosts bought at year 2 of 3 at 1.1 × the first price, life 2, half left: 2 × ½ × 1.1, and year 0's 0.
    const rise = (year: number): Column | undefined => (year === 2 ? constant(1.1) : undefined);
    expect(schedule([0, 0, 2], 2, { rise }).left).toBeCloseTo(1.1, 12);
  });

  it("follows each draw", () => {
    const { bought, left } = hostScheduleOf({
      needed: [Float64Array.of(1, 2, 3)],
      owned: [{ count: 2, ageYears: 0 }],
      lifeYears: Float64Array.of(2, 2, 4),
      rise: () => undefined,
    });
    expect(bought[0]).toEqual(Float64Array.of(0, 0, 1));
    expect(left).toEqual(Float64Array.of(0, 0, 0.75));
  });

  it("ends where a drawn life is 0", () => {
    const { bought } = schedule([1], 0);
    expect(bought.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(10);
  });
});
