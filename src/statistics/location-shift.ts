import { outermost, rankSums, signedRankSums } from "./rank-distribution.js";
import { normalQuantile } from "./special-functions.js";

/** Above it evenly spaced order statistics stand for all: the shift moves by far less than its interval is wide. */
const MOST_VALUES = 10_000;

/** A shift between two sides, and its distribution-free interval where the values are enough for the level. */
export interface LocationShift {
  readonly estimate: number;
  readonly intervalAt: (level: number) => { readonly low: number; readonly high: number } | undefined;
}

/**
 * The Hodges–Lehmann shift: the median of all differences second − first. Its interval holds the shifts that the test
 * of Mann and Whitney does not reject: exact while counting is cheap and values do not tie, wider than stated where
 * they do. Both sides ascending, each with at least one value. Where values lean on one another, `effective` says as how many
 * independent ones they count: the interval then leaves out the share of the differences that it would of those.
 */
export function shiftBetween(
  first: Float64Array,
  second: Float64Array,
  effective: { readonly first: number; readonly second: number } = {
    first: first.length,
    second: second.length,
  },
): LocationShift {
  const { first: n, second: m } = effective;
  return shiftFrom({
    ...differencesOf(thinned(first), thinned(second)),
    exact: rankSums(n + m, Math.min(n, m)),
    independent: n * m,
    deviation: Math.sqrt((n + m + 1) / (12 * n * m)),
  });
}

function differencesOf(first: Float64Array, second: Float64Array) {
  const [n, m] = [first.length, second.length];
  const atMost = (bound: number): number => {
    let count = 0;
    let place = 0;
    for (const value of first) {
      while (place < m && (second[place] as number) - value <= bound) place += 1;
      count += place;
    }
    return count;
  };
  const above = (bound: number): number => {
    let next = Infinity;
    let place = 0;
    for (const value of first) {
      while (place < m && (second[place] as number) - value <= bound) place += 1;
      if (place < m) next = Math.min(next, (second[place] as number) - value);
    }
    return next;
  };
  return {
    count: n * m,
    least: (second[0] as number) - (first[n - 1] as number),
    most: (second[m - 1] as number) - (first[0] as number),
    atMost,
    above,
  };
}

/** The Hodges–Lehmann centre of differences: the median of all their pairwise means; interval by Wilcoxon's signed ranks. */
export function shiftOf(differences: Float64Array, effective: number = differences.length): LocationShift {
  const sorted = differences.slice().sort();
  const n = sorted.length;
  const meanOf = (first: number, last: number): number =>
    ((sorted[first] as number) + (sorted[last] as number)) / 2;
  const atMost = (bound: number): number => {
    let count = 0;
    let last = n - 1;
    for (let first = 0; first < n; first += 1) {
      while (last >= first && meanOf(first, last) > bound) last -= 1;
      count += Math.max(0, last - first + 1);
    }
    return count;
  };
  const above = (bound: number): number => {
    let next = Infinity;
    let last = n - 1;
    for (let first = 0; first < n; first += 1) {
      while (last >= first && meanOf(first, last) > bound) last -= 1;
      const place = Math.max(first, last + 1);
      if (place < n) next = Math.min(next, meanOf(first, place));
    }
    return next;
  };
  return shiftFrom({
    count: (n * (n + 1)) / 2,
    least: sorted[0] as number,
    most: sorted[n - 1] as number,
    atMost,
    above,
    exact: signedRankSums(effective),
    independent: (effective * (effective + 1)) / 2,
    deviation: Math.sqrt((2 * effective + 1) / (6 * effective * (effective + 1))),
  });
}

interface Contrasts {
  readonly count: number;
  readonly least: number;
  readonly most: number;
  /** How many contrasts do not exceed a bound. */
  readonly atMost: (bound: number) => number;
  /** The least contrast above a bound. */
  readonly above: (bound: number) => number;
  readonly exact: ReturnType<typeof rankSums>;
  /** Contrasts of as many independent values as these count for. */
  readonly independent: number;
  /** Standard deviation of the rank statistic as a share of its largest value. */
  readonly deviation: number;
}

function shiftFrom(contrasts: Contrasts): LocationShift {
  const { count, exact, independent, deviation } = contrasts;
  const middle = Math.ceil(count / 2);
  const lower = contrastOfRank(contrasts, middle);
  const estimate = count % 2 === 1 ? lower : (lower + contrastOfRank(contrasts, middle + 1)) / 2;
  const intervalAt = (level: number) => {
    const tail = (1 - level) / 2;
    const outer =
      exact === undefined
        ? Math.floor(count * (0.5 + normalQuantile(tail) * deviation))
        : Math.floor((outermost(exact, tail) * count) / independent);
    if (outer < 1) return undefined;
    return {
      low: Math.min(estimate, contrastOfRank(contrasts, outer)),
      high: Math.max(estimate, contrastOfRank(contrasts, count + 1 - outer)),
    };
  };
  return { estimate, intervalAt };
}

/** The contrast of a rank (from 1): bisection to 2^−50 of the range, then the contrast found there. */
function contrastOfRank({ least, most, atMost, above }: Contrasts, rank: number): number {
  if (atMost(least) >= rank) return least;
  const resolution = (most - least) * 2.220446049250313e-16 * 4;
  let low = least;
  let high = most;
  while (high - low > resolution) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) break;
    if (atMost(middle) >= rank) high = middle;
    else low = middle;
  }
  return Math.min(most, above(low));
}

/** Of values in ascending order. */
function thinned(ascending: Float64Array): Float64Array {
  if (ascending.length <= MOST_VALUES) return ascending;
  const step = ascending.length / MOST_VALUES;
  return new Float64Array(MOST_VALUES).map(
    (_, index) => ascending[Math.floor((index + 0.5) * step)] as number,
  );
}
