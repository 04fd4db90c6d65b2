import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisOf, place } from "../../../src/renderers/html/axis.js";

describe("an axis", () => {
  it("maps its ends to its ends, with ticks at round values", () => {
    const axis = axisOf([-0.03, 0.15, 0], 100, 464);
    expect([axis.at(-0.03), axis.at(0.15)]).toEqual([100, 464]);
    expect(axis.ticks).toEqual([0, 0.05, 0.1, 0.15]);
  });

  it("puts a single value in the middle", () => {
    const axis = axisOf([5, 5], 0, 100);
    expect([axis.at(5), axis.ticks]).toEqual([50, [5]]);
  });

  it("has two to six ticks, all within it, whatever the values", () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(values, (given) => {
        const [low, high] = [Math.min(...given), Math.max(...given)];
        fc.pre(high - low > 1e-6 * Math.max(1, Math.abs(low), Math.abs(high)));
        const { ticks } = axisOf(given, 0, 100);
        expect(ticks.length).toBeGreaterThanOrEqual(1);
        expect(ticks.length).toBeLessThanOrEqual(6);
        const slack = (high - low) * 1e-3 + 1e-5 * Math.abs(high);
        expect(ticks.every((tick) => tick >= low - slack && tick <= high + slack)).toBe(true);
      }),
    );
  });

  it("writes coordinates to a tenth", () => {
    expect([place(1.26), place(3)]).toEqual(["1.3", "3"]);
  });
});
