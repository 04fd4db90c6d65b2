import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestFlip, type Answer } from "../../src/robustness/flips.js";

const stays: Answer = { plan: "default", forced: [] };
const other: Answer = { plan: "bare", forced: [] };
const price = { path: "prices[acme].unitPrice", unit: "money", current: 100, low: 25, high: 400 };

/** The other plan from a value on. */
const from =
  (threshold: number) =>
  (value: number): Answer =>
    value >= threshold ? other : stays;

describe("the nearest flip", () => {
  it("is found to a five-hundredth of the range, on the side on which the answer is another", () => {
    const even = { path: "a", unit: "ratio", current: 0.5, low: 0, high: 1 };
    const flip = nearestFlip(even, stays, from(0.7));
    expect(flip).toMatchObject({ path: "a", current: 0.5, unit: "ratio", to: "bare", direction: "above" });
    const { flipsAt } = flip as { readonly flipsAt: number };
    expect(flipsAt).toBeGreaterThanOrEqual(0.7);
    expect(flipsAt).toBeLessThan(0.7 + 1 / 8 / 64 + 1e-12);
  });

  it("lies just beyond the threshold, wherever that is and whichever side differs", () => {
    fc.assert(
      fc.property(fc.double({ min: 26, max: 399, noNaN: true }), fc.boolean(), (threshold, isAbove) => {
        const base = isAbove ? stays : other;
        const flip = nearestFlip(price, base, from(threshold));
        if ("kind" in flip) throw new Error("no flip");
        expect(flip.direction).toBe(isAbove ? "above" : "below");
        // Equal ratios: a bracket spans 16^(1/8) = √2, halved 6 times.
        const step = 1.0055;
        expect(from(threshold)(flip.flipsAt)).not.toEqual(base);
        expect(from(threshold)(isAbove ? flip.flipsAt / step : flip.flipsAt * step)).toEqual(base);
      }),
    );
  });

  it("is the one nearest the current value where there are several", () => {
    const range = { path: "a", unit: "ratio", current: 0.6, low: 0, high: 1 };
    const flip = nearestFlip(range, stays, (value) => (value < 0.2 || value > 0.8 ? other : stays));
    expect(flip).toMatchObject({ direction: "above" });
  });

  it("may lie on the far side of the current value, where knowing the input alone changes the answer", () => {
    expect(nearestFlip(price, stays, from(60))).toMatchObject({ direction: "above", to: "bare" });
    expect(nearestFlip(price, stays, () => other)).toMatchObject({ direction: "either", flipsAt: 100 });
  });

  it("is none where nothing changes; of a monotone input only the ends are asked", () => {
    const none = { path: price.path, kind: "none-within", unit: "money", range: { low: 25, high: 400 } };
    const asked: number[] = [];
    const answer = (value: number): Answer => {
      asked.push(value);
      return stays;
    };
    expect(nearestFlip(price, stays, answer, true)).toEqual(none);
    expect(asked).toEqual([25, 400]);
    asked.length = 0;
    expect(nearestFlip(price, stays, answer)).toEqual(none);
    expect(asked).toHaveLength(9);
  });

  it("names the workloads that gates force where it is these that change", () => {
    const forced: Answer = { plan: "default", forced: ["shop"] };
    const flip = nearestFlip(price, stays, (value) => (value > 200 ? forced : stays));
    expect(flip).toMatchObject({ to: "default", forced: ["shop"], direction: "above" });
  });
});
