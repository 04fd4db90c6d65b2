import type { Warning } from "../notice.js";
import type { Interval } from "./bootstrap.js";
import { shapeOf } from "./comparison-shape.js";
import type { ComparisonShape } from "./comparison-shape.js";
import { exp, log } from "./elementary.js";
import { shiftBetween, shiftOf } from "./location-shift.js";
import { ENOUGH_RUNS, modelLogRatio, requireLevel, warningsOfRuns } from "./log-ratio.js";
import type { LogRatioSettings } from "./log-ratio.js";
import type { LogRatioModel } from "./log-ratio-model.js";
import { rankSumTest, signedRankTest } from "./rank-test.js";
import { readRunStatistic } from "./run-statistic.js";
import { normalQuantile } from "./special-functions.js";
import { spreadless, usableRuns } from "./usable-runs.js";
import type { UsableRuns } from "./usable-runs.js";

export interface ComparisonSettings extends LogRatioSettings {
  /** Largest loss that still counts as equal, as a share above 0 and below 1; gains count alike on the log scale. Default 0.05. */
  readonly margin?: number;
  /** An interval to plan for, as high ÷ low − 1, above 0: asks for `runsForWidth`. */
  readonly width?: number;
}

/** `insufficient` is no verdict of equality: the runs could show neither a difference nor its absence. */
export type ComparisonVerdict = "better" | "worse" | "equivalent" | "insufficient";

export interface RatioInterval {
  readonly center: number;
  readonly low: number;
  readonly high: number;
}

export interface Comparison {
  /** Performance on the platform ÷ on bare metal, above 1 where the platform is better, whatever the direction; interval at `level`. */
  readonly ratio: RatioInterval;
  readonly verdict: ComparisonVerdict;
  /**
   * Two-sided, of no difference, the runs taken as independent. `ranks`: by Mann and Whitney, or Wilcoxon's signed ranks where runs are paired. `bootstrap`
   * where the statistic is a percentile, or a mean of 30 runs a side: ranks say nothing about those.
   */
  readonly pValue: number;
  readonly test: "ranks" | "bootstrap";
  /** The Hodges–Lehmann shift on the logs as a ratio, with its distribution-free interval; absent where the runs are too few for the level. */
  readonly shift?: RatioInterval;
  /** Dispersion and far end of the two sides; absent where a side has no usable run. */
  readonly shape?: ComparisonShape;
  /** The smallest loss, as a share, that so many runs of this spread would have shown with a probability of 0.8. */
  readonly smallestDetectable: number;
  /** Runs a side, in all, at which a loss as large as the margin would show; above the present number while the verdict is `insufficient`. */
  readonly runsNeeded: number;
  /** Runs a side, in all, at which the interval would be no wider than the `width` asked for, the spread staying as it is; 5 at least. */
  readonly runsForWidth?: number;
  /** Runs that could be used. */
  readonly n: { readonly bareMetal: number; readonly platform: number };
  readonly warnings: readonly Warning[];
}

const POWER = 0.8;

/** A platform that is faster than its own host by more than this is no platform's doing. */
const FASTEST_PLAUSIBLE = 1.05;

/** An interval a million times as high as low plans nothing. */
const LARGEST_WIDTH = 1e6;

/** From so many runs a side the mean is judged by itself; below, heavy tails make its bootstrap interval too short. */
const MEAN_STANDS_ALONE = 30;

/**
 * What the runs of one benchmark say about a platform against bare metal. Verdict: `equivalent` where two one-sided
 * tests at 1 − level place the ratio within the margin (its interval at 2·level − 1 lies inside), else `better` or `worse` where the interval at
 * `level` excludes 1, else `insufficient`. For the median (and the mean of few runs) the Hodges–Lehmann interval must agree, from the 4 runs a side
 * on at which it exists; a single run on a side is always `insufficient`, and a side of which all runs read the same is never
 * `equivalent`: such runs show a limit or a rounded figure, not precision. Estimators and few runs: see `logRatio`.
 * Throws a RangeError for settings outside their range and for paired sides of unequal length.
 */
export function compareSamples(
  bareMetal: readonly number[],
  platform: readonly number[],
  settings: ComparisonSettings,
): Comparison {
  const { level = 0.95, margin = 0.05, paired = false, width } = settings;
  requireLevel(level);
  if (!(margin > 0 && margin < 1)) {
    throw new RangeError(`a margin is a share above 0 and below 1 (0.05 for 5 %), got ${margin}`);
  }
  if (width !== undefined && !(width > 0 && width <= LARGEST_WIDTH)) {
    throw new RangeError(`a width is high ÷ low − 1, above 0 and at most ${LARGEST_WIDTH}, got ${width}`);
  }
  const runs = usableRuns(bareMetal, platform, { paired });
  const model = modelLogRatio(runs, settings);
  const ranks = rankEvidence(runs, settings);
  const allowed = -log(1 - margin);
  const canBeEqual = model.hasWidth && spreadless(runs).length === 0;
  const verdictBy = (...sources: readonly IntervalAt[]): ComparisonVerdict =>
    verdictOf(model, sources, { level, allowed, canBeEqual });
  const ranksDecide = ranks?.decides === true && ranks.intervalAt(level) !== undefined;
  const verdict = ranksDecide ? verdictBy(model.intervalAt, ranks.intervalAt) : verdictBy(model.intervalAt);
  const interval = model.intervalAt(level);
  const shift = ranks?.intervalAt(level);
  const detectable = (normalQuantile((1 + level) / 2) + normalQuantile(POWER)) * model.standardError;
  const beyond = ranks === undefined ? undefined : shapeOf(runs, { ...settings, level, margin });
  const n = { bareMetal: runs.bareMetal.length, platform: runs.platform.length };
  return {
    ratio: ratioOf(model.estimate, interval),
    verdict,
    ...(ranks?.decides === false && model.replicates !== undefined
      ? { pValue: bootstrapPValue(model.replicates), test: "bootstrap" }
      : { pValue: ranks?.pValue ?? 1, test: "ranks" }),
    ...(ranks !== undefined && shift !== undefined && { shift: ratioOf(ranks.estimate, shift) }),
    ...(beyond !== undefined && { shape: beyond.shape }),
    smallestDetectable: 1 - exp(-detectable),
    runsNeeded: runsNeeded(n, detectable / allowed, verdict),
    ...(width !== undefined && { runsForWidth: runsAt(n, (interval.high - interval.low) / log(1 + width)) }),
    n,
    warnings: [
      ...warningsOfRuns(runs, settings),
      ...(ranksDecide ? disagreements(verdictBy(model.intervalAt), verdictBy(ranks.intervalAt)) : []),
      ...(verdict === "better" && interval.low > log(FASTEST_PLAUSIBLE) ? [faster(exp(model.estimate))] : []),
      ...(beyond?.warnings ?? []),
    ],
  };
}

type IntervalAt = (level: number) => Interval | undefined;

interface RankEvidence {
  readonly pValue: number;
  readonly estimate: number;
  readonly intervalAt: IntervalAt;
  /** Whether the statistic is one that ranks speak about. */
  readonly decides: boolean;
}

/** Absent where a side has no usable run. */
function rankEvidence(runs: UsableRuns, settings: ComparisonSettings): RankEvidence | undefined {
  const fewest = Math.min(runs.bareMetal.length, runs.platform.length);
  if (fewest === 0) return undefined;
  const reading = readRunStatistic(settings.statistic ?? "median");
  const decides = reading.kind === "mean" ? fewest < MEAN_STANDS_ALONE : reading.share === 0.5;
  const [before, after] = [runs.bareMetal.map(log), runs.platform.map(log)];
  const differences = runs.pairs?.platform.map(
    (value, index) => log(value) - log(runs.pairs?.bareMetal[index] as number),
  );
  const { effective } = runs;
  const shift =
    differences === undefined
      ? shiftBetween(before, after, { first: effective.bareMetal, second: effective.platform })
      : shiftOf(differences, effective.platform);
  const { pValue } =
    differences === undefined ? rankSumTest(runs.bareMetal, runs.platform) : signedRankTest(differences);
  const known = new Map<number, Interval | undefined>();
  const onceAt: IntervalAt = (level) => {
    if (!known.has(level)) known.set(level, shift.intervalAt(level));
    return known.get(level);
  };
  if (settings.direction === "higher")
    return { pValue, decides, estimate: shift.estimate, intervalAt: onceAt };
  const intervalAt: IntervalAt = (level) => {
    const interval = onceAt(level);
    return interval && { low: -interval.high, high: -interval.low };
  };
  return { pValue, decides, estimate: -shift.estimate, intervalAt };
}

function verdictOf(
  { kind }: LogRatioModel,
  sources: readonly IntervalAt[],
  {
    level,
    allowed,
    canBeEqual,
  }: { readonly level: number; readonly allowed: number; readonly canBeEqual: boolean },
): ComparisonVerdict {
  if (kind === "nothing" || kind === "assumed") return "insufficient";
  const holds = (at: number, test: (interval: Interval) => boolean): boolean =>
    sources.every((intervalAt) => {
      const interval = intervalAt(at);
      return interval === undefined || test(interval);
    });
  if (canBeEqual && holds(2 * level - 1, ({ low, high }) => low > -allowed && high < allowed))
    return "equivalent";
  if (holds(level, ({ low }) => low > 0)) return "better";
  if (holds(level, ({ high }) => high < 0)) return "worse";
  return "insufficient";
}

const ratioOf = (center: number, { low, high }: Interval): RatioInterval => ({
  center: exp(center),
  low: exp(low),
  high: exp(high),
});

/** Twice the share of resamples on the far side of parity, never 0. */
function bootstrapPValue(replicates: Float64Array): number {
  let atMost = 1;
  let atLeast = 1;
  for (const value of replicates) {
    if (value <= 0) atMost += 1;
    if (value >= 0) atLeast += 1;
  }
  return Math.min(1, (2 * Math.min(atMost, atLeast)) / (replicates.length + 1));
}

/** The standard error falls with the square root of the runs: n · ratio², n the harmonic mean of the sides. */
function runsAt(n: Comparison["n"], ratio: number): number {
  if (Math.min(n.bareMetal, n.platform) === 0) return ENOUGH_RUNS;
  const perSide = 2 / (1 / n.bareMetal + 1 / n.platform);
  const needed = Math.ceil(perSide * ratio * ratio - 1e-9);
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(ENOUGH_RUNS, needed));
}

/** Runs at which the detectable difference, `ratio` times the margin now, is the margin. */
function runsNeeded(n: Comparison["n"], ratio: number, verdict: ComparisonVerdict): number {
  const fewest = Math.min(n.bareMetal, n.platform);
  if (fewest === 0) return ENOUGH_RUNS;
  const needed = runsAt(n, ratio);
  return verdict === "insufficient" ? Math.max(needed, fewest + 1) : Math.min(needed, fewest);
}

function disagreements(statistic: ComparisonVerdict, ranks: ComparisonVerdict): readonly Warning[] {
  if (statistic === ranks) return [];
  return [
    {
      code: "intervals-disagree",
      message:
        ranks === "insufficient"
          ? "The interval of the statistic shows a result that the ranks of the runs do not confirm."
          : "The ranks of the runs show a result that the interval of the statistic does not confirm.",
      about: "verdict",
      remedy: "Add runs; look for outliers, or for two modes, in the runs of either side.",
      values: { statistic, ranks },
    },
  ];
}

const faster = (ratio: number): Warning => ({
  code: "faster-than-bare-metal",
  message: `The platform is faster than bare metal, by a ratio of ${ratio.toFixed(3)}: a cache of the host, another state of the drive or other hardware is likelier than the platform itself.`,
  about: "ratio",
  remedy:
    "Bypass the caches of the host, bring drives to one state before each run, and measure both sides on one machine.",
  values: { ratio },
});
