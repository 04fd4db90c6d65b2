import { describe, expect, it } from "vitest";
import { inverseAt } from "../../src/statistics/inverse.js";

describe("inverseAt", () => {
  const square = { distribution: (x: number) => x * x, density: (x: number) => 2 * x };

  it("finds a root to the last places", () => {
    expect(inverseAt(0.25, { ...square, guess: 0.9, low: 0, high: 1 })).toBeCloseTo(0.5, 15);
  });

  it("halves the bracket where a step would leave it", () => {
    const flat = { distribution: (x: number) => (x < 0.7 ? 0 : 1), density: () => 0 };
    expect(inverseAt(0.5, { ...flat, guess: 0.1, low: 0, high: 1 })).toBeCloseTo(0.7, 14);
  });

  it("doubles where nothing bounds it above", () => {
    const far = { distribution: (x: number) => 1 - 1 / (1 + x), density: () => 0 };
    expect(inverseAt(0.999, { ...far, guess: 1, low: 0, high: Infinity })).toBeCloseTo(999, 9);
  });

  it("returns a guess that is right already", () => {
    expect(inverseAt(0.25, { ...square, guess: 0.5, low: 0, high: 1 })).toBe(0.5);
  });
});
