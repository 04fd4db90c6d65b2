import { describe, expect, it } from "vitest";
import { defaultAssignment } from "../../src/plans/forced.js";
import { passingOf } from "../../src/plans/passing.js";
import type { Evaluate } from "../../src/plans/plan.js";
import { EXHAUSTIVE_LIMIT, searchMixed } from "../../src/plans/search.js";
import { centralOf, estateOf, evaluateBy, spell, workloadOf } from "./estate.js";

const kinds = { a: "bare-metal", b: "vm" };
/** So many classes on two platforms are still tried in every way. */
const MOST_CLASSES = Math.log2(EXHAUSTIVE_LIMIT);

function triesFor(workloads: number | readonly object[], evaluate: Evaluate = evaluateBy(() => 0)) {
  const brief = estateOf(kinds, workloads);
  let tries = 0;
  const found = searchMixed({
    ...{
      brief,
      passing: passingOf(brief, []),
      standard: defaultAssignment(brief, []),
      world: centralOf(brief),
    },
    evaluate: (assignment, world) => {
      tries++;
      return evaluate(assignment, world);
    },
  });
  return { tries, found };
}

describe("searchMixed", () => {
  it("holds to 512 choices (design note 004)", () => {
    expect(EXHAUSTIVE_LIMIT).toBe(512);
  });

  it("tries everything up to the limit, and single moves above", () => {
    expect(triesFor(MOST_CLASSES).tries).toBe(EXHAUSTIVE_LIMIT - 2);
    // One default, a move a class, 16 starts, and the moves from the best of them that keep both in use.
    const { tries, found } = triesFor(MOST_CLASSES + 1);
    expect(tries).toBeLessThan(100);
    expect(found).toHaveLength(1);
  });

  it("counts classes, not workloads", () => {
    const many = Array.from({ length: 60 }, (_, index) => workloadOf(`w${index}`, (index % 3) + 1));
    const { tries, found } = triesFor(
      many,
      evaluateBy((on) => Number(on.get("w1") === "a")),
    );
    expect(tries).toBe(2 ** 3 - 2);
    const onMetal = found[0]?.assignment
      .filter(({ platform }) => platform === "a")
      .map(({ workload }) => workload);
    expect(onMetal).toEqual(
      many
        .map((_, index) => `w${index}`)
        .filter((_, index) => index % 3 === 1)
        .sort(),
    );
  });

  it("tells the same from both sides of the limit", () => {
    const likes = evaluateBy(
      (on) => [...on].filter(([id, platform]) => (platform === "a") === id > "w3").length,
    );
    for (const count of [MOST_CLASSES, MOST_CLASSES + 1]) {
      const [best] = triesFor(count, likes).found;
      const expected = estateOf(kinds, count).workloads.map(({ id }) => `${id}:${id > "w3" ? "a" : "b"}`);
      expect(spell(best?.assignment ?? [])).toBe(expected.join(" "));
    }
  });

  it("leaves out sets that cannot be placed", () => {
    const never = evaluateBy(
      () => 1,
      () => ({ feasible: false }),
    );
    expect(triesFor(3, never).found).toEqual([]);
    expect(triesFor(MOST_CLASSES + 1, never).found).toEqual([]);
  });
});
