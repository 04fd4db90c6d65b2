import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustPValues } from "../../src/statistics/multiplicity.js";
import type { AdjustmentMethod } from "../../src/statistics/multiplicity.js";

const methods: readonly AdjustmentMethod[] = [
  "holm",
  "hochberg",
  "benjamini-hochberg",
  "benjamini-yekutieli",
];

/** By multiplicity.R with p.adjust. */
const families = JSON.parse(
  readFileSync(new URL("../reference/multiplicity.json", import.meta.url), "utf8"),
) as readonly Record<AdjustmentMethod | "pValues", readonly number[]>[];

const near = (got: readonly number[], wanted: readonly number[], digits = 12): void => {
  expect(got).toHaveLength(wanted.length);
  wanted.forEach((value, index) => expect(got[index]).toBeCloseTo(value, digits));
};

describe("adjusted p-values", () => {
  it.each(methods)("agree with R by %s", (method) => {
    for (const family of families) near(adjustPValues(family.pValues, { method }), family[method]);
  });

  it("are by Holm where no method is named", () => {
    // Sorted: 0.01 · 3 = 0.03, 0.02 · 2 = 0.04, 0.03 · 1 raised to 0.04.
    near(adjustPValues([0.02, 0.01, 0.03]), [0.04, 0.03, 0.04]);
    expect(adjustPValues([])).toEqual([]);
  });

  it("lie between the p-value and 1, keep its order, and Hochberg never exceeds Holm", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (pValues) => {
        const [holm, hochberg] = [adjustPValues(pValues), adjustPValues(pValues, { method: "hochberg" })];
        for (const method of methods) {
          const adjusted = adjustPValues(pValues, { method });
          pValues.forEach((p, i) => {
            expect(adjusted[i]! >= p * (1 - 1e-15) && adjusted[i]! <= 1).toBe(true);
            expect(hochberg[i]).toBeLessThanOrEqual(holm[i]!);
            pValues.forEach((q, j) => {
              if (p < q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
            });
          });
        }
      }),
    );
  });

  it("refuse what is no p-value and no method", () => {
    for (const stranger of [Number.NaN, -0.1, 1.1, Infinity])
      expect(() => adjustPValues([0.5, stranger])).toThrow(RangeError);
    for (const method of ["hommel", "__proto__", "toString"])
      expect(() => adjustPValues([0.5], { method: method as AdjustmentMethod })).toThrow(RangeError);
  });
});

const shared = new URL("../../../shared/cases/m_multiplicity.json", import.meta.url);

describe.skipIf(!existsSync(shared))("the collected cases of multiplicity", () => {
  const named = new Map<string, AdjustmentMethod>([
    ["holm", "holm"],
    ["hochberg", "hochberg"],
    ["BH", "benjamini-hochberg"],
    ["BY", "benjamini-yekutieli"],
  ]);

  it("agree: 6 of 8; the methods of Bonferroni and Hommel are not offered", () => {
    const { cases } = JSON.parse(readFileSync(shared, "utf8")) as {
      readonly cases: readonly {
        readonly id: string;
        readonly inputs: { readonly p?: readonly number[]; readonly p_sorted?: readonly number[] };
        readonly expected: { readonly adjusted: readonly number[] };
      }[];
    };
    const compared = cases.flatMap(({ id, inputs, expected }) => {
      const method = named.get(id.split("-").at(-1) as string);
      if (method === undefined) return [];
      const digits = id.endsWith("bh1995-holm") ? 4 : 9;
      near(adjustPValues(inputs.p ?? inputs.p_sorted ?? [], { method }), expected.adjusted, digits - 0.4);
      return [id];
    });
    expect(compared).toHaveLength(6);
  });
});
