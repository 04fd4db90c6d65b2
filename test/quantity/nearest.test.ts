import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestName } from "../../src/quantity/nearest.js";

const keys = ["workloads", "platforms", "hosts", "asOf", "tenants", "prices"];

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

  it("does not compare endless names", () => {
    expect(nearestName("a".repeat(1_000_000), ["a".repeat(1_000_000)])).toBeUndefined();
  });
});
