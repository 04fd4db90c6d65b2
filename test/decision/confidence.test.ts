import { describe, expect, it } from "vitest";
import { confidenceOf, widthOf, type Grounds } from "../../src/decision/confidence.js";

const sound: Grounds = { measuredShare: 0.5, sellerShare: 0.5, weighing: 1, open: 0, width: 2, clearance: 3 };

const gradeOf = (changes: Partial<Grounds>) => confidenceOf({ ...sound, ...changes }).grade;

describe("confidence", () => {
  it("is as high as its weakest part", () => {
    expect(gradeOf({})).toBe("high");
    expect(gradeOf({ measuredShare: 0.49 })).toBe("medium");
    expect(gradeOf({ sellerShare: 0.51 })).toBe("medium");
    expect(gradeOf({ clearance: 2.9 })).toBe("medium");
    expect(gradeOf({ clearance: 0.9 })).toBe("low");
    expect(gradeOf({ width: 2.1 })).toBe("medium");
    expect(gradeOf({ width: 1000 })).toBe("medium");
    expect(gradeOf({ open: 1 })).toBe("low");
    expect(gradeOf({ weighing: 0 })).toBe("low");
    expect(gradeOf({ measuredShare: 0, open: 3 })).toBe("low");
  });

  it("keeps every part with what it was graded by", () => {
    const { parts } = confidenceOf({ ...sound, measuredShare: 0.1, clearance: 2 });
    expect(parts.map(({ part, value, grade }) => [part, value, grade])).toEqual([
      ["measured", 0.1, "medium"],
      ["sellers", 0.5, "high"],
      ["criteria", 1, "high"],
      ["open", 0, "high"],
      ["width", 2, "high"],
      ["monte-carlo", 2, "medium"],
    ]);
  });
});

describe("the width of a difference", () => {
  // Of 0, 0.01 … 1: the 5 % and 95 % quantiles by type 7 are 0.05 and 0.95.
  const difference = Float64Array.from({ length: 101 }, (_, at) => at / 100);

  it("is that of its 90 % interval, in margins", () => {
    expect(widthOf(difference, 0.03)).toBeCloseTo(0.9 / 0.03, 12);
    expect(widthOf(Float64Array.of(0.4), 0.03)).toBe(0);
  });

  it("stays finite without a margin", () => {
    expect(widthOf(difference, 0)).toBeCloseTo(90, 12);
  });
});
