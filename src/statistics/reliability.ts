/** Upward ratios t(i + 1) ÷ t(i) of the probabilities of a unimodal count, and where it peaks. */
interface Count {
  readonly mode: number;
  /** Largest value the count can take. */
  readonly most: number;
  readonly ratio: (value: number) => number;
}

const LARGEST_COUNT = 1e9;

/** Terms below it, of a largest term of 1, are left out; subnormal terms would stop shrinking. */
const NEGLIGIBLE = 1e-300;

/** Sums the probabilities of the values that `wanted` holds, as a share of all of them. */
function share({ mode, most, ratio }: Count, wanted: (value: number) => boolean): number {
  let inside = wanted(mode) ? 1 : 0;
  let outside = 1 - inside;
  const add = (value: number, term: number) => {
    if (wanted(value)) inside += term;
    else outside += term;
  };
  for (let value = mode + 1, term = 1; value <= most && term > NEGLIGIBLE; value += 1) {
    term *= ratio(value - 1);
    add(value, term);
  }
  for (let value = mode - 1, term = 1; value >= 0 && term > NEGLIGIBLE; value -= 1) {
    term /= ratio(value);
    add(value, term);
  }
  return inside / (inside + outside);
}

export interface BinomialCount {
  /** Independent parts, an integer from 0 to 1e9. */
  readonly n: number;
  /** Probability of each, 0 to 1. */
  readonly probability: number;
}

/**
 * P(X ≥ atLeast) for X binomial. Every term is taken relative to the largest, so that small tails keep their digits.
 * 1 for `atLeast` ≤ 0, 0 above n. Throws a RangeError where an argument is outside its range.
 */
export function binomialTail(count: BinomialCount & { readonly atLeast: number }): number {
  const { n, probability, atLeast } = count;
  requireCount(n, "n");
  requireProbability(probability);
  requireOrdered(atLeast);
  if (atLeast <= 0) return 1;
  if (atLeast > n || probability === 0) return 0;
  if (probability === 1) return 1;
  const odds = probability / (1 - probability);
  const binomial = {
    mode: Math.min(n, Math.floor((n + 1) * probability)),
    most: n,
    ratio: (value: number) => ((n - value) / (value + 1)) * odds,
  };
  return share(binomial, (value) => value >= atLeast);
}

export interface Redundancy {
  /** Independent parts, an integer ≥ 0. */
  readonly n: number;
  /** Parts that must work; the whole is down while fewer do. */
  readonly needed: number;
  /** Share of time that one part is down, 0 to 1. */
  readonly unavailability: number;
}

/** Share of time that fewer than `needed` of `n` independent parts work: P(at least n − needed + 1 are down). */
export const unavailabilityKofN = ({ n, needed, unavailability }: Redundancy): number =>
  binomialTail({ n, atLeast: n - Math.ceil(needed) + 1, probability: unavailability });

export interface PoissonCount {
  /** Expected count, 0 to 1e9. */
  readonly mean: number;
}

/** P(X = value) for X Poisson; 0 where `value` is no count. */
export function poissonProbability(count: PoissonCount & { readonly value: number }): number {
  const { mean, value } = count;
  requireMean(mean);
  if (!(Number.isInteger(value) && value >= 0)) return 0;
  if (mean === 0) return value === 0 ? 1 : 0;
  return share(poisson(mean), (one) => one === value);
}

/** P(X ≥ atLeast) for X Poisson; 1 for `atLeast` ≤ 0. */
export function poissonTail(count: PoissonCount & { readonly atLeast: number }): number {
  const { mean, atLeast } = count;
  requireMean(mean);
  requireOrdered(atLeast);
  if (atLeast <= 0) return 1;
  if (mean === 0) return 0;
  return share(poisson(mean), (value) => value >= atLeast);
}

const poisson = (mean: number): Count => ({
  mode: Math.floor(mean),
  most: Infinity,
  ratio: (value) => mean / (value + 1),
});

function requireCount(count: number, name: string): void {
  if (!(Number.isInteger(count) && count >= 0 && count <= LARGEST_COUNT)) {
    throw new RangeError(`\`${name}\` is an integer from 0 to ${LARGEST_COUNT}, got ${count}`);
  }
}

function requireMean(mean: number): void {
  if (!(mean >= 0 && mean <= LARGEST_COUNT)) {
    throw new RangeError(`\`mean\` is a number from 0 to ${LARGEST_COUNT}, got ${mean}`);
  }
}

function requireProbability(probability: number): void {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`a probability is a number from 0 to 1, got ${probability}`);
  }
}

function requireOrdered(atLeast: number): void {
  if (atLeast !== atLeast) throw new RangeError("`atLeast` is a number, got NaN");
}
