import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Found } from "../../src/plans/found.js";
import { compareOn, onGrid } from "../../src/plans/ties.js";
import { estateOf } from "./estate.js";

const { platforms } = estateOf({ z: "bare-metal", a: "vm", b: "vm", k: "sandboxed" }, 1);
const place = (id: string): number => platforms.findIndex((platform) => platform.id === id);
const compare = compareOn(platforms);

const found = ({ value = 0, feasible = true, hosts = 1, cpuMoved = 0, choice = ["a"] } = {}): Found => ({
  choice: choice.map(place),
  assignment: [],
  evaluation: { value: Float64Array.of(value), feasible, hosts, pooling: "shared" },
  cpuMoved,
});

describe("compareOn", () => {
  it("puts what can be placed first, whatever its value", () => {
    expect(compare(found({ value: -1 }), found({ value: 1, feasible: false }))).toBeLessThan(0);
  });

  it("puts the highest central V first, then the least CPU moved, then the fewest hosts", () => {
    expect(compare(found({ value: 1, cpuMoved: 9, hosts: 9 }), found())).toBeLessThan(0);
    expect(compare(found({ cpuMoved: 1, hosts: 9 }), found({ cpuMoved: 2 }))).toBeLessThan(0);
    expect(compare(found({ hosts: 1, choice: ["k"] }), found({ hosts: 2, choice: ["z"] }))).toBeLessThan(0);
  });

  it("then goes by kind in the order of the brief's list, then by id, from the first class that differs", () => {
    expect(compare(found({ choice: ["z"] }), found({ choice: ["a"] }))).toBeLessThan(0);
    expect(compare(found({ choice: ["a"] }), found({ choice: ["b"] }))).toBeLessThan(0);
    expect(compare(found({ choice: ["a", "z"] }), found({ choice: ["a", "k"] }))).toBeLessThan(0);
    expect(compare(found({ choice: ["b", "z"] }), found({ choice: ["a", "k"] }))).toBeLessThan(0);
    expect(compare(found({ choice: ["a", "b"] }), found({ choice: ["a", "b"] }))).toBe(0);
  });

  it("does not let rounding choose", () => {
    expect(compare(found({ value: 0.1 + 0.2, cpuMoved: 1 }), found({ value: 0.3 }))).toBeGreaterThan(0);
    expect(
      compare(found({ cpuMoved: 0.1 + 0.2, hosts: 1 }), found({ cpuMoved: 0.3, hosts: 2 })),
    ).toBeLessThan(0);
    expect(compare(found({ value: 2e-9, cpuMoved: 1 }), found({ value: 0 }))).toBeLessThan(0);
  });

  it("is an order: antisymmetric and transitive, also among values a hair apart", () => {
    const any = fc
      .record({
        value: fc.integer({ min: -8, max: 8 }).map((step) => step * 3e-10),
        cpuMoved: fc.integer({ min: 0, max: 3 }),
        hosts: fc.integer({ min: 1, max: 3 }),
        feasible: fc.boolean(),
        choice: fc.array(fc.constantFrom("a", "b", "k", "z"), { minLength: 2, maxLength: 2 }),
      })
      .map(found);
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) || 0);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("onGrid", () => {
  it("rounds to steps of 1e-9", () => {
    expect(onGrid(1)).toBe(1e9);
    expect(onGrid(1.4e-9)).toBe(1);
    expect(onGrid(-0.0000000004)).toBe(-0);
  });
});
