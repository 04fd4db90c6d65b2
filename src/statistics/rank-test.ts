import { doubledRanks, rankSums, signedSums, subsetSums, twoSided } from "./rank-distribution.js";
import { normalCdf } from "./special-functions.js";

export interface RankTest {
  /** Mann–Whitney's U of the first side, or Wilcoxon's V of the positive differences. */
  readonly statistic: number;
  /** Two-sided: twice the smaller tail, at most 1. */
  readonly pValue: number;
  /** By counting, else by the normal approximation with tie and continuity correction. */
  readonly exact: boolean;
}

/**
 * Whether one side tends to be larger: the test of Mann and Whitney (Wilcoxon's rank sum). Exact, given the ties, while
 * counting is cheap (two sides of about 50, less with ties). Both sides ascending, each with at least one value.
 */
export function rankSumTest(first: Float64Array, second: Float64Array): RankTest {
  const [n, m] = [first.length, second.length];
  const pooled = new Float64Array(n + m);
  pooled.set(first);
  pooled.set(second, n);
  pooled.sort();
  const { ranks, ties } = doubledRanks(pooled);
  const doubledSum = sumOfRanks(first, pooled, ranks);
  const statistic = (doubledSum - n * (n + 1)) / 2;
  const halve = ties === 0 ? 2 : 1;
  const fewer = Math.min(n, m);
  const exact = ties === 0 ? rankSums(n + m, fewer) : subsetSums(ranks, fewer);
  if (exact !== undefined) {
    const total = (n + m) * (n + m + 1);
    const smaller = n <= m ? doubledSum : total - doubledSum;
    return { statistic, pValue: twoSided(exact, smaller / halve), exact: true };
  }
  const size = n + m;
  const variance = ((n * m) / 12) * (size + 1 - ties / (size * (size - 1)));
  return { statistic, pValue: normalTail(statistic - (n * m) / 2, variance), exact: false };
}

/**
 * Whether differences lean to one side: Wilcoxon's signed rank test. Differences of 0 are left out, as Wilcoxon did;
 * with none left the p-value is 1. Exact, given the ties, up to about 300 differences.
 */
export function signedRankTest(differences: Float64Array): RankTest {
  const signed = differences
    .filter((difference) => difference !== 0)
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  const { ranks, ties } = doubledRanks(signed.map(Math.abs));
  let doubledSum = 0;
  signed.forEach((difference, index) => {
    if (difference > 0) doubledSum += ranks[index] as number;
  });
  const halve = ties === 0 ? 2 : 1;
  const exact = signedSums(ranks.map((rank) => rank / halve));
  if (exact !== undefined) {
    return { statistic: doubledSum / 2, pValue: twoSided(exact, doubledSum / halve), exact: true };
  }
  const n = signed.length;
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - ties / 48;
  return {
    statistic: doubledSum / 2,
    pValue: normalTail(doubledSum / 2 - (n * (n + 1)) / 4, variance),
    exact: false,
  };
}

/** With the continuity correction of half a rank. */
function normalTail(deviation: number, variance: number): number {
  if (!(variance > 0)) return 1;
  const z = Math.max(0, Math.abs(deviation) - 0.5) / Math.sqrt(variance);
  return Math.min(1, 2 * normalCdf(-z));
}

/** Both ascending: the ranks of values that occur in the pooled sample. */
function sumOfRanks(values: Float64Array, pooled: Float64Array, ranks: Float64Array): number {
  let place = 0;
  let sum = 0;
  for (const value of values) {
    while (pooled[place] !== value) place += 1;
    sum += ranks[place] as number;
  }
  return sum;
}
