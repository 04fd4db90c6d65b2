import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  binomialTail,
  poissonProbability,
  poissonTail,
  unavailabilityKofN,
} from "../../src/statistics/reliability.js";

/** By reliability.R. */
const reference = JSON.parse(
  readFileSync(new URL("../reference/reliability.json", import.meta.url), "utf8"),
) as {
  readonly binomial: readonly (readonly [n: number, atLeast: number, probability: number, tail: number])[];
  readonly poisson: readonly (readonly [mean: number, value: number, probability: number, tail: number])[];
};

const relative = (got: number, wanted: number): number => Math.abs(got - wanted) / wanted;

describe("k of n", () => {
  it("MODEL §7 check: is 2.998e-6 for 3 hosts of which 2 are needed at u = 0.001: 3u²(1 − u) + u³", () => {
    const u = 0.001;
    const down = unavailabilityKofN({ n: 3, needed: 2, unavailability: u });
    expect(relative(down, 3 * u * u * (1 - u) + u * u * u)).toBeLessThan(1e-14);
    expect(down * 8760 * 60).toBeCloseTo(1.5757, 4);
  });

  it("is never down where nothing is needed, always where more is needed than there is", () => {
    expect(unavailabilityKofN({ n: 3, needed: 0, unavailability: 1 })).toBe(0);
    expect(unavailabilityKofN({ n: 3, needed: 4, unavailability: 0 })).toBe(1);
    expect(unavailabilityKofN({ n: 0, needed: 1, unavailability: 0.5 })).toBe(1);
    expect(unavailabilityKofN({ n: 3, needed: 3, unavailability: 0 })).toBe(0);
    expect(unavailabilityKofN({ n: 3, needed: 1, unavailability: 1 })).toBe(1);
  });

  it("needs a whole part where a fraction is needed", () => {
    const whole = unavailabilityKofN({ n: 5, needed: 3, unavailability: 0.01 });
    expect(unavailabilityKofN({ n: 5, needed: 2.2, unavailability: 0.01 })).toBe(whole);
  });

  it("falls with each spare part", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 1e-9, max: 0.5, noNaN: true }),
        (needed, spare, unavailability) => {
          const n = needed + spare;
          const with_ = unavailabilityKofN({ n, needed, unavailability });
          expect(with_).toBeLessThanOrEqual(unavailabilityKofN({ n: n - 1, needed, unavailability }));
        },
      ),
    );
  });
});

describe("binomial and Poisson tails", () => {
  it("agree with R to twelve digits, small tails too", () => {
    const binomial = reference.binomial.map(([n, atLeast, probability, tail]) =>
      relative(binomialTail({ n, atLeast, probability }), tail),
    );
    const poisson = reference.poisson.flatMap(([mean, value, probability, tail]) => [
      relative(poissonProbability({ mean, value }), probability),
      relative(poissonTail({ mean, atLeast: value }), tail),
    ]);
    expect(binomial).toHaveLength(10);
    expect(poisson).toHaveLength(18);
    expect(Math.max(...binomial)).toBeLessThan(1e-11);
    expect(Math.max(...poisson)).toBeLessThan(1e-11);
  });

  it("are defined at the edges", () => {
    expect(binomialTail({ n: 5, atLeast: -3, probability: 0.2 })).toBe(1);
    expect(binomialTail({ n: 5, atLeast: 6, probability: 1 })).toBe(0);
    expect(binomialTail({ n: 5, atLeast: 5, probability: 1 })).toBe(1);
    expect(binomialTail({ n: 0, atLeast: 0, probability: 0.3 })).toBe(1);
    expect(poissonTail({ mean: 0, atLeast: 0 })).toBe(1);
    expect(poissonTail({ mean: 0, atLeast: 1 })).toBe(0);
    expect(poissonTail({ mean: 5, atLeast: Infinity })).toBe(0);
    expect(poissonProbability({ mean: 0, value: 0 })).toBe(1);
    expect(poissonProbability({ mean: 2, value: -1 })).toBe(0);
    expect(poissonProbability({ mean: 2, value: 1.5 })).toBe(0);
  });

  it("end soon for huge counts", () => {
    expect(binomialTail({ n: 1e9, atLeast: 5e8, probability: 0.5 })).toBeCloseTo(0.5, 4);
    expect(poissonTail({ mean: 1e9, atLeast: 1e9 })).toBeCloseTo(0.5, 4);
  });

  it("refuse what is no probability or count", () => {
    expect(() => binomialTail({ n: 3, atLeast: 1, probability: 1.1 })).toThrow(RangeError);
    expect(() => binomialTail({ n: 3, atLeast: 1, probability: Number.NaN })).toThrow(RangeError);
    expect(() => binomialTail({ n: 3.5, atLeast: 1, probability: 0.1 })).toThrow(RangeError);
    expect(() => binomialTail({ n: 3, atLeast: Number.NaN, probability: 0.1 })).toThrow(RangeError);
    expect(() => unavailabilityKofN({ n: -1, needed: 1, unavailability: 0.1 })).toThrow(RangeError);
    expect(() => poissonTail({ mean: -1, atLeast: 1 })).toThrow(RangeError);
    expect(() => poissonProbability({ mean: Infinity, value: 1 })).toThrow(RangeError);
  });
});

const shared = new URL("../../../shared/cases/g_availability.json", import.meta.url);

describe.skipIf(!existsSync(shared))("the collected cases of availability", () => {
  interface Case {
    readonly id: string;
    readonly inputs: { readonly k?: number; readonly n?: number; readonly p?: number };
    readonly expected: { readonly R?: number; readonly A?: number };
  }

  it("of k out of n agree", () => {
    const { cases } = JSON.parse(readFileSync(shared, "utf8")) as { readonly cases: readonly Case[] };
    const kOfN = cases.filter(
      ({ inputs: { k, n, p } }) => k !== undefined && n !== undefined && p !== undefined,
    );
    expect(kOfN).toHaveLength(4);
    for (const { id, inputs, expected } of kOfN) {
      const { k, n, p } = inputs as { readonly k: number; readonly n: number; readonly p: number };
      const up = 1 - unavailabilityKofN({ n, needed: k, unavailability: 1 - p });
      const wanted = (expected.R ?? expected.A) as number;
      expect(Math.abs(up - wanted), id).toBeLessThan(expected.R === undefined ? 1e-14 : 5e-5);
    }
  });
});
