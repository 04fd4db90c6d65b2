import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSamples } from "../../src/statistics/comparison.js";
import type { Comparison, ComparisonSettings } from "../../src/statistics/comparison.js";
import { randomStream } from "../../src/statistics/random.js";
import { normalQuantile } from "../../src/statistics/special-functions.js";

const higher = { direction: "higher" } as const;
const lower = { direction: "lower" } as const;
const codes = ({ warnings }: Comparison): readonly string[] => warnings.map(({ code }) => code);

/** Every number of a result, however deep. */
const numbersIn = (value: unknown): readonly number[] =>
  typeof value === "number"
    ? [value]
    : typeof value === "object"
      ? Object.values(value ?? {}).flatMap(numbersIn)
      : [];

/** Lognormal runs: `level` is their median, `spread` their deviation on the log scale. */
function lognormalRuns(name: string, count: number, level: number, spread: number): readonly number[] {
  const stream = randomStream("comparison", name);
  return Array.from(
    { length: count },
    () => level * Math.exp(spread * normalQuantile(stream.next() + 2 ** -54)),
  );
}

describe("the verdict on two sets of runs", () => {
  it("is better or worse where the whole interval lies on one side of parity", () => {
    // Go's JSON encoder, nanoseconds, before and after; benchstat prints −17.20 %, p = 0.000.
    const before = [1726, 1723, 1707, 1707, 1713, 1729, 1736, 1707, 1705, 1774];
    const after = [1423, 1416, 1411, 1413, 1412, 1426, 1422, 1424, 1447, 1425];
    const faster = compareSamples(before, after, lower);
    expect(faster.verdict).toBe("better");
    expect(faster.ratio.center).toBeCloseTo(1718 / 1422.5, 12);
    expect(faster.pValue).toBeCloseTo(1.082508822446903e-5, 15);
    expect(compareSamples(before, after, higher).verdict).toBe("worse");
    expect(compareSamples(after, before, lower).verdict).toBe("worse");
  });

  it("is equivalent where the interval of the two one-sided tests lies within the margin", () => {
    const [x, y] = [lognormalRuns("x", 20, 100, 0.02), lognormalRuns("y", 20, 99, 0.02)];
    const close = compareSamples(x, y, higher);
    expect(close.verdict).toBe("equivalent");
    expect(close.shift?.center).toBeCloseTo(close.ratio.center, 1.5);
    expect(compareSamples(x, y, { ...higher, margin: 0.005 }).verdict).not.toBe("equivalent");
  });

  it("is insufficient where the runs show neither, and says how many would", () => {
    const [x, y] = [lognormalRuns("a", 8, 100, 0.1), lognormalRuns("b", 8, 97, 0.1)];
    const { verdict, smallestDetectable, runsNeeded } = compareSamples(x, y, higher);
    expect(verdict).toBe("insufficient");
    // About (1.96 + 0.84) · 0.1 · 1.25 · √(2/8) = 0.17 for a median; the margin is 0.0513: 8 · (0.17 ÷ 0.0513)² ≈ 90.
    expect(smallestDetectable).toBeGreaterThan(0.1);
    expect(smallestDetectable).toBeLessThan(0.3);
    expect(runsNeeded).toBeGreaterThan(30);
    expect(runsNeeded).toBeLessThan(300);
  });

  it("needs the ranks to agree where the statistic is the median", () => {
    // 4 of 9 values moved far down: the median's interval reaches no further than the middle, the ranks do.
    const x = [100, 100.1, 100.2, 100.3, 100.4, 100.5, 100.6, 100.7, 100.8];
    const y = [88, 88.1, 88.2, 88.3, 88.4, 112, 112.1, 112.2, 112.3];
    const torn = compareSamples(x, y, { ...higher, resamples: 2000 });
    expect(torn.verdict).toBe("insufficient");
    expect(torn.pValue).toBeGreaterThan(0.05);
  });

  it("says so where the statistic and the ranks disagree", () => {
    // The median falls from 100 to 92; of 1,600 pairs of runs the platform wins 700, which ranks cannot tell from half.
    const runs = (count: number, value: number) => Array<number>(count).fill(value);
    const x = [...runs(10, 90), ...runs(30, 100)];
    const y = [...runs(30, 92), ...runs(10, 110)];
    const torn = compareSamples(x, y, higher);
    expect(torn.ratio.high).toBeLessThan(1);
    expect(torn.verdict).toBe("insufficient");
    expect(codes(torn)).toContain("intervals-disagree");
  });

  it("of a percentile comes from the bootstrap: a longer tail at an equal median is worse", () => {
    const x = lognormalRuns("tail", 300, 10, 0.05);
    const y = x.map((value, index) => (index % 20 === 0 ? value * 1.8 : value));
    const middle = compareSamples(x, y, lower);
    expect(middle.verdict).toBe("equivalent");
    const tail = compareSamples(x, y, { ...lower, statistic: "p97" });
    expect(tail.verdict).toBe("worse");
    expect(tail.test).toBe("bootstrap");
    expect(tail.pValue).toBeLessThan(0.001);
    expect(tail.pValue).toBeGreaterThan(0);
  });

  it("of a mean asks the ranks below 30 runs only", () => {
    const x = lognormalRuns("mean", 60, 10, 0.05);
    const y = x.map((value, index) => (index % 4 === 0 ? value * 2 : value * 1.002));
    expect(compareSamples(x, y, { ...lower, statistic: "mean" })).toMatchObject({
      verdict: "worse",
      test: "bootstrap",
    });
    expect(compareSamples(x.slice(0, 20), y.slice(0, 20), { ...lower, statistic: "mean" }).test).toBe(
      "ranks",
    );
  });

  it("sees through the differences between pairs", () => {
    const x = [10, 14, 19, 27, 33, 40, 52, 61];
    const y = x.map((value, index) => value * (0.9 + index * 0.001));
    expect(compareSamples(x, y, higher).verdict).toBe("insufficient");
    const paired = compareSamples(x, y, { ...higher, paired: true });
    expect(paired.verdict).toBe("worse");
    // All eight differences have one sign: 2 ÷ 2^8.
    expect(paired.pValue).toBeCloseTo(2 / 256, 14);
  });

  it("is right about 95 times in 100 where nothing differs, and finds a tenth in twelve runs of 3 %", () => {
    const verdicts = (count: number, level: number, spread: number, name: string) =>
      Array.from({ length: 200 }, (_, index) => {
        const x = lognormalRuns(`${name} x ${index}`, count, 100, spread);
        const y = lognormalRuns(`${name} y ${index}`, count, level, spread);
        return compareSamples(x, y, { ...higher, resamples: 300, margin: 0.01 }).verdict;
      });
    const share = (list: readonly string[], ...wanted: readonly string[]) =>
      list.filter((verdict) => wanted.includes(verdict)).length / list.length;
    // 200 comparisons at 5 %: 10 ± 3.1.
    expect(share(verdicts(6, 100, 0.2, "null"), "better", "worse")).toBeLessThan(0.1);
    expect(share(verdicts(3, 100, 0.2, "null"), "better", "worse")).toBeLessThan(0.1);
    expect(share(verdicts(12, 90, 0.03, "tenth"), "worse")).toBeGreaterThan(0.99);
    // A loss of exactly the margin is called equivalent at most 5 times in 100.
    expect(share(verdicts(10, 99, 0.004, "edge"), "equivalent")).toBeLessThan(0.1);
  });
});

describe("few, odd and hostile runs", () => {
  it("of one a side are insufficient, whatever they read", () => {
    const single = compareSamples([100], [50], higher);
    expect(single).toMatchObject({ verdict: "insufficient", pValue: 1, n: { bareMetal: 1, platform: 1 } });
    // (1.959964 + 0.841621) · 0.1 = 0.280159: a loss of 24.4 %; (0.280159 ÷ 0.051293)² = 29.8.
    expect(single.smallestDetectable).toBeCloseTo(1 - Math.exp(-0.2801585), 6);
    expect(single.runsNeeded).toBe(30);
    expect(codes(single)).toEqual(["single-run"]);
    expect(single.shift).toBeUndefined();
  });

  it("of two or three a side are judged by the t interval alone, with a warning", () => {
    const few = compareSamples([100, 101, 102], [80, 81, 82], higher);
    expect(few).toMatchObject({ verdict: "worse", pValue: 0.1 });
    expect(codes(few)).toEqual(["few-runs"]);
    expect(compareSamples([100, 90, 110], [98, 92, 105], higher).verdict).toBe("insufficient");
  });

  it("of none or of nothing usable are insufficient", () => {
    for (const [x, y] of [
      [[], []],
      [[], [1, 2, 3]],
      [
        [0, 0],
        [Number.NaN, -1],
      ],
    ] as const) {
      const none = compareSamples(x, y, higher);
      expect(none).toMatchObject({ verdict: "insufficient", pValue: 1, runsNeeded: 5 });
      expect(codes(none)).toContain("no-usable-runs");
    }
  });

  it("that never vary are an artefact: never equivalent, though worse where they are far apart", () => {
    const same = compareSamples([5, 5, 5, 5, 5], [5, 5, 5, 5, 5], higher);
    expect(same).toMatchObject({ verdict: "insufficient", ratio: { center: 1 }, pValue: 1 });
    // exp(±1.959964 · 0.005)
    expect(same.ratio.low).toBeCloseTo(0.990248, 6);
    expect(same.ratio.high).toBeCloseTo(1.009848, 6);
    expect(codes(same)).toEqual(["no-spread"]);
    expect(compareSamples([5, 5, 5, 5, 5], [4, 4, 4, 4, 4], higher).verdict).toBe("worse");
    const oneSide = compareSamples([5, 5, 5, 5, 5], [5.01, 4.99, 5, 5.02, 4.98], higher);
    expect(oneSide.verdict).toBe("insufficient");
    expect(oneSide.warnings).toMatchObject([{ code: "no-spread", about: "bareMetal" }]);
  });

  it("plan for an interval of a stated width", () => {
    const [x, y] = [lognormalRuns("a", 8, 100, 0.1), lognormalRuns("b", 8, 97, 0.1)];
    const { ratio, runsForWidth } = compareSamples(x, y, { ...higher, width: 0.05 });
    // Twice as narrow takes four times the runs: n · (ln(high ÷ low) ÷ ln 1.05)².
    expect(runsForWidth).toBe(Math.ceil(8 * (Math.log(ratio.high / ratio.low) / Math.log(1.05)) ** 2));
    expect(compareSamples(x, y, higher)).not.toHaveProperty("runsForWidth");
    expect(compareSamples(x, y, { ...higher, width: 1e6 }).runsForWidth).toBe(5);
    expect(compareSamples([], [1], { ...higher, width: 0.1 }).runsForWidth).toBe(5);
  });

  it("warn of a platform that is faster than bare metal by more than a twentieth", () => {
    const [x, y] = [lognormalRuns("cache x", 10, 100, 0.01), lognormalRuns("cache y", 10, 217, 0.01)];
    expect(codes(compareSamples(x, y, higher))).toEqual(["faster-than-bare-metal"]);
    expect(codes(compareSamples(y, x, higher))).toEqual([]);
  });

  it("leave no figure without a number", () => {
    const value = fc.oneof(fc.double(), fc.constantFrom(1e-150, 1e150, 0, 1, 1, 2));
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 14 }),
        fc.array(value, { maxLength: 14 }),
        fc.constantFrom<ComparisonSettings>(
          { direction: "higher" },
          { direction: "lower", statistic: "mean", margin: 1e-12 },
          { direction: "lower", statistic: "p99", level: 0.999, margin: 0.999 },
        ),
        (x, y, settings) => {
          const found = compareSamples(x, y, { ...settings, width: 0.1, resamples: 200 });
          const { ratio, pValue, smallestDetectable, runsNeeded, verdict, n } = found;
          expect(numbersIn(found).filter((number) => !Number.isFinite(number))).toEqual([]);
          expect(ratio.low <= ratio.center && ratio.center <= ratio.high).toBe(true);
          expect(pValue > 0 && pValue <= 1).toBe(true);
          expect(smallestDetectable > 0 && smallestDetectable <= 1).toBe(true);
          if (verdict === "insufficient")
            expect(runsNeeded).toBeGreaterThan(Math.min(n.bareMetal, n.platform));
        },
      ),
    );
  });

  it("swap with their sides: the median ratio inverts and the p-value stays", () => {
    const value = fc.double({ min: 50, max: 150, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 4 }),
        fc.array(value, { minLength: 1, maxLength: 12 }),
        (x, y) => {
          const there = compareSamples(x, y, higher);
          const back = compareSamples(y, x, higher);
          expect(back.ratio.center).toBeCloseTo(1 / there.ratio.center, 12);
          expect(back.ratio.low).toBeCloseTo(1 / there.ratio.high, 9);
          expect(back.pValue).toBeCloseTo(there.pValue, 12);
          const mirrored = { better: "worse", worse: "better" } as Record<string, string>;
          expect(back.verdict).toBe(mirrored[there.verdict] ?? there.verdict);
        },
      ),
    );
  });

  it("of a million values are compared in seconds", () => {
    const x = lognormalRuns("huge x", 1_000_000, 100, 0.1);
    const y = lognormalRuns("huge y", 1_000_000, 99, 0.1);
    const huge = compareSamples(x, y, higher);
    expect(huge.verdict).toBe("equivalent");
    expect(huge.ratio.center).toBeCloseTo(0.99, 3);
    expect(huge.ratio.high - huge.ratio.low).toBeLessThan(0.001);
  }, 60_000);

  it.each([
    { ...higher, width: 0 },
    { ...higher, width: Number.NaN },
    { ...higher, margin: 0 },
    { ...higher, margin: 5 },
    { ...higher, level: 1 },
    { ...higher, resamples: 0 },
    { direction: "sideways" },
  ] as readonly ComparisonSettings[])("refuse %o", (settings) => {
    expect(() => compareSamples([1, 2], [1, 2], settings)).toThrow(RangeError);
  });
});

const shared = new URL("../../../shared/cases/b_benchstat_mwu.json", import.meta.url);

describe.skipIf(!existsSync(shared))("the collected comparisons of benchstat", () => {
  it("agree on ratio, p-value and whether there is a difference", () => {
    const { cases } = JSON.parse(readFileSync(shared, "utf8")) as {
      readonly cases: readonly { readonly id: string; readonly inputs: Record<string, readonly number[]> }[];
    };
    const inputs = new Map(cases.map((one) => [one.id, one.inputs]));
    const compare = (id: string, old: string, later: string) =>
      compareSamples(
        inputs.get(id)?.[old] as readonly number[],
        inputs.get(id)?.[later] as readonly number[],
        lower,
      );
    const json = compare("benchstat-encode-json", "old_ns", "new_ns");
    expect(1 / json.ratio.center - 1).toBeCloseTo(-0.172, 4);
    expect(json.verdict).toBe("better");
    const gob = compare("benchstat-encode-gob", "old_ns", "new_ns");
    expect(gob.pValue).toBeCloseTo(0.4461018857303687, 12);
    expect(gob.verdict).toBe("equivalent");
    const issue = compare("benchstat-issue19634", "old", "new");
    expect(1 / issue.ratio.center - 1).toBeCloseTo(-0.3148, 4);
    expect(issue.pValue).toBeCloseTo(0.0079365, 7);
    expect(compare("benchstat-small-sample", "old", "new").verdict).toBe("insufficient");
  });
});
