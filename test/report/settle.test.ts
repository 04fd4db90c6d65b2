import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settle } from "../../src/report/settle.js";

describe("what settles in a report", () => {
  it("is rounded once to twelve significant digits, without a negative zero", () => {
    expect(settle({ third: 1 / 3, nothing: -0 })).toEqual({ third: 0.333333333333, nothing: 0 });
    expect(Object.is(settle({ nothing: -0 }).nothing, 0)).toBe(true);
  });

  it("rounds by the thirteenth digit, at any size, and only once", () => {
    expect(settle([123456789012.5, 1.0000000000049, 1.000000000006, 1.23456789012345e-300])).toEqual([
      ...[123456789013, 1, 1.00000000001, 1.23456789012e-300],
    ]);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const once = settle([value]);
        expect(settle(once)).toEqual(once);
        expect(Math.abs((once[0] ?? 0) - value)).toBeLessThanOrEqual(Math.abs(value) * 5.1e-12);
      }),
    );
  });

  it("keeps null, texts, flags and keys that are not the library's", () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": [null, true, "x"]}') as object;
    const settled = settle(hostile);
    expect(JSON.stringify(settled)).toBe('{"__proto__":{"polluted":1},"constructor":[null,true,"x"]}');
    expect(Object.getPrototypeOf(settled)).toBe(Object.prototype);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("is a copy: what was said stays as it was", () => {
    const said = { list: [1 / 3], column: Float64Array.of(1) };
    const settled = settle(said);
    expect(said.list[0]).toBe(1 / 3);
    expect(settled.list).not.toBe(said.list);
  });

  it("finds a figure that is not finite wherever it stands, at any of its three numbers", () => {
    for (const end of ["center", "low", "high"])
      for (const value of [NaN, Infinity, -Infinity]) {
        const figure = { kind: "known", center: 1, low: 0, high: 2, unit: "money", from: {}, [end]: value };
        expect(settle({ deep: [{ values: { gain: figure } }] })).toEqual({
          deep: [
            {
              values: {
                gain: { kind: "unknown", why: { id: "unknown.out-of-range", values: {} }, questions: [] },
              },
            },
          ],
        });
      }
  });

  it("turns a figure that is not finite into an unknown one", () => {
    const figure = { kind: "known", center: 1, low: 0, high: Infinity, unit: "money" };
    expect(settle({ figure })).toMatchObject({
      figure: { kind: "unknown", why: { id: "unknown.out-of-range" } },
    });
  });

  it("leaves out columns, functions and numbers that are not finite", () => {
    expect(settle({ column: new Float64Array(2), call: () => 1, lost: NaN, kept: [1, NaN, 2] })).toEqual({
      kept: [1, 2],
    });
  });
});
