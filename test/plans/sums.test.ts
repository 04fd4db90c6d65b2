import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SearchClass } from "../../src/plans/space.js";
import { usedBy } from "../../src/plans/subset.js";
import { highestSums } from "../../src/plans/sums.js";

const classOf = (allowed: readonly number[], more: Partial<SearchClass> = {}): SearchClass => ({
  ...{ members: ["w"], allowed, standard: 0, cores: 1 },
  ...more,
});

/** Every choice inside the subset that uses all its members, highest sum first. */
function byHand(classes: readonly SearchClass[], worth: readonly (readonly number[])[], subset: number) {
  let choices: (readonly number[])[] = [[]];
  for (const { allowed } of classes)
    choices = choices.flatMap((choice) => allowed.map((platform) => [...choice, platform]));
  return choices
    .filter((choice) => usedBy(choice) === subset)
    .map((choice) => choice.reduce((sum, platform, index) => sum + (worth[index]?.[platform] ?? 0), 0))
    .sort((a, b) => b - a);
}

describe("highestSums", () => {
  it("are the highest of all, best first, whatever the departures they take", () => {
    const tables = fc.integer({ min: 1, max: 6 }).chain((count) =>
      fc.record({
        classes: fc.array(
          fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1 }).map((allowed) => classOf(allowed)),
          {
            minLength: count,
            maxLength: count,
          },
        ),
        worth: fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 }), {
          minLength: count,
          maxLength: count,
        }),
        subset: fc.integer({ min: 1, max: 15 }),
      }),
    );
    fc.assert(
      fc.property(tables, ({ classes, worth, subset }) => {
        const choices = highestSums({ classes, worth, subset, most: 16 });
        const sums = choices.map((choice) =>
          choice.reduce((sum, platform, index) => sum + (worth[index]?.[platform] ?? 0), 0),
        );
        expect(sums).toEqual(byHand(classes, worth, subset).slice(0, 16));
        expect(new Set(choices.map(String)).size).toBe(choices.length);
        for (const choice of choices) expect(usedBy(choice)).toBe(subset);
      }),
      { numRuns: 300 },
    );
  });

  it("prefer of equal sums those that move less CPU", () => {
    const classes = [classOf([0, 1], { cores: 8 }), classOf([0, 1], { cores: 2 })];
    const worth = [
      [0, 0],
      [0, 0],
    ];
    expect(highestSums({ classes, worth, subset: 0b11, most: 1 })).toEqual([[0, 1]]);
  });

  it("are none where a class may stand on no member, or members are more than classes", () => {
    expect(highestSums({ classes: [classOf([2])], worth: [[0, 0, 0]], subset: 0b11, most: 16 })).toEqual([]);
    expect(highestSums({ classes: [classOf([0, 1])], worth: [[0, 0]], subset: 0b11, most: 16 })).toEqual([]);
  });
});
