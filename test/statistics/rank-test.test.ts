import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankSumTest, signedRankTest } from "../../src/statistics/rank-test.js";
import { normalCdf } from "../../src/statistics/special-functions.js";
import type { RankTest } from "../../src/statistics/rank-test.js";

/** By rank-test.R with wilcox.test. */
const { ranks } = JSON.parse(
  readFileSync(new URL("../reference/rank-test.json", import.meta.url), "utf8"),
) as {
  readonly ranks: readonly (RankTest & {
    readonly name: string;
    readonly paired: boolean;
    readonly first: readonly number[];
    readonly second: readonly number[];
  })[];
};

const ascending = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();
const rankSum = (first: readonly number[], second: readonly number[]): RankTest =>
  rankSumTest(ascending(first), ascending(second));

/** Every way to choose `size` of the indices below `count`. */
function* choices(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (let first = from; first <= count - size; first += 1)
      for (const rest of choices(count, size - 1, first + 1)) yield [first, ...rest];
}

/** Pairs (one of each side) that the first side wins, a tie counting half. */
const wins = (first: readonly number[], second: readonly number[]): number =>
  first.reduce((sum, a) => sum + second.reduce((won, b) => won + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0);

describe("rank tests", () => {
  it.each(ranks)("agree with R on $name", ({ first, second, paired, statistic, pValue, exact }) => {
    const test = paired
      ? signedRankTest(Float64Array.from(second, (value, index) => value - (first[index] as number)))
      : rankSum(first, second);
    expect(test.exact).toBe(exact);
    expect(test.statistic).toBe(statistic);
    expect(Math.abs(test.pValue - pValue) / pValue).toBeLessThan(1e-10);
  });

  it("count, given the ties, every way to deal the values to the sides", () => {
    const value = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 5 }),
        fc.array(value, { minLength: 1, maxLength: 5 }),
        (first, second) => {
          const pooled = [...first, ...second];
          const observed = wins(first, second);
          const counts = { all: 0, less: 0, more: 0 };
          for (const chosen of choices(pooled.length, first.length)) {
            const dealt = wins(
              chosen.map((index) => pooled[index] as number),
              pooled.filter((_, index) => !chosen.includes(index)),
            );
            counts.all += 1;
            if (dealt <= observed) counts.less += 1;
            if (dealt >= observed) counts.more += 1;
          }
          const { pValue, statistic } = rankSum(first, second);
          expect(statistic).toBe(observed);
          expect(pValue).toBeCloseTo(Math.min(1, (2 * Math.min(counts.less, counts.more)) / counts.all), 12);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("count every way to sign tied differences", () => {
    // |d| = 1, 1, 2, 2, 2: mid-ranks 1.5, 1.5, 4, 4, 4; V = 13.5 of 15. The signings with V ≥ 13.5 leave out a sum of
    // at most 1.5: nothing, or one of the two 1s: 3 of 32.
    const { statistic, pValue } = signedRankTest(Float64Array.of(1, -1, 2, 2, 2, 0, 0));
    expect(statistic).toBe(13.5);
    expect(pValue).toBeCloseTo(6 / 32, 14);
  });

  it("do not depend on which side is first", () => {
    const value = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 30 }),
        fc.array(value, { minLength: 1, maxLength: 30 }),
        (first, second) => {
          const [here, there] = [rankSum(first, second), rankSum(second, first)];
          expect(here.pValue).toBeCloseTo(there.pValue, 12);
          expect(here.statistic + there.statistic).toBe(first.length * second.length);
        },
      ),
    );
  });

  it("are 1 where nothing differs", () => {
    expect(rankSum([3], [3])).toEqual({ statistic: 0.5, pValue: 1, exact: true });
    expect(rankSum(Array<number>(500).fill(3), Array<number>(400).fill(3)).pValue).toBe(1);
    expect(signedRankTest(Float64Array.of(0, 0))).toEqual({ statistic: 0, pValue: 1, exact: true });
    expect(signedRankTest(Float64Array.of())).toEqual({ statistic: 0, pValue: 1, exact: true });
  });

  it("count up to 56 runs a side, some 42 with ties, and approximate beyond; at the switch both agree within 5 %", () => {
    const side = (count: number, shift: number, step: number) =>
      Array.from({ length: count }, (_, index) => Math.floor(((index * 7919) % 1009) / step) * step + shift);
    const approximated = ({ statistic }: RankTest, first: readonly number[], second: readonly number[]) => {
      const groups = new Map<number, number>();
      for (const value of [...first, ...second]) groups.set(value, (groups.get(value) ?? 0) + 1);
      const ties = [...groups.values()].reduce((sum, size) => sum + size ** 3 - size, 0);
      const [n, size] = [first.length, 2 * first.length];
      const deviation = Math.sqrt(((n * n) / 12) * (size + 1 - ties / (size * (size - 1))));
      return 2 * normalCdf((0.5 - Math.abs(statistic - (n * n) / 2)) / deviation);
    };
    for (const { counted, beyond, step, shift } of [
      { counted: 56, beyond: 57, step: 1, shift: 150.5 },
      { counted: 40, beyond: 50, step: 20, shift: 160 },
    ]) {
      const [first, second] = [side(counted, 0, step), side(counted, shift, step)];
      const exact = rankSum(first, second);
      expect(exact.exact).toBe(true);
      expect(approximated(exact, first, second) / exact.pValue).toBeCloseTo(1, 1);
      const [more, others] = [side(beyond, 0, step), side(beyond, shift, step)];
      const normal = rankSum(more, others);
      expect(normal.exact).toBe(false);
      expect(normal.pValue / approximated(normal, more, others)).toBeCloseTo(1, 12);
    }
  });

  it("hand over to a normal approximation that is within 3 % of the count by then", () => {
    const forty = ranks.find(({ name }) => name === "forty") as (typeof ranks)[number];
    const z = (Math.abs(forty.statistic - (40 * 45) / 2) - 0.5) / Math.sqrt((40 * 45 * 86) / 12);
    expect(rankSum(forty.first, forty.second).exact).toBe(true);
    expect((2 * normalCdf(-z)) / forty.pValue).toBeCloseTo(1, 1.5);
  });
});

const shared = new URL("../../../shared/cases/b_benchstat_mwu.json", import.meta.url);

describe.skipIf(!existsSync(shared))("the collected cases of Mann and Whitney", () => {
  interface Case {
    readonly id: string;
    readonly inputs: Record<string, readonly number[]>;
    readonly expected: Record<string, number>;
    readonly computed_here: Record<string, number> | null;
  }
  const read = (): readonly Case[] =>
    (JSON.parse(readFileSync(shared, "utf8")) as { readonly cases: readonly Case[] }).cases;

  it("agree", () => {
    const compared = read().flatMap(({ id, inputs, expected, computed_here }) => {
      const first = inputs.old_ns ?? inputs.old ?? inputs.x ?? inputs.x1 ?? inputs.males;
      const second = inputs.new_ns ?? inputs.new ?? inputs.y ?? inputs.x2 ?? inputs.females;
      const found = computed_here ?? expected;
      const wanted =
        found.p_two_sided_exact ?? found.p_2min_tail ?? found.p_two_sided_2min ?? found.p_exact ?? found.p;
      if (first === undefined || second === undefined || wanted === undefined) return [];
      expect(rankSum(first, second).pValue, id).toBeCloseTo(wanted, 12);
      return [id];
    });
    expect(compared.length).toBeGreaterThanOrEqual(14);
  });

  it("of large samples agree with the normal approximation", () => {
    const l1 = Array.from({ length: 500 }, (_, index) => 2 * index);
    const l2 = Array.from({ length: 600 }, (_, index) => 2 * index - 41);
    const l3 = [...l1.slice(0, 30), ...l2.slice(30)];
    const wanted = new Map(read().map(({ id, expected }) => [id, expected.p_two_sided]));
    expect(rankSum(l1, l2).pValue).toBeCloseTo(wanted.get("moremath-large-l1-l2") as number, 10);
    expect(rankSum(l1, l3).pValue).toBeCloseTo(wanted.get("moremath-large-l1-l3") as number, 10);
    expect(rankSum(l1, l1).pValue).toBe(1);
  });
});
