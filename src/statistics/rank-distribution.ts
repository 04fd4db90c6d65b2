/** Null distributions of rank statistics, exact by counting, and the work they would take. */

/** Beyond so many additions the normal approximation is as good and at once. */
const MOST_ADDITIONS = 2e7;

/** Probabilities of a sum, from `least` up in steps of 1. */
export interface SumDistribution {
  readonly least: number;
  readonly probabilities: Float64Array;
}

/**
 * The distribution of the sum of `size` of the weights drawn without replacement, every choice equally likely; undefined
 * where counting would take too long. Weights are integers ≥ 0; `size` is at most their number.
 */
export function subsetSums(weights: ArrayLike<number>, size: number): SumDistribution | undefined {
  if (weights.length * size > MOST_ADDITIONS) return undefined;
  const ascending = Float64Array.from(weights).sort();
  const smallest = ascending[0] as number;
  const shifted = ascending.map((weight) => weight - smallest);
  const range = sumOf(shifted.subarray(shifted.length - size));
  if (weights.length * size * (range + 1) > MOST_ADDITIONS) return undefined;
  const counts = Array.from({ length: size + 1 }, () => new Float64Array(range + 1));
  (counts[0] as Float64Array)[0] = 1;
  shifted.forEach((weight, index) => {
    for (let chosen = Math.min(size, index + 1); chosen >= 1; chosen -= 1) {
      const without = counts[chosen - 1] as Float64Array;
      const with_ = counts[chosen] as Float64Array;
      for (let sum = range; sum >= weight; sum -= 1) with_[sum]! += without[sum - weight] as number;
    }
  });
  const fewest = sumOf(shifted.subarray(0, size));
  const possible = (counts[size] as Float64Array).subarray(fewest);
  const total = sumOf(possible);
  return { least: smallest * size + fewest, probabilities: possible.map((count) => count / total) };
}

/**
 * The distribution of the sum of the weights that a fair coin each selects; undefined where counting would take too
 * long. Weights are integers ≥ 0.
 */
export function signedSums(weights: Float64Array): SumDistribution | undefined {
  const range = sumOf(weights);
  if (weights.length * (range + 1) > MOST_ADDITIONS) return undefined;
  const probabilities = new Float64Array(range + 1);
  probabilities[0] = 1;
  for (const weight of weights) {
    for (let sum = range; sum >= 0; sum -= 1) {
      const selected = sum >= weight ? (probabilities[sum - weight] as number) : 0;
      probabilities[sum] = ((probabilities[sum] as number) + selected) / 2;
    }
  }
  return { least: 0, probabilities };
}

/**
 * `subsetSums` of the ranks 1 to `count`, under the same limit, by the generating function of Mann and Whitney: the product over i up
 * to `size` of (1 − q^(count − size + i)) ÷ (1 − q^i), a factor at a time and only up to the middle, which the other half mirrors.
 */
export function rankSums(count: number, size: number): SumDistribution | undefined {
  const others = count - size;
  const range = others * size;
  if (count * size * (range + 1) > MOST_ADDITIONS) return undefined;
  const ways = new Float64Array(range + 1);
  ways[0] = 1;
  for (let factor = 1; factor <= size; factor += 1) {
    const most = others * factor;
    const middle = Math.floor(most / 2);
    for (let sum = middle; sum >= others + factor; sum -= 1)
      ways[sum]! -= ways[sum - others - factor] as number;
    for (let sum = factor; sum <= middle; sum += 1) ways[sum]! += ways[sum - factor] as number;
    for (let sum = middle + 1; sum <= most; sum += 1) ways[sum] = ways[most - sum] as number;
  }
  const total = sumOf(ways);
  return { least: (size * (size + 1)) / 2, probabilities: ways.map((way) => way / total) };
}

/** `signedSums` of the ranks 1 to `count`. */
export const signedRankSums = (count: number): SumDistribution | undefined => signedSums(ranksUpTo(count));

const ranksUpTo = (count: number): Float64Array => new Float64Array(count).map((_, index) => index + 1);

/** Twice the smaller tail at the observed sum, at most 1. */
export function twoSided({ least, probabilities }: SumDistribution, observed: number): number {
  let lower = 0;
  let upper = 0;
  probabilities.forEach((probability, index) => {
    if (least + index <= observed) lower += probability;
    if (least + index >= observed) upper += probability;
  });
  return Math.min(1, 2 * Math.min(lower, upper));
}

/** The largest k with P(sum < k) below `tail`, the sum counted from its least value: 0 where even that is too likely. */
export function outermost({ probabilities }: SumDistribution, tail: number): number {
  let below = 0;
  for (let count = 0; count < probabilities.length; count += 1) {
    below += probabilities[count] as number;
    if (below >= tail * (1 - 1e-12)) return count;
  }
  return 0;
}

const sumOf = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Twice the mid-ranks (integers) of values in ascending order, and Σ (t³ − t) over the groups of ties. */
export function doubledRanks(ascending: Float64Array): {
  readonly ranks: Float64Array;
  readonly ties: number;
} {
  const ranks = new Float64Array(ascending.length);
  let ties = 0;
  for (let first = 0; first < ascending.length;) {
    let last = first;
    while (last + 1 < ascending.length && ascending[last + 1] === ascending[first]) last += 1;
    const size = last - first + 1;
    ties += size * (size * size - 1);
    ranks.fill(first + last + 2, first, last + 1);
    first = last + 1;
  }
  return { ranks, ties };
}
