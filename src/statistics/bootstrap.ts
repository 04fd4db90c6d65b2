import { log } from "./elementary.js";
import { randomStream } from "./random.js";
import { resampledPairs, resampledStatistic } from "./resampling.js";
import type { Pairs } from "./resampling.js";
import { runStatistic } from "./run-statistic.js";
import type { RunStatisticReading } from "./run-statistic.js";
import { normalCdf, normalQuantile } from "./special-functions.js";
import { mean, variance } from "./summary.js";
import type { UsableRuns } from "./usable-runs.js";

/** The bootstrap distribution of ln(statistic of the platform ÷ statistic of bare metal). */
export interface LogRatioBootstrap {
  /** Of the runs as they are. */
  readonly estimate: number;
  /** Of the resamples, ascending. */
  readonly replicates: Float64Array;
  /** z0: how far the resamples' median lies from the estimate, on the normal scale. */
  readonly bias: number;
  /** a: how fast the standard error changes with the estimate. */
  readonly acceleration: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Resamples each side with replacement (pairs as pairs), as many runs as are independent, and takes the log ratio of the statistic. Of quantiles, only the
 * rank that the order statistic takes is drawn; the mean of more than 250 values is drawn from its limiting law
 * with the skewness correction of Cornish and Fisher. The acceleration comes from the influence of each run on its
 * side's statistic. Every value is positive, and each side has at least one.
 */
export function bootstrapLogRatio(
  runs: UsableRuns,
  reading: RunStatisticReading,
  { resamples, seed }: { readonly resamples: number; readonly seed: number | string },
): LogRatioBootstrap {
  const { bareMetal, platform, pairs, effective } = runs;
  const [before, after] =
    pairs === undefined
      ? ([
          resampledStatistic(
            bareMetal,
            { reading, resamples, size: effective.bareMetal },
            randomStream(seed, "bootstrap.bareMetal"),
          ),
          resampledStatistic(
            platform,
            { reading, resamples, size: effective.platform },
            randomStream(seed, "bootstrap.platform"),
          ),
        ] as const)
      : sidesOf(
          resampledPairs(
            pairs,
            { reading, resamples, size: effective.platform },
            randomStream(seed, "bootstrap.pairs"),
          ),
        );
  before.forEach((value, index) => (before[index] = log(value)));
  after.forEach((value, index) => (after[index] = log(value)));
  const [metal, other] = [runStatistic(bareMetal, reading), runStatistic(platform, reading)];
  const estimate = log(other) - log(metal);
  const influenceBefore = influences(
    pairs?.bareMetal ?? bareMetal,
    reading,
    metal,
    Math.sqrt(variance(before)),
  );
  const influenceAfter = influences(pairs?.platform ?? platform, reading, other, Math.sqrt(variance(after)));
  const acceleration =
    pairs === undefined
      ? accelerationOf([influenceAfter, influenceBefore.map((value) => -value)])
      : accelerationOf([influenceAfter.map((value, index) => value - (influenceBefore[index] as number))]);
  const replicates = after.map((value, index) => value - (before[index] as number)).sort();
  return { estimate, replicates, bias: biasOf(replicates, estimate), acceleration };
}

const sidesOf = ({ bareMetal, platform }: Pairs) => [bareMetal, platform] as const;

/**
 * The bias-corrected and accelerated interval (BCa; Efron 1987) at `level`, by type-7 quantiles of the resamples,
 * stretched to hold the estimate where it does not.
 */
export function acceleratedInterval(bootstrap: LogRatioBootstrap, level: number): Interval {
  const { estimate, replicates, bias, acceleration } = bootstrap;
  const quantileAt = (share: number): number => {
    const shifted = bias + normalQuantile(share);
    const slack = 1 - acceleration * shifted;
    const corrected = slack > 0 ? normalCdf(bias + shifted / slack) : shifted > 0 ? 1 : 0;
    return runStatistic(replicates, { kind: "quantile", share: corrected });
  };
  return {
    low: Math.min(estimate, quantileAt((1 - level) / 2)),
    high: Math.max(estimate, quantileAt((1 + level) / 2)),
  };
}

/** Resamples that tie with the estimate count half; a share of 0 or 1 is held half a resample away. */
function biasOf(replicates: Float64Array, estimate: number): number {
  const tolerance = 1e-13 * Math.max(1, Math.abs(estimate));
  let below = 0;
  for (const value of replicates) {
    if (value < estimate - tolerance) below += 1;
    else if (value <= estimate + tolerance) below += 0.5;
  }
  const half = 0.5 / replicates.length;
  return normalQuantile(Math.min(1 - half, Math.max(half, below / replicates.length)));
}

function accelerationOf(sides: readonly Float64Array[]): number {
  let squares = 0;
  let cubes = 0;
  for (const side of sides) {
    for (const value of side) {
      squares += value * value;
      cubes += value * value * value;
    }
  }
  return squares > 0 ? cubes / (6 * squares * Math.sqrt(squares)) : 0;
}

/** Above it the acceleration is below 0.002 and moves no bound. */
const MOST_INFLUENCES = 10_000;

/** The influence of each value on its side's log statistic, scaled so that their squares sum to the bootstrap variance. */
function influences(
  values: Float64Array,
  reading: RunStatisticReading,
  center: number,
  standardDeviation: number,
): Float64Array {
  if (values.length > MOST_INFLUENCES) return new Float64Array(0);
  const raw = values.map((value) =>
    reading.kind === "mean" ? value / center - 1 : rankBelow(value, center),
  );
  const middle = mean(raw);
  const squares = variance(raw) * (raw.length - 1);
  const scale = squares > 0 ? standardDeviation / Math.sqrt(squares) : 0;
  return raw.map((value) => (value - middle) * scale);
}

/** A value above the quantile pulls it up and one below pulls it down, however far away it is. */
const rankBelow = (value: number, quantile: number): number =>
  value > quantile ? 1 : value < quantile ? 0 : 0.5;
