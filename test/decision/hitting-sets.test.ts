import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimalHittingSets } from "../../src/decision/hitting-sets.js";

const setsOf = (...sets: readonly string[]) => sets.map((keys) => new Set(keys));
const hitting = (...sets: readonly string[]) =>
  minimalHittingSets(setsOf(...sets), 100).map((keys) => keys.join(""));

/** By trying every subset of the keys. */
function byBruteForce(sets: readonly ReadonlySet<string>[]): readonly string[] {
  const keys = [...new Set(sets.flatMap((set) => [...set]))].sort();
  const subsets = Array.from({ length: 2 ** keys.length }, (_, bits) =>
    keys.filter((_, index) => (bits >> index) % 2 === 1),
  );
  const hits = subsets.filter((subset) => sets.every((set) => subset.some((key) => set.has(key))));
  return hits
    .filter(
      (subset) =>
        !hits.some((other) => other.length < subset.length && other.every((key) => subset.includes(key))),
    )
    .map((subset) => subset.join(""))
    .sort();
}

describe("minimal hitting sets", () => {
  it("by hand", () => {
    expect(hitting("a", "a")).toEqual(["a"]);
    expect(hitting("a", "b")).toEqual(["ab"]);
    expect(hitting("ab", "bc")).toEqual(["b", "ac"]);
    expect(hitting("ab", "cd")).toEqual(["ac", "ad", "bc", "bd"]);
    // three pairs of a triangle: any two corners
    expect(hitting("ab", "bc", "ca")).toEqual(["ab", "ac", "bc"]);
    expect(hitting("abx", "cx", "d")).toEqual(["dx", "acd", "bcd"]);
  });

  it("are none where a set is empty or there are no sets", () => {
    expect(hitting("a", "")).toEqual([]);
    expect(hitting()).toEqual([]);
  });

  it("agree with trying every subset", () => {
    const set = fc.uniqueArray(fc.constantFrom(..."abcdef"), { minLength: 1 }).map((keys) => new Set(keys));
    fc.assert(
      fc.property(fc.array(set, { minLength: 1, maxLength: 6 }), (sets) => {
        const found = minimalHittingSets(sets, 1000).map((keys) => keys.join(""));
        expect([...found].sort()).toEqual(byBruteForce(sets));
        expect(found.map(({ length }) => length)).toEqual(found.map(({ length }) => length).sort());
      }),
    );
  });

  it("stay quick and few with a thousand clauses on six platforms", () => {
    const clauses = Array.from({ length: 1000 }, (_, index) => `c${index}`);
    const sets = Array.from(
      { length: 6 },
      (_, platform) => new Set(clauses.filter((_, index) => index % 7 !== platform)),
    );
    const start = performance.now();
    const found = minimalHittingSets(sets, 24);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(found).toHaveLength(24);
    expect(found.every((keys) => keys.length === 1 && Number(keys[0]?.slice(1)) % 7 === 6)).toBe(true);
  });
});
