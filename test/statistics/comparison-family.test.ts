import { describe, expect, it } from "vitest";
import { compareFamily } from "../../src/statistics/comparison-family.js";
import { compareSamples } from "../../src/statistics/comparison.js";
import { randomStream } from "../../src/statistics/random.js";
import { normalQuantile } from "../../src/statistics/special-functions.js";

const runs = (name: string, count: number, level: number): readonly number[] => {
  const stream = randomStream("family", name);
  return Array.from(
    { length: count },
    () => level * Math.exp(0.03 * normalQuantile(stream.next() + 2 ** -54)),
  );
};
const member = (name: string, level: number, count = 6) => ({
  direction: "higher" as const,
  resamples: 500,
  bareMetal: runs(`${name} metal`, count, 100),
  platform: runs(`${name} platform`, count, level),
});

describe("a family of metrics", () => {
  it("keeps the verdicts that the adjusted p-value carries, and each comparison as it was", () => {
    // Six runs a side, wholly apart: 2 ÷ 924 each; times 3, 2 and 1 by Holm, none below the one before: 6 ÷ 924.
    const family = [member("a", 60), member("b", 70), member("c", 150)];
    const together = compareFamily(family);
    expect(together.map(({ verdict }) => verdict)).toEqual(["worse", "worse", "better"]);
    together.forEach(({ adjustedPValue, verdictAlone, ...rest }, index) => {
      const { bareMetal, platform, ...settings } = family[index]!;
      expect(adjustedPValue).toBeCloseTo(6 / 924, 12);
      expect(rest).toEqual(compareSamples(bareMetal, platform, settings));
      expect(verdictAlone).toBe(rest.verdict);
    });
  });

  it("withdraws a difference that one metric of many shows by chance", () => {
    // 2 ÷ 924 · 30 metrics = 0.065 is more than 0.05 by Holm; not so by Benjamini and Hochberg where all thirty differ.
    const family = Array.from({ length: 30 }, (_, index) => member(`many ${index}`, 60));
    const byHolm = compareFamily(family);
    expect(byHolm[0]).toMatchObject({ verdict: "insufficient", verdictAlone: "worse" });
    expect(byHolm[0]?.adjustedPValue).toBeCloseTo(60 / 924, 12);
    expect(byHolm[0]?.runsNeeded).toBeGreaterThan(6);
    expect(byHolm[0]?.warnings.at(-1)).toMatchObject({ code: "one-of-many", values: { metrics: 30 } });
    const byShare = compareFamily(family, { method: "benjamini-hochberg" });
    expect(byShare.map(({ verdict }) => verdict)).toEqual(Array(30).fill("worse"));
  });

  it("leaves equivalence and what is insufficient alone", () => {
    const equal = { ...member("equal", 100, 30), margin: 0.2 };
    const found = compareFamily([equal, member("few", 99, 2)]);
    expect(found.map(({ verdict }) => verdict)).toEqual(["equivalent", "insufficient"]);
    expect(found.flatMap(({ warnings }) => warnings.map(({ code }) => code))).not.toContain("one-of-many");
  });

  it("raises a false difference in few families of equal metrics", () => {
    const families = Array.from({ length: 40 }, (_, family) =>
      compareFamily(
        Array.from({ length: 10 }, (_, index) => ({
          ...member(`null ${family} ${index}`, 100),
          resamples: 200,
        })),
      ),
    );
    const raised = families.filter((family) =>
      family.some(({ verdict }) => verdict === "better" || verdict === "worse"),
    );
    // At most 5 in 100: 2 of 40 ± 1.4.
    expect(raised.length).toBeLessThan(7);
  });

  it("is nothing of nothing, and refuses what a comparison refuses", () => {
    expect(compareFamily([])).toEqual([]);
    expect(() => compareFamily([{ ...member("a", 60), margin: 0 }])).toThrow(RangeError);
    expect(() => compareFamily([member("a", 60)], { method: "none" as "holm" })).toThrow(RangeError);
  });
});
