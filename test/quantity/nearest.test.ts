import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestName } from "../../src/quantity/nearest.js";

const keys = ["workloads", "platforms", "hosts", "asOf", "tenants", "prices"];

/** Optimal string alignment by its recursive definition: without the table, without an early end. */
const slips = (a: string, b: string): number => {
  if (a === "" || b === "") return Math.max(a.length, b.length);
  const swap = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(
    slips(a.slice(1), b) + 1,
    slips(a, b.slice(1)) + 1,
    slips(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
    swap ? slips(a.slice(2), b.slice(2)) + 1 : Infinity,
  );
};

describe("nearestName", () => {
  it("finds the key behind a slip of the keyboard", () => {
    expect(nearestName("wrokloads", keys)).toBe("workloads");
    expect(nearestName("workload", keys)).toBe("workloads");
    expect(nearestName("platfroms", keys)).toBe("platforms");
    expect(nearestName("asof", keys)).toBe("asOf");
    expect(nearestName("host", keys)).toBe("hosts");
  });

  it("says nothing where nothing is close", () => {
    expect(nearestName("zebra", keys)).toBeUndefined();
    expect(nearestName("", keys)).toBeUndefined();
    expect(nearestName("x", [])).toBeUndefined();
    expect(nearestName("x", ["y"])).toBeUndefined();
    expect(nearestName("", ["y"])).toBeUndefined();
  });

  it("counts a swap of neighbours as one slip, not two", () => {
    expect(nearestName("ab", ["ba"])).toBe("ba");
    expect(nearestName("abc", ["cab"])).toBeUndefined();
  });

  it("takes the first of equally close names", () => {
    expect(nearestName("cat", ["car", "bat"])).toBe("car");
  });

  it("finds a name that is there", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1 }), (names) => {
        const name = names[names.length - 1] ?? "";
        expect(nearestName(name, names)?.toLowerCase()).toBe(name.toLowerCase());
      }),
    );
  });

  it("is the first of the closest, as the definition counts slips", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, fc.array(word), (given, names) => {
        const close = names
          .map((name) => ({ name, slips: slips(given, name), longest: Math.max(given.length, name.length) }))
          .filter(({ slips, longest }) => slips <= Math.max(1, Math.floor(longest / 3)) && slips < longest);
        const least = Math.min(...close.map(({ slips }) => slips));
        const first = close.find(({ slips }) => slips === least)?.name;
        expect(nearestName(given, names)).toBe(first);
      }),
      { numRuns: 1000 },
    );
  });

  it("looks through 20,000 names in the blink of an eye", () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `tenant-number-${index}`);
    expect(nearestName("tennant-number-19999", names)).toBe("tenant-number-19999");
  });

  it("does not compare endless names", () => {
    expect(nearestName("a".repeat(1_000_000), ["a".repeat(1_000_000)])).toBeUndefined();
  });
});
