import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  internalRates,
  modifiedInternalRate,
  presentValue,
  realRate,
} from "../../src/statistics/cash-flows.js";

describe("present value", () => {
  it("MODEL §9 check: 100,000 now and 30,000 a year for 5 years at 8 % are 219,781.30", () => {
    // 30,000 × (1 − 1.08⁻⁵) ÷ 0.08 = 119,781.30
    expect(presentValue([100_000, 30_000, 30_000, 30_000, 30_000, 30_000], 0.08)).toBeCloseTo(219_781.3, 2);
  });

  it("MODEL §9 check: 448,000 a year for 5 years at 8 % are 1,788,734.10", () => {
    expect(presentValue([0, ...new Array<number>(5).fill(448_000)], 0.08)).toBeCloseTo(1_788_734.1, 2);
  });

  it("is the sum at 0, 0 of nothing, and refuses −1", () => {
    expect(presentValue([1, 2, 3], 0)).toBe(6);
    expect(presentValue([], 0.1)).toBe(0);
    expect(() => presentValue([1], -1)).toThrow(RangeError);
    expect(() => presentValue([1], Number.NaN)).toThrow(RangeError);
  });
});

describe("internal rates", () => {
  it("are the roots that a polynomial was made of", () => {
    // (1 − 1.1x)(1 − 1.2x) = 1 − 2.3x + 1.32x²: rates 0.1 and 0.2.
    const [low = 0, high = 0, ...more] = internalRates([1, -2.3, 1.32]);
    expect(low).toBeCloseTo(0.1, 12);
    expect(high).toBeCloseTo(0.2, 12);
    expect(more).toEqual([]);
  });

  it("are none where nothing is paid back, nothing moves, or nothing is there", () => {
    for (const flows of [[1, 2, 3], [-1, -2], [0, 0], [5], []]) expect(internalRates(flows)).toEqual([]);
  });

  it("leave out idle years at both ends", () => {
    const rates = internalRates([0, -100, 110, 0, 0]);
    expect(rates).toHaveLength(1);
    expect(rates[0]).toBeCloseTo(0.1, 12);
  });

  it("refuse flows that are no numbers", () => {
    expect(() => internalRates([Number.NaN, 1])).toThrow(RangeError);
    expect(() => internalRates([Infinity, -1])).toThrow(RangeError);
  });

  it("make the present value 0, whatever the flows", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 }),
        (flows) => {
          for (const rate of internalRates(flows)) {
            const size = presentValue(flows.map(Math.abs), rate);
            expect(Math.abs(presentValue(flows, rate))).toBeLessThanOrEqual(1e-7 * size);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("are exactly one for a purchase that saves every year after", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 15 }),
        (spent, saved) => {
          expect(internalRates([-spent, ...saved])).toHaveLength(1);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("the modified rate", () => {
  it("finances what is paid and reinvests what is received, by hand", () => {
    // Paid 100 now; received 60 × 1.1 + 60 = 126 after two years: √1.26 − 1.
    expect(modifiedInternalRate([-100, 60, 60], { finance: 0.05, reinvest: 0.1 })).toBeCloseTo(
      Math.sqrt(1.26) - 1,
      12,
    );
  });

  it("is not there without both signs", () => {
    expect(modifiedInternalRate([1, 2], { finance: 0.05, reinvest: 0.1 })).toBeUndefined();
    expect(modifiedInternalRate([-1, -2], { finance: 0.05, reinvest: 0.1 })).toBeUndefined();
  });
});

describe("the real rate", () => {
  it("values flows in today's prices as the nominal rate values those that rise", () => {
    const [nominal, inflation] = [0.08, 0.03];
    const today = [100, 200, 300, 400];
    const risen = today.map((flow, year) => flow * 1.03 ** year);
    expect(presentValue(today, realRate(nominal, inflation))).toBeCloseTo(presentValue(risen, nominal), 9);
    expect(realRate(0.08, 0)).toBeCloseTo(0.08, 15);
    expect(() => realRate(0.1, -1)).toThrow(RangeError);
  });
});

const shared = new URL("../../../shared/cases/f_finance.json", import.meta.url);

describe.skipIf(!existsSync(shared))("the collected cash flows", () => {
  interface Case {
    readonly id: string;
    readonly inputs: {
      readonly rate?: number;
      readonly values: readonly number[];
      readonly finance_rate?: number;
      readonly reinvest_rate?: number;
    };
    readonly expected: { readonly npv?: number; readonly irr?: number | string; readonly mirr?: number };
    readonly computed_here?: { readonly "all_real_irrs_gt_-1"?: readonly number[] };
  }
  const { cases } = existsSync(shared)
    ? (JSON.parse(readFileSync(shared, "utf8")) as { readonly cases: readonly Case[] })
    : { cases: [] };
  const starting = (start: string) => cases.filter(({ id }) => id.startsWith(start));

  it("have the published present value: 1 case", () => {
    for (const { inputs, expected } of starting("npv"))
      expect(presentValue(inputs.values, inputs.rate ?? 0)).toBeCloseTo(expected.npv ?? 0, 2);
    expect(starting("npv")).toHaveLength(1);
  });

  it("have every rate that exists, the published one among them: 11 cases", () => {
    const found = starting("irr");
    for (const { inputs, expected, computed_here: computed } of found) {
      const rates = internalRates(inputs.values);
      if (typeof expected.irr === "string") {
        expect(rates).toEqual([]);
        continue;
      }
      const all = computed?.["all_real_irrs_gt_-1"];
      if (all !== undefined) {
        expect(rates).toHaveLength(all.length);
        all.forEach((rate, at) => expect(rates[at]).toBeCloseTo(rate, 9));
      }
      const { irr } = expected;
      if (typeof irr === "number")
        expect(rates.some((rate) => Math.abs(rate - irr) < 1e-2 * Math.max(Math.abs(irr), 0.01))).toBe(true);
      else expect(rates.map((rate) => Math.abs(presentValue(inputs.values, rate)) < 1e-9)).toEqual([true]);
    }
    expect(found).toHaveLength(11);
  });

  it("have the published modified rates: 3 cases", () => {
    for (const { inputs, expected } of starting("mirr")) {
      const rate = modifiedInternalRate(inputs.values, {
        finance: inputs.finance_rate ?? 0,
        reinvest: inputs.reinvest_rate ?? 0,
      });
      expect(Math.abs((rate ?? 0) - (expected.mirr ?? 0))).toBeLessThan(5e-5);
    }
    expect(starting("mirr")).toHaveLength(3);
  });
});
