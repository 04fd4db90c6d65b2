import { describe, expect, it } from "vitest";
import type { Unit } from "../../src/quantity/unit.js";
import { boundsOf, clampToBounds } from "../../src/world/bounds.js";

describe("boundsOf", () => {
  it("keeps shares and probabilities in [0, 1]", () => {
    expect(boundsOf("share")).toEqual({ least: 0, most: 1 });
  });

  it.each<Unit>(["cores", "bytes", "seconds", "hours", "days", "perYear", "watts", "money", "moneyPerYear"])(
    "lets no %s below 0",
    (unit) => {
      expect(boundsOf(unit)).toEqual({ least: 0, most: Infinity });
    },
  );

  it.each<readonly [Unit, number]>([
    ["years", 0.1],
    ["ratio", 1e-6],
    ["count", 1],
  ])("keeps %s, which are divided by, above 0", (unit, least) => {
    expect(boundsOf(unit)).toEqual({ least, most: Infinity });
  });
});

describe("clampToBounds", () => {
  it("holds what is outside at the nearer end, in place, and counts it", () => {
    const column = Float64Array.of(-0.5, 0, 0.25, 1, 1.5, -Infinity);
    expect(clampToBounds(column, { least: 0, most: 1 })).toBe(3);
    expect([...column]).toEqual([0, 0, 0.25, 1, 1, 0]);
  });

  it("touches nothing that lies inside, ends included", () => {
    const column = Float64Array.of(0, 0.5, 1);
    expect(clampToBounds(column, { least: 0, most: 1 })).toBe(0);
    expect([...column]).toEqual([0, 0.5, 1]);
  });
});
