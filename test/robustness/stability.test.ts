import { describe, expect, it } from "vitest";
import { MOST_DRAWS, stabilityOf } from "../../src/robustness/stability.js";

const at = (probability: number, error: number, draws = 4096) =>
  stabilityOf({ probability, error, required: 0.8, draws });

describe("whether more draws could change the outcome", () => {
  it("they could not from three standard errors on, and where nothing is left to chance", () => {
    expect(at(0.95, 0.05).isStable).toBe(true);
    expect(at(0.95, 0.05)).not.toHaveProperty("drawsNeeded");
    expect(at(0.8, 0)).toEqual({ isStable: true });
  });

  it("four times the draws double the distance: 1.5 standard errors become 3", () => {
    const { isStable, clearance, drawsNeeded } = at(0.83, 0.02);
    expect(isStable).toBe(false);
    expect(clearance).toBeCloseTo(1.5, 12);
    expect(drawsNeeded).toBe(16_384);
  });

  it("on the bar itself the bound is named", () => expect(at(0.8, 0.01).drawsNeeded).toBe(MOST_DRAWS));
});
