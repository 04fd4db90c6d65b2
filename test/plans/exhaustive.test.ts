import { describe, expect, it } from "vitest";
import { exhaustive } from "../../src/plans/exhaustive.js";
import { estateOf, evaluateBy, searchOf, spell, verdict } from "./estate.js";

const kinds = { a: "bare-metal", b: "vm", c: "sandboxed", d: "cloud-vm" };
const spelled = (search: Parameters<typeof exhaustive>[0]) =>
  exhaustive(search).map(({ assignment }) => spell(assignment));

describe("exhaustive", () => {
  it("finds the best of each set of two or three platforms, every member used", () => {
    const brief = estateOf(kinds, 3);
    // V: w0 likes c, w1 likes a, w2 likes a a little less than d.
    const likes = evaluateBy(
      (on) =>
        Number(on.get("w0") === "c") * 4 +
        Number(on.get("w1") === "a") * 2 +
        Number(on.get("w2") === "d") * 2 +
        Number(on.get("w2") === "a"),
    );
    expect(spelled(searchOf(brief, likes)).sort()).toEqual(
      [
        "w0:b w1:a w2:a", // a+b: w0 likes neither, so it goes where it moves least; w1 and w2 like a
        "w0:c w1:a w2:a", // a+c
        "w0:a w1:a w2:d", // a+d
        "w0:c w1:b w2:b", // b+c
        "w0:b w1:b w2:d", // b+d
        "w0:c w1:c w2:d", // c+d: w1 likes neither; kind decides
        "w0:c w1:a w2:b", // a+b+c: somebody must stand on b; w2 gives up least
        "w0:b w1:a w2:d", // a+b+d
        "w0:c w1:a w2:d", // a+c+d
        "w0:c w1:b w2:d", // b+c+d
      ].sort(),
    );
  });

  it("tries each choice of two or three platforms once, and no other", () => {
    let tried = 0;
    const count = evaluateBy(() => tried++);
    exhaustive(searchOf(estateOf(kinds, 4), count));
    // 4 platforms, 4 classes: 6 pairs × (2⁴ − 2) + 4 triples × (3⁴ − 3·2⁴ + 3)
    expect(tried).toBe(6 * 14 + 4 * 36);
  });

  it("takes 8,190 tries for 13 classes on two platforms", () => {
    let tried = 0;
    const found = exhaustive(
      searchOf(
        estateOf({ a: "bare-metal", b: "vm" }, 13),
        evaluateBy(() => tried++),
      ),
    );
    expect(tried).toBe(2 ** 13 - 2);
    expect(found).toHaveLength(1);
  });

  it("goes nowhere that fails, and finds nothing where a class passes nowhere", () => {
    const brief = estateOf({ a: "bare-metal", b: "vm" }, 2);
    const value = evaluateBy((on) => Number(on.get("w0") === "a"));
    expect(spelled(searchOf(brief, value, [verdict("w0", "a")]))).toEqual(["w0:b w1:a"]);
    expect(spelled(searchOf(brief, value, [verdict("w0", "a"), verdict("w0", "b")]))).toEqual([]);
  });

  it("prefers what can be placed to any value, and says so where nothing can", () => {
    const brief = estateOf({ a: "bare-metal", b: "vm" }, 2);
    const picky = evaluateBy(
      (on) => Number(on.get("w0") === "a"),
      (on) => ({ feasible: on.get("w0") === "b" }),
    );
    expect(spelled(searchOf(brief, picky))).toEqual(["w0:b w1:a"]);
    const [found] = exhaustive(
      searchOf(
        brief,
        evaluateBy(
          () => 0,
          () => ({ feasible: false }),
        ),
      ),
    );
    expect(found?.evaluation.feasible).toBe(false);
  });
});
