import type { Warning } from "../notice.js";
import { doubledRanks } from "./rank-distribution.js";
import { normalCdf } from "./special-functions.js";
import { studentCdf } from "./student.js";
import { mean } from "./summary.js";

/** What the order of the runs tells. */
export interface RunOrder {
  /**
   * Independent runs that would carry as much: n · (1 − ρ) ÷ (1 + ρ) where the order matters, at least 2; else n. ρ is r without its bias
   * in so few runs: (n · r + 1) ÷ (n − 3), at most 0.95.
   */
  readonly effective: number;
  /** Spearman's correlation of the runs with their order; 0 where the order is not judged. */
  readonly trend: number;
  /** r: correlation of each run with the next; 0 where the order is not judged. */
  readonly carryOver: number;
  /** Whether each is 0.1 or more and was found: at the 1 % level, but that runs resemble the one before at 5 %, one-sided. */
  readonly drifts: boolean;
  readonly depends: boolean;
  /** Whether the values come sorted, six of them different: the order is lost, or nothing but drift. */
  readonly sorted: boolean;
  /** Whether the first run lies 5 % or more beyond the others, and by more than they differ among themselves (the fewer, the more). */
  readonly coldStart: boolean;
}

/** Below it autocorrelation is too crude at the 1 % level. */
const FEWEST_RUNS = 10;

/** What Spearman's correlation of fewer runs must reach at the 1 % level, by its exact distribution. */
const trendOfFew = new Map([
  [7, 0.929],
  [8, 0.881],
  [9, 0.833],
]);

/** Spearman's correlation of more values comes from evenly spaced ones. */
const MOST_RANKED = 10_000;

const SIGNIFICANCE = 0.01;

/**
 * Of a correlation with the run before, one-sided: what is missed makes intervals too short, a false alarm only makes them wider. At 1 %
 * a correlation of 0.5 is missed in every third series of 30 runs.
 */
const RESEMBLANCE_SIGNIFICANCE = 0.05;

/** Nearer 1 nothing is known of how few the runs count for. */
const MOST_CORRELATED = 0.95;

/** Of very many values a smaller correlation is found too, but it widens no interval by more than a tenth. */
const LEAST_CORRELATION = 0.1;

/** Six different values come sorted by chance once in 360. */
const FEWEST_SORTED = 6;

/** How far beyond the others a first run must lie, in widths of their range, by the least number of runs: by chance in less than 1 of 100. */
const coldStarts = [
  { runs: 8, widths: 1 },
  { runs: 6, widths: 2 },
  { runs: 5, widths: 3 },
] as const;

const COLD_START_SHARE = 0.05;

/**
 * Whether runs (their logs), in the order in which they were taken, drift (Spearman, from 7 runs on) or lean on one another (lag-1
 * autocorrelation, from 10 on), and whether the first was cold (from 5 on). Runs that come sorted have lost their order: they pass as
 * independent, and are told.
 */
export function runOrder(values: Float64Array): RunOrder {
  const count = values.length;
  const sorted = isSorted(values);
  const coldStart = !sorted && startsCold(values);
  const unjudged = { effective: count, trend: 0, carryOver: 0, drifts: false, depends: false };
  const known = {
    sorted: sorted && new Set(values.subarray(0, MOST_RANKED)).size >= FEWEST_SORTED,
    coldStart,
  };
  if (sorted || count < 7) return { ...unjudged, ...known };
  const trend = trendOf(values);
  if (count < FEWEST_RUNS)
    return { ...unjudged, ...known, trend, drifts: Math.abs(trend) >= (trendOfFew.get(count) ?? 1) - 5e-4 };
  const carryOver = carryOverOf(values);
  const t = Math.abs(trend) * Math.sqrt((count - 2) / (1 - trend * trend));
  const drifts = Math.abs(trend) >= LEAST_CORRELATION && 2 * studentCdf(-t, count - 2) < SIGNIFICANCE;
  const depends = Math.abs(carryOver) >= LEAST_CORRELATION && isFound(carryOver, count);
  const fair = unbiased(carryOver, count);
  const kept = drifts || depends ? (1 - fair) / (1 + fair) : 1;
  const effective = fair > 0 ? Math.max(2, Math.round(count * kept)) : count;
  return { effective, trend, carryOver, drifts, depends, ...known };
}

/** Of independent runs r is normal about −1 ÷ n with a variance of 1 ÷ n. */
function isFound(carryOver: number, count: number): boolean {
  const z = (carryOver + 1 / count) * Math.sqrt(count);
  return z > 0 ? normalCdf(-z) < RESEMBLANCE_SIGNIFICANCE : 2 * normalCdf(z) < SIGNIFICANCE;
}

/** Of a series about its own mean r falls short of ρ by (1 + 3ρ) ÷ n (Marriott and Pope 1954). */
const unbiased = (carryOver: number, count: number): number =>
  Math.min(MOST_CORRELATED, (count * carryOver + 1) / (count - 3));

/** What the order of one side's runs weakens. */
export function orderWarnings(order: RunOrder, about: string): readonly Warning[] {
  const { drifts, depends, sorted, coldStart, effective, trend, carryOver } = order;
  const values = { effective, trend, carryOver };
  const warnings: Warning[] = [];
  if (drifts) {
    warnings.push({
      code: "runs-drift",
      message: `The runs ${trend > 0 ? "rise" : "fall"} in the order in which they were taken: something changed meanwhile.`,
      about,
      remedy: "Warm up first, and alternate runs of the two sides.",
      values,
    });
  }
  if (depends) {
    warnings.push({
      code: "runs-depend",
      message: `Each run ${carryOver > 0 ? "resembles" : "contradicts"} the one before it; they count as ${effective} independent runs.`,
      about,
      remedy: "Restart what is measured between runs, or take runs further apart.",
      values,
    });
  }
  if (sorted) {
    warnings.push({
      code: "runs-sorted",
      message: "The values come sorted: their order is lost, or they do nothing but drift.",
      about,
      remedy: "Give the runs in the order in which they were taken.",
    });
  }
  if (coldStart) {
    warnings.push({
      code: "cold-first-run",
      message: "The first run lies far beyond all others: caches were cold, or a clock was not yet up.",
      about,
      remedy: "Warm up before the first run that counts, on both sides, and leave a cold one out.",
    });
  }
  return warnings;
}

function startsCold(values: Float64Array): boolean {
  const rule = coldStarts.find(({ runs }) => values.length >= runs);
  if (rule === undefined) return false;
  let [least, most] = [Infinity, -Infinity];
  for (let index = 1; index < values.length; index += 1) {
    least = Math.min(least, values[index] as number);
    most = Math.max(most, values[index] as number);
  }
  const first = values[0] as number;
  const beyond = Math.max(least - first, first - most);
  return beyond > Math.max(COLD_START_SHARE, rule.widths * (most - least));
}

/** Constant values too. */
function isSorted(values: Float64Array): boolean {
  let [rises, falls] = [false, false];
  for (let index = 1; index < values.length; index += 1) {
    const step = (values[index] as number) - (values[index - 1] as number);
    if (step > 0) rises = true;
    if (step < 0) falls = true;
    if (rises && falls) return false;
  }
  return true;
}

function trendOf(values: Float64Array): number {
  const step = Math.max(1, values.length / MOST_RANKED);
  const kept = Float64Array.from(
    { length: Math.min(values.length, MOST_RANKED) },
    (_, index) => values[Math.floor(index * step)] as number,
  );
  const order = Uint32Array.from(kept.keys()).sort((a, b) => (kept[a] as number) - (kept[b] as number));
  const { ranks } = doubledRanks(kept.slice().sort());
  const center = kept.length + 1;
  let product = 0;
  let square = 0;
  order.forEach((place, index) => {
    const rank = (ranks[index] as number) - center;
    product += rank * (2 * (place + 1) - center);
    square += rank * rank;
  });
  const squareOfOrder = (kept.length * (kept.length * kept.length - 1)) / 3;
  return square > 0 ? product / Math.sqrt(square * squareOfOrder) : 0;
}

function carryOverOf(values: Float64Array): number {
  const center = mean(values);
  let squares = 0;
  let products = 0;
  let last = 0;
  for (const value of values) {
    const deviation = value - center;
    squares += deviation * deviation;
    products += deviation * last;
    last = deviation;
  }
  return squares > 0 ? products / squares : 0;
}
