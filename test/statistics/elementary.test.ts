import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp, expm1, log, log1p, pow } from "../../src/statistics/elementary.js";

const functions = { exp, log, log1p, expm1, pow } as const;
type Name = keyof typeof functions;

/** Rows of [arguments…, nearest double, residual in units of its last place], by elementary.py with mpmath. */
const reference = JSON.parse(
  readFileSync(new URL("../reference/elementary.json", import.meta.url), "utf8"),
) as Record<Name, readonly (readonly number[])[]>;

function spacing(x: number): number {
  const size = Math.abs(x);
  return size < 2 ** -1022 ? 2 ** -1074 : 2 ** (Math.floor(Math.log2(size) + 1e-13) - 52);
}

describe("the elementary functions", () => {
  it.each(Object.keys(functions) as Name[])("%s is within 1 ulp of the true value", (name) => {
    const call = functions[name] as (...values: readonly number[]) => number;
    const errors = reference[name].map((row) => {
      const [nearest, residual] = row.slice(-2) as [number, number];
      const ulps = Math.abs((call(...row.slice(0, -2)) - nearest) / spacing(nearest) - residual);
      return { row, ulps };
    });
    expect(errors.length).toBeGreaterThan(100);
    expect(errors.filter(({ ulps }) => !(ulps < 0.8))).toEqual([]);
  });

  it("is exact where the true value is a double", () => {
    expect([exp(0), log(1), pow(3, 4), pow(2, -1074), pow(10, 22), pow(0.25, 0.5)]).toEqual([
      1, 0, 81, 5e-324, 1e22, 0.5,
    ]);
    for (let k = -1074; k < 1024; k++) expect(pow(2, k)).toBe(2 ** k);
  });

  it("returns the same bits in every version and on every engine", () => {
    const values: number[] = [];
    for (let k = -3000; k <= 3000; k++) {
      const x = k / 4;
      const small = k / 8192;
      values.push(exp(x), exp(small), expm1(x), expm1(small), log(Math.abs(x)), log(1 + small));
      values.push(log1p(small), log1p(x), pow(Math.abs(x), small), pow(1 + small, x));
    }
    const bytes = new Uint8Array(Float64Array.from(values).buffer);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(
      "76fc3243b6764f03eeeab23996558868abb9be0559fca3342d37df500f5b1f39",
    );
  });

  it("never decreases where the true function grows", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(exp(low)).toBeLessThanOrEqual(exp(high));
        if (low > 0) expect(log(low)).toBeLessThanOrEqual(log(high));
      }),
    );
  });
});

describe("the edges of IEEE 754", () => {
  it("exp and expm1", () => {
    expect([exp(-Infinity), exp(Infinity), exp(NaN), exp(-0)]).toEqual([0, Infinity, NaN, 1]);
    expect([exp(709.79), exp(1e308), exp(-745.14), exp(-1e308)]).toEqual([Infinity, Infinity, 0, 0]);
    expect([exp(-745.13), exp(709.78)]).toEqual([5e-324, expect.closeTo(1.7928227943945155e308, -290)]);
    expect([expm1(-Infinity), expm1(Infinity), expm1(NaN), expm1(-0), expm1(1e308)]).toEqual([
      -1,
      Infinity,
      NaN,
      -0,
      Infinity,
    ]);
  });

  it("log and log1p", () => {
    expect([log(0), log(-0), log(-1), log(Infinity), log(NaN)]).toEqual([
      -Infinity,
      -Infinity,
      NaN,
      Infinity,
      NaN,
    ]);
    expect([log1p(-1), log1p(-2), log1p(Infinity), log1p(NaN), log1p(-0), log1p(5e-324)]).toEqual([
      -Infinity,
      NaN,
      Infinity,
      NaN,
      -0,
      5e-324,
    ]);
  });

  it("pow agrees with the operator at every special pair, except where IEEE 754 says 1", () => {
    const specials = [
      ...[NaN, Infinity, 0, 1, 2, 3, 0.5, 1e308, 5e-324, 2.5, 2 ** 53, 2 ** 53 - 1, 1e300],
      ...[-Infinity, -0, -1, -2, -3, -0.5, -1e308, -5e-324, -2.5, -(2 ** 53), 1 - 2 ** 53],
    ];
    for (const x of specials) {
      for (const y of specials) {
        const expected = x === 1 || (x === -1 && Math.abs(y) === Infinity) ? 1 : x ** y;
        const power = pow(x, y);
        const close = Number.isFinite(expected) && Math.abs(power / expected - 1) < 1e-15;
        if (!close) expect({ x, y, power }).toEqual({ x, y, power: expected });
      }
    }
  });
});
