import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isExact, mapUncertain, type Uncertain, type UncertainOf } from "../../src/quantity/uncertain.js";

describe("isExact", () => {
  it("holds for numbers and for distributions without width", () => {
    const exact: readonly Uncertain[] = [
      5,
      { low: 2, high: 2 },
      { min: 1, mode: 1, max: 1 },
      { mean: 3, sd: 0 },
      { samples: [4, 4] },
    ];
    expect(exact.map(isExact)).toEqual([true, true, true, true, true]);
  });

  it("does not hold where two values can occur", () => {
    const wide: readonly Uncertain[] = [
      { low: 2, high: 3 },
      { min: 1, mode: 1, max: 2 },
      { mean: 3, sd: 0.1 },
      { samples: [4, 5] },
    ];
    expect(wide.map(isExact)).toEqual([false, false, false, false]);
  });
});

describe("mapUncertain", () => {
  it("reads the ends of every form", () => {
    const read = (text: string): number => Number(text) * 10;
    expect(mapUncertain("1", read)).toBe(10);
    expect(mapUncertain({ low: "1", high: "2" }, read)).toEqual({ low: 10, high: 20 });
    expect(mapUncertain({ min: "1", mode: "2", max: "3" }, read)).toEqual({ min: 10, mode: 20, max: 30 });
    expect(mapUncertain({ mean: "1", sd: "2" }, read)).toEqual({ mean: 10, sd: 20 });
    expect(mapUncertain({ samples: ["1", "2"] }, read)).toEqual({ samples: [10, 20] });
  });

  it("gives `convert` one value and nothing else", () => {
    const counted: number[] = [];
    const count = (...received: readonly unknown[]): number => counted.push(received.length);
    mapUncertain({ samples: [1, 2] }, count);
    mapUncertain({ low: 1, high: 2 }, count);
    expect(counted).toEqual([1, 1, 1, 1]);
  });

  it("keeps the form, and only its own numbers", () => {
    const stray = JSON.parse('{"low": 1, "high": 2, "__proto__": 3, "note": 4}') as {
      low: number;
      high: number;
    };
    expect(Object.entries(mapUncertain(stray, (value) => value))).toEqual([
      ["low", 1],
      ["high", 2],
    ]);
  });

  it("changes nothing where `convert` does not, and stays exact where it was", () => {
    const number = fc.double({ noNaN: true });
    const forms: fc.Arbitrary<UncertainOf<number>> = fc.oneof(
      number,
      fc.record({ low: number, high: number }, { noNullPrototype: true }),
      fc.record({ min: number, mode: number, max: number }, { noNullPrototype: true }),
      fc.record({ mean: number, sd: number }, { noNullPrototype: true }),
      fc.record({ samples: fc.array(number, { minLength: 1 }) }, { noNullPrototype: true }),
    );
    fc.assert(
      fc.property(forms, (uncertain) => {
        expect(mapUncertain(uncertain, (value) => value)).toEqual(uncertain);
        if (isExact(uncertain)) expect(isExact(mapUncertain(uncertain, (value) => value * 2))).toBe(true);
      }),
    );
  });
});
