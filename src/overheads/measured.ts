import type { Dimension } from "../brief/vocabulary.js";
import type { Warning } from "../notice.js";
import type { IdPath } from "../quantity/id-path.js";
import { exp, log } from "../statistics/elementary.js";
import { type LogRatio, logRatio } from "../statistics/log-ratio.js";
import { poolEstimates } from "../statistics/pooling.js";
import { readRunStatistic, runStatistic, type RunStatistic } from "../statistics/run-statistic.js";
import { groupComparability, saturatedTogether } from "./comparability.js";
import type { RunJoin } from "./join.js";
import { secondsOf } from "./seconds.js";

/** Below it no benchmark repeats on another day, however many agree. */
const SMALLEST_STANDARD_ERROR = 0.005;

/** ln(10⁶): two sides a million apart are two units or two different things. */
const LARGEST_LOG_RATIO = log(1e6);

const MICROSECONDS_PER_SECOND = 1e6;

/** What the asker's own runs say about one dimension of one platform: θ̂ = ln(ratio) and its standard error. */
export interface MeasuredRatio {
  readonly estimate: number;
  readonly standardError: number;
  /** Both sides of every benchmark that has a say. */
  readonly measurements: readonly IdPath[];
  /** Microseconds added to one operation, with a 95 % interval; benchmarks in units of time only. */
  readonly addedMicroseconds?: { readonly center: number; readonly low: number; readonly high: number };
}

/** One benchmark's comparison. */
export interface Comparison extends RunJoin {
  readonly dimension: Dimension | undefined;
  readonly ratio: LogRatio;
}

/**
 * The log ratio of every pair of runs that can be compared, the sides' directions being one, and what weakens it.
 * Both sides without a usable value, of two directions, or at one limit, are left out with a warning.
 */
export function compareRuns(joins: readonly RunJoin[]): {
  readonly comparisons: readonly Comparison[];
  readonly warnings: readonly Warning[];
} {
  const comparisons: Comparison[] = [];
  const warnings: Warning[] = [];
  for (const join of joins) {
    const { bareMetal, beside } = join;
    const [first] = beside.measurements;
    const members = [...bareMetal.measurements, ...beside.measurements];
    if (members.some(({ direction }) => direction !== first.direction)) {
      warnings.push(twoDirections(first.benchmark, first.path));
      continue;
    }
    const sides = pairedSamples(join) ?? {
      bareMetal: bareMetal.samples,
      platform: beside.samples,
      paired: false,
    };
    const { direction } = first;
    const settings = { direction, statistic: statisticOf(join), paired: sides.paired };
    const ratio = logRatio(sides.bareMetal, sides.platform, settings);
    const dimension = members.find((member) => member.dimension !== undefined)?.dimension;
    const said = ratio.warnings.map((warning) => ({ ...warning, about: first.path }));
    if (dimension !== undefined) warnings.push(...groupComparability(bareMetal, beside), ...said);
    if (saturatedTogether(bareMetal, beside)) {
      if (dimension !== undefined) warnings.push(saturated(first.benchmark, first.path));
      continue;
    }
    if (ratio.n.bareMetal === 0 || ratio.n.platform === 0) continue;
    if (Math.abs(ratio.estimate) > LARGEST_LOG_RATIO) warnings.push(implausible(first.benchmark, first.path));
    else comparisons.push({ ...join, dimension, ratio });
  }
  return { comparisons, warnings };
}

/** Several benchmarks of one dimension pooled by Paule and Mandel; undefined for none. */
export function measuredRatioOf(comparisons: readonly Comparison[]): MeasuredRatio | undefined {
  if (comparisons.length === 0) return undefined;
  const pooled = poolEstimates(comparisons.map(({ ratio }) => ratio));
  const added = comparisons.flatMap((comparison) => addedBy(comparison) ?? []);
  return {
    estimate: pooled.mean,
    standardError: Math.max(SMALLEST_STANDARD_ERROR, pooled.standardError),
    measurements: comparisons.flatMap(({ bareMetal, beside }) =>
      [...bareMetal.measurements, ...beside.measurements].map((measurement) => measurement.path),
    ),
    ...(added.length > 0 && {
      addedMicroseconds: {
        center: mean(added.map(({ center }) => center)),
        low: mean(added.map(({ low }) => low)),
        high: mean(added.map(({ high }) => high)),
      },
    }),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const comparable = /^(mean|median|p\d{1,2}(\.\d{1,9})?)$/;

/** Single requests are compared by their own statistic; runs, each already a statistic, by their median. */
function statisticOf({ beside }: RunJoin): RunStatistic {
  const [{ sampleKind, statistic }] = beside.measurements;
  return sampleKind === "request" && comparable.test(statistic) ? (statistic as RunStatistic) : "median";
}

/** Both sides in the order of their common labels, where every sample has one and the labels are the same. */
function pairedSamples({ bareMetal, beside }: RunJoin) {
  if (bareMetal.pairs === undefined || beside.pairs?.length !== bareMetal.pairs.length) return undefined;
  const byLabel = new Map(beside.pairs.map((label, index) => [label, beside.samples[index]]));
  const platform = bareMetal.pairs.flatMap((label) => byLabel.get(label) ?? []);
  return platform.length === bareMetal.samples.length
    ? { bareMetal: bareMetal.samples, platform, paired: true }
    : undefined;
}

/** Added time = bare metal's statistic × (1 ÷ ratio − 1); undefined outside units of time that are better short. */
function addedBy(comparison: Comparison): MeasuredRatio["addedMicroseconds"] {
  const { bareMetal, ratio } = comparison;
  const [{ unit, direction }] = bareMetal.measurements;
  const sorted = Float64Array.from(bareMetal.samples.filter((sample) => sample > 0)).sort();
  if (sorted.length === 0 || direction === "higher") return undefined;
  const seconds = secondsOf(runStatistic(sorted, readRunStatistic(statisticOf(comparison))), unit);
  if (seconds === undefined) return undefined;
  const added = (logOfRatio: number): number =>
    seconds * MICROSECONDS_PER_SECOND * (exp(Math.min(-logOfRatio, LARGEST_LOG_RATIO)) - 1);
  return { center: added(ratio.estimate), low: added(ratio.high), high: added(ratio.low) };
}

const twoDirections = (benchmark: string, about: IdPath): Warning => ({
  code: "measurement-directions-differ",
  message: `The two sides of ${benchmark} disagree whether more is better, and are left out.`,
  about,
  remedy: "State the same direction on both sides.",
  values: { benchmark },
});

const saturated = (benchmark: string, about: IdPath): Warning => ({
  code: "measurement-saturated",
  message: `Both sides of ${benchmark} reach one limit: they show a link or a device, nothing of the platform, and are left out.`,
  about,
  remedy:
    "Use a faster link or device, or compare what is free below the limit (processor time, response time).",
  values: { benchmark },
});

const implausible = (benchmark: string, about: IdPath): Warning => ({
  code: "measurement-implausible",
  message: `The two sides of ${benchmark} are more than a million apart and are left out.`,
  about,
  remedy: "Check that both sides are in one unit and measure the same thing.",
  values: { benchmark },
});
