import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poolEstimates } from "../../src/statistics/pooling.js";
import type { Estimate, PooledEstimate, PoolingMethod } from "../../src/statistics/pooling.js";

interface Fit {
  readonly mean: number;
  readonly standardError: number;
  readonly tauSquared: number;
  readonly interval: readonly [number, number];
  readonly prediction: readonly [number, number];
  readonly weights: readonly number[];
}

/** By pooling.R with metafor. */
const reference = JSON.parse(
  readFileSync(new URL("../reference/pooling.json", import.meta.url), "utf8"),
) as Record<
  string,
  Record<PoolingMethod, Fit> & {
    readonly estimates: readonly number[];
    readonly standardErrors: readonly number[];
  }
>;

const estimatesOf = (values: readonly number[], standardErrors: readonly number[]): readonly Estimate[] =>
  values.map((estimate, index) => ({ estimate, standardError: standardErrors[index] as number }));

const numbersOf = (pooled: PooledEstimate): readonly number[] => [
  ...[pooled.mean, pooled.standardError, pooled.plainStandardError, pooled.tauSquared],
  ...[pooled.interval.low, pooled.interval.high, pooled.prediction.low, pooled.prediction.high],
  ...pooled.weights,
];

const anEstimate = fc.record({
  estimate: fc.double({ min: -5, max: 5, noNaN: true }),
  standardError: fc.double({ min: 0.001, max: 3, noNaN: true }),
});

describe("random effects", () => {
  it("MODEL §2.2 check: BCG by Paule–Mandel 0.3180685 and −0.7150, by DerSimonian–Laird 0.3088 and −0.7141 (se 0.1787)", () => {
    const { estimates, standardErrors } = reference.bcg as (typeof reference)["bcg"] & object;
    const trials = estimatesOf(estimates, standardErrors);
    const byRoot = poolEstimates(trials);
    expect(byRoot.tauSquared).toBeCloseTo(0.3180685, 7);
    expect(byRoot.mean).toBeCloseTo(-0.715, 4);
    const byMoments = poolEstimates(trials, { method: "dersimonian-laird" });
    expect(byMoments.tauSquared).toBeCloseTo(0.3088, 4);
    expect(byMoments.mean).toBeCloseTo(-0.7141, 4);
    expect(byMoments.standardError).toBeCloseTo(0.1787, 4);
  });

  it.each(["bcg", "raudenbush", "alike", "two"])("agree with metafor on %s", (name) => {
    const { estimates, standardErrors, ...fits } = reference[name] as (typeof reference)["bcg"] & object;
    for (const method of ["paule-mandel", "dersimonian-laird"] as const) {
      const fit = fits[method];
      const pooled = poolEstimates(estimatesOf(estimates, standardErrors), { method });
      const wanted = [fit.mean, fit.standardError, fit.tauSquared, ...fit.interval, ...fit.prediction];
      const got = [pooled.mean, pooled.standardError, pooled.tauSquared];
      got.push(pooled.interval.low, pooled.interval.high, pooled.prediction.low, pooled.prediction.high);
      [...wanted, ...fit.weights].forEach((value, index) => {
        expect([...got, ...pooled.weights][index], `${method} ${index}`).toBeCloseTo(value, 9);
      });
    }
  });

  it("find no spread where the standard errors explain it, and keep the guard max(1, q)", () => {
    const alike = poolEstimates(estimatesOf([0.1, 0.12, 0.11, 0.13, 0.1], [0.1, 0.2, 0.1, 0.2, 0.1]));
    expect(alike.tauSquared).toBe(0);
    // Three weights of 100 and two of 25: se = (350)^−½.
    expect(alike.standardError).toBeCloseTo(1 / Math.sqrt(350), 15);
    expect(alike.plainStandardError).toBe(alike.standardError);
    expect(alike.warnings).toEqual([]);
  });

  it("put Q at k − 1", () => {
    fc.assert(
      fc.property(fc.array(anEstimate, { minLength: 2, maxLength: 30 }), (estimates) => {
        const { mean, tauSquared } = poolEstimates(estimates);
        const q = estimates.reduce(
          (sum, { estimate, standardError }) =>
            sum + (estimate - mean) ** 2 / (standardError ** 2 + tauSquared),
          0,
        );
        const excess = q - (estimates.length - 1);
        if (tauSquared === 0) expect(excess).toBeLessThanOrEqual(1e-9);
        else expect(Math.abs(excess)).toBeLessThan(1e-8);
      }),
    );
  });
});

describe("pooling", () => {
  it("gives one study one vote: its estimates are pooled first by inverse variance", () => {
    const pooled = poolEstimates([
      { estimate: 0.1, standardError: 0.1, study: "a" },
      { estimate: -0.2, standardError: 0.1 },
      { estimate: 0.3, standardError: 0.2, study: "a" },
    ]);
    // (0.1·100 + 0.3·25) ÷ 125 = 0.14, se = 125^−½.
    const first = poolEstimates([
      { estimate: 0.14, standardError: 1 / Math.sqrt(125) },
      { estimate: -0.2, standardError: 0.1 },
    ]);
    expect(pooled.mean).toBeCloseTo(first.mean, 14);
    expect(pooled.tauSquared).toBeCloseTo(first.tauSquared, 14);
    expect(pooled.studies).toBe(2);
    expect(pooled.weights[0]).toBeCloseTo((first.weights[0] as number) * 0.8, 14);
    expect(pooled.weights[2]).toBeCloseTo((first.weights[0] as number) * 0.2, 14);
  });

  it("of one study is that study, with a warning", () => {
    const { warnings, ...pooled } = poolEstimates([{ estimate: -0.05, standardError: 0.02 }]);
    expect(warnings.map(({ code }) => code)).toEqual(["single-study"]);
    expect(pooled).toMatchObject({ mean: -0.05, standardError: 0.02, tauSquared: 0, weights: [1] });
    // −0.05 ± 1.959963985 · 0.02
    expect(pooled.interval.low).toBeCloseTo(-0.0891992797, 9);
    expect(pooled.prediction).toEqual(pooled.interval);
  });

  it("warns of fewer than five studies and takes three degrees of freedom for four", () => {
    const four = poolEstimates(estimatesOf([0, 0, 0, 0], [0.1, 0.1, 0.1, 0.1]));
    expect(four.warnings.map(({ code }) => code)).toEqual(["few-studies"]);
    // qt(0.975, 3) · 0.05
    expect(four.interval.high).toBeCloseTo(3.182446305284263 * 0.05, 9);
  });

  it("does not mistake ids for places", () => {
    const pooled = poolEstimates([
      { estimate: 0, standardError: 1 },
      { estimate: 1, standardError: 1, study: "0" },
      { estimate: 2, standardError: 1, study: "__proto__" },
    ]);
    expect(pooled.studies).toBe(3);
  });

  it("moves with a shift, scales with a scale, and its weights sum to 1", () => {
    fc.assert(
      fc.property(fc.array(anEstimate, { minLength: 1, maxLength: 12 }), (estimates) => {
        const pooled = poolEstimates(estimates);
        const moved = poolEstimates(estimates.map((one) => ({ ...one, estimate: one.estimate + 3 })));
        const scaled = poolEstimates(
          estimates.map((one) => ({ estimate: one.estimate * 4, standardError: one.standardError * 4 })),
        );
        expect(moved.mean).toBeCloseTo(pooled.mean + 3, 7);
        expect(scaled.tauSquared).toBeCloseTo(pooled.tauSquared * 16, 9);
        expect(pooled.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("stays finite at the limits of its range", () => {
    const size = fc.constantFrom(1e-50, 1e-20, 1, 1e20, 1e50);
    const extreme = fc.record({ estimate: size.chain((x) => fc.constantFrom(x, -x)), standardError: size });
    fc.assert(
      fc.property(fc.array(extreme, { minLength: 1, maxLength: 6 }), (estimates) => {
        for (const method of ["paule-mandel", "dersimonian-laird"] as const) {
          expect(numbersOf(poolEstimates(estimates, { method })).filter((x) => !Number.isFinite(x))).toEqual(
            [],
          );
        }
      }),
    );
  });

  it.each([
    [[]],
    [[{ estimate: Number.NaN, standardError: 1 }]],
    [[{ estimate: Infinity, standardError: 1 }]],
    [[{ estimate: 1e308, standardError: 1 }]],
    [[{ estimate: 0, standardError: 0 }]],
    [[{ estimate: 0, standardError: -1 }]],
    [[{ estimate: 0, standardError: Number.NaN }]],
  ])("refuses %o", (estimates) => {
    expect(() => poolEstimates(estimates)).toThrow(RangeError);
  });

  it("refuses a method that it does not know", () => {
    const method = "reml" as PoolingMethod;
    expect(() => poolEstimates([{ estimate: 0, standardError: 1 }], { method })).toThrow(RangeError);
  });
});

const shared = new URL("../../../shared/cases/e_meta_analysis.json", import.meta.url);

describe.skipIf(!existsSync(shared))("the collected cases of meta-analysis", () => {
  it("agree", () => {
    const { cases } = JSON.parse(readFileSync(shared, "utf8")) as {
      readonly cases: readonly {
        readonly id: string;
        readonly inputs: { readonly yi: readonly number[]; readonly vi: readonly number[] };
        readonly expected: Record<string, Record<string, Record<string, number & readonly number[]>>>;
      }[];
    };
    const expected = new Map(cases.map((one) => [one.id, one]));
    const fit = (id: string, method: PoolingMethod) => {
      const { yi, vi } = expected.get(id)?.inputs as { readonly yi: number[]; readonly vi: number[] };
      return poolEstimates(estimatesOf(yi, vi.map(Math.sqrt)), { method });
    };
    const bcg = expected.get("meta-bcg-logRR")?.expected as unknown as Record<string, Record<string, number>>;
    expect(fit("meta-bcg-logRR", "dersimonian-laird").tauSquared).toBeCloseTo(bcg.DL?.tau2 as number, 9);
    expect(fit("meta-bcg-logRR", "dersimonian-laird").standardError).toBeCloseTo(bcg.DL?.se as number, 9);
    const clasp = expected.get("meta-clasp-logOR")?.expected.R_run as Record<string, Record<string, unknown>>;
    const pauleMandel = fit("meta-clasp-logOR", "paule-mandel");
    expect(pauleMandel.tauSquared).toBeCloseTo(clasp.PM?.tau2 as number, 4);
    expect(pauleMandel.mean).toBeCloseTo(clasp.PM?.mu as number, 4);
    const moments = fit("meta-clasp-logOR", "dersimonian-laird");
    expect(moments.tauSquared).toBeCloseTo(clasp.DL?.tau2 as number, 9);
    expect(moments.mean).toBeCloseTo(clasp.DL?.mu as number, 9);
    expect(moments.interval.low).toBeCloseTo((clasp.DL?.ci as readonly number[])[0] as number, 8);
  });
});
