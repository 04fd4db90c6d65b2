import { describe, expect, it } from "vitest";
import type { Swing } from "../../src/explanation/explanation.js";
import { groundsOf } from "../../src/explanation/grounds.js";

const swing = (path: string, size: number, origin: Swing["origin"]): Swing => ({
  ...{ path, origin, unit: "ratio", current: 1, low: 0, high: 2 },
  ...{ atLow: 0, atHigh: size },
});

describe("what an answer rests on", () => {
  it("is each swing by its origin, adding up to 1: 3 stated, 1 assumed", () => {
    const rests = groundsOf([swing("a", 3, "stated"), swing("b", 1, "default")], [], new Map());
    expect(rests).toEqual({ measured: 0, published: 0, stated: 0.75, assumed: 0.25, sellers: 0 });
  });

  it("is nothing where nothing moves", () => {
    expect(groundsOf([], [], new Map())).toEqual({
      measured: 0,
      published: 0,
      stated: 0,
      assumed: 0,
      sellers: 0,
    });
  });
});
