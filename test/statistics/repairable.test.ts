import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { unavailabilityKofN } from "../../src/statistics/reliability.js";
import { inParallel, inSeries, meanTimeToFailure, repairableKofN } from "../../src/statistics/repairable.js";

describe("parts in series and in parallel", () => {
  it("multiply what works, and what does not", () => {
    expect(inSeries([0.9, 0.8])).toBeCloseTo(0.72, 15);
    expect(inParallel([0.9, 0.8])).toBeCloseTo(0.98, 15);
    expect(inSeries([])).toBe(1);
    expect(inParallel([])).toBe(0);
  });
});

describe("k of n that is repaired", () => {
  it("is one part by itself: up and down as stated", () => {
    const one = repairableKofN({ n: 1, needed: 1, meanUp: 90, meanDown: 10 });
    expect(one.availability).toBeCloseTo(0.9, 12);
    expect(one.meanUpTime).toBeCloseTo(90, 9);
    expect(one.meanDownTime).toBeCloseTo(10, 9);
    expect(one.frequency).toBeCloseTo(0.01, 12);
  });

  it("fails seldom and briefly in parallel: 1 of 2 is down half a repair", () => {
    // Both down ends when either returns: mean down time 10 ÷ 2.
    expect(repairableKofN({ n: 2, needed: 1, meanUp: 1000, meanDown: 10 }).meanDownTime).toBeCloseTo(5, 9);
    // All needed: fails at the rate of any part.
    const { frequency, availability } = repairableKofN({ n: 3, needed: 3, meanUp: 1000, meanDown: 10 });
    expect(frequency).toBeCloseTo((3 / 1000) * availability, 12);
  });

  it("refuses what is no system", () => {
    const parts = { n: 3, needed: 2, meanUp: 1, meanDown: 1 };
    for (const wrong of [{ needed: 0 }, { needed: 4 }, { n: 2.5 }, { meanUp: 0 }, { meanDown: Number.NaN }])
      expect(() => repairableKofN({ ...parts, ...wrong })).toThrow(RangeError);
  });
});

describe("the mean time to failure", () => {
  it("sums the waits for one failure after another, by hand", () => {
    // 1 ÷ (3 × 0.1) + 1 ÷ (2 × 0.1)
    expect(meanTimeToFailure({ n: 3, needed: 2, failureRate: 0.1 })).toBeCloseTo(10 / 3 + 5, 12);
    expect(meanTimeToFailure({ n: 3, needed: 2, failureRate: 0.1, repairRate: 9, crews: 0 })).toBeCloseTo(
      10 / 3 + 5,
      12,
    );
  });
});

const shared = new URL("../../../shared/cases/g_availability.json", import.meta.url);

describe.skipIf(!existsSync(shared))("the collected availabilities", () => {
  interface Case {
    readonly id: string;
    readonly inputs: Readonly<Record<string, number>> & { readonly A?: readonly number[] };
    readonly expected: Readonly<Record<string, number>>;
  }
  const { cases } = existsSync(shared)
    ? (JSON.parse(readFileSync(shared, "utf8")) as { readonly cases: readonly Case[] })
    : { cases: [] };
  const find = (id: string): Case => cases.find((one) => one.id === id)!;

  it("of k out of n hold: 4 cases", () => {
    for (const id of ["avail-3of4", "avail-2of3-0.99", "avail-3of5-0.99", "avail-3of3-0.99"]) {
      const { inputs, expected } = find(id);
      const { k, n, p } = inputs as { readonly k: number; readonly n: number; readonly p: number };
      const available = 1 - unavailabilityKofN({ n, needed: k, unavailability: 1 - p });
      expect(available).toBeCloseTo(expected["R"] ?? expected["A"]!, id === "avail-3of4" ? 4 : 14);
    }
  });

  it("of one part, in series and in parallel hold: 4 cases", () => {
    const { mtbf, mttr } = find("avail-mtbf-mttr").inputs as unknown as {
      readonly mtbf: number;
      readonly mttr: number;
    };
    expect(repairableKofN({ n: 1, needed: 1, meanUp: mtbf, meanDown: mttr }).availability).toBeCloseTo(
      find("avail-mtbf-mttr").expected["A"]!,
      12,
    );
    expect(inSeries(find("avail-series").inputs.A!)).toBeCloseTo(find("avail-series").expected["A_sys"]!, 12);
    expect(inParallel(find("avail-parallel").inputs.A!)).toBeCloseTo(
      find("avail-parallel").expected["A_sys"]!,
      12,
    );
    const { web, sql, queue } = find("avail-azure-composite").inputs as unknown as Record<string, number>;
    const { expected } = find("avail-azure-composite");
    expect(inSeries([web!, sql!])).toBeCloseTo(expected["series"]!, 6);
    expect(inParallel([sql!, queue!])).toBeCloseTo(expected["db_or_queue"]!, 9);
    expect(inSeries([web!, inParallel([sql!, queue!])])).toBeCloseTo(expected["total"]!, 6);
  });

  it("of repaired parts, and their mean times, hold: 4 cases", () => {
    const rates = (id: string) => ({
      failureRate: find(id).inputs["lambda"]!,
      repairRate: find(id).inputs["mu"] ?? 0,
    });
    const relative = (got: number, wanted: number) => Math.abs(got / wanted - 1);
    const time = (id: string, n: number, needed: number) => meanTimeToFailure({ n, needed, ...rates(id) });
    expect(relative(time("mttf-1of2-repair", 2, 1), find("mttf-1of2-repair").expected["mttf"]!)).toBeLessThan(
      1e-12,
    );
    expect(relative(time("mttf-2of3-repair", 3, 2), find("mttf-2of3-repair").expected["mttf"]!)).toBeLessThan(
      1e-12,
    );
    const { expected } = find("mttf-2of3-norepair");
    expect(relative(time("mttf-2of3-norepair", 3, 2), expected["2of3"]!)).toBeLessThan(1e-12);
    expect(relative(time("mttf-2of3-norepair", 2, 1), expected["1of2"]!)).toBeLessThan(1e-12);
    const { inputs, expected: whole } = find("mtbf-2of3-independent-repair");
    const got = repairableKofN({
      ...{ n: inputs["n"]!, needed: inputs["k"]! },
      ...{ meanUp: inputs["mtbf"]!, meanDown: inputs["mttr"]! },
    });
    expect(relative(got.availability, whole["A_sys"]!)).toBeLessThan(1e-12);
    expect(relative(got.meanUpTime, whole["mean_up_time"]!)).toBeLessThan(1e-9);
    expect(relative(got.meanDownTime, whole["mean_down_time"]!)).toBeLessThan(1e-9);
  });

  it("are all held to", () => expect(cases).toHaveLength(12));
});
