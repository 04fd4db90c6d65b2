import type { Warning } from "../notice.js";
import { bootstrapLogRatio } from "./bootstrap.js";
import { assumedModel, bootstrapModel, emptyModel, studentModel } from "./log-ratio-model.js";
import type { LogRatioModel } from "./log-ratio-model.js";
import { readRunStatistic } from "./run-statistic.js";
import type { RunStatistic, RunStatisticReading } from "./run-statistic.js";
import { spreadless, usableRuns } from "./usable-runs.js";
import type { UsableRuns } from "./usable-runs.js";

export interface LogRatioSettings {
  /** Whether more is better (throughput) or less is (latency, duration). */
  readonly direction: "higher" | "lower";
  /** Default `median`. */
  readonly statistic?: RunStatistic;
  /** Whether the n-th value of one side belongs to the n-th of the other. Default false. */
  readonly paired?: boolean;
  /** Bootstrap resamples, an integer from 100 to 1,000,000. Default 10,000. */
  readonly resamples?: number;
  /** Default 1. */
  readonly seed?: number | string;
  /** Coverage of the interval, above 0.5 and below 1. Default 0.95. */
  readonly level?: number;
}

/** θ = ln(performance on the platform ÷ on bare metal): 0 is parity, −0.05 about 5 % worse, whatever the direction. */
export interface LogRatio {
  readonly estimate: number;
  /** Width of the 95 % interval ÷ 3.92, at least 0.005; 0.10 for a single run on a side; 10 where nothing can be compared. */
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  /** Runs that could be used. */
  readonly n: { readonly bareMetal: number; readonly platform: number };
  readonly warnings: readonly Warning[];
}

/** From here on the runs speak for their own spread without an assumption about its shape. */
export const ENOUGH_RUNS = 5;

/** A percentile with fewer runs beyond it is one of the outermost runs. */
const RUNS_BEYOND_PERCENTILE = 5;

/**
 * The log ratio of two sets of runs, oriented so that higher is better for the platform: ±ln(statistic of the platform
 * ÷ statistic of bare metal). From 5 runs a side on, the interval is BCa bootstrap; from 2, Welch's t on the logs (around
 * the estimate itself where the statistic is a percentile); with a single run on a side, normal with a standard error of 0.10. Values that
 * are not positive and finite are left out with a warning; where a side has no other, the estimate is 0 with a standard error of 10.
 * Throws a RangeError for settings outside their range and for paired sides of unequal length.
 */
export function logRatio(
  bareMetal: readonly number[],
  platform: readonly number[],
  settings: LogRatioSettings,
): LogRatio {
  const { level = 0.95, paired = false } = settings;
  requireLevel(level);
  const runs = usableRuns(bareMetal, platform, { paired });
  const { estimate, standardError, intervalAt } = modelLogRatio(runs, settings);
  return {
    estimate,
    standardError,
    ...intervalAt(level),
    n: { bareMetal: runs.bareMetal.length, platform: runs.platform.length },
    warnings: warningsOfRuns(runs, settings),
  };
}

/** The model behind `logRatio`, which gives intervals at several levels. */
export function modelLogRatio(runs: UsableRuns, settings: LogRatioSettings): LogRatioModel {
  const { direction, statistic = "median", resamples = 10_000, seed = 1 } = settings;
  if (direction !== "higher" && direction !== "lower") {
    throw new RangeError(`a direction is "higher" or "lower", got ${String(direction)}`);
  }
  if (!(Number.isInteger(resamples) && resamples >= 100 && resamples <= 1_000_000)) {
    throw new RangeError(`resamples are an integer from 100 to 1000000, got ${resamples}`);
  }
  const sign = direction === "higher" ? 1 : -1;
  const reading = readRunStatistic(statistic);
  const fewest = fewestOf(runs);
  if (fewest === 0) return emptyModel();
  if (fewest === 1) return assumedModel(runs, reading, sign);
  if (fewest < ENOUGH_RUNS) return studentModel(runs, reading, sign);
  return bootstrapModel(bootstrapLogRatio(runs, reading, { resamples, seed }), sign);
}

export function requireLevel(level: number): void {
  if (!(level > 0.5 && level < 1)) {
    throw new RangeError(`a level is a share above 0.5 and below 1 (0.95 for 95 %), got ${level}`);
  }
}

const fewestOf = ({ bareMetal, platform }: UsableRuns): number => Math.min(bareMetal.length, platform.length);

/** What weakens a comparison of these runs, the values left out first. */
export function warningsOfRuns(runs: UsableRuns, settings: LogRatioSettings): readonly Warning[] {
  const { bareMetal, platform, warnings } = runs;
  const fewest = fewestOf(runs);
  const about = bareMetal.length < platform.length ? "bareMetal" : "platform";
  const values = { bareMetal: bareMetal.length, platform: platform.length };
  const size = sizeWarning(fewest);
  return [
    ...warnings,
    ...(size === undefined ? [] : [{ ...size, about, values }]),
    ...(fewest > 1 ? spreadless(runs).map((side) => ({ ...noSpread, about: side, values })) : []),
    ...tailWarnings(fewest, readRunStatistic(settings.statistic ?? "median")),
  ];
}

function sizeWarning(fewest: number): Pick<Warning, "code" | "message" | "remedy"> | undefined {
  const remedy = `Repeat the benchmark until each side has at least ${ENOUGH_RUNS} runs.`;
  if (fewest === 0) {
    return {
      code: "no-usable-runs",
      message: "One side has no usable run: nothing can be compared.",
      remedy,
    };
  }
  if (fewest === 1) {
    return {
      code: "single-run",
      message:
        "A single run says nothing about its own spread; a standard error of 0.10 on the log scale is assumed.",
      remedy,
    };
  }
  if (fewest >= ENOUGH_RUNS) return undefined;
  return {
    code: "few-runs",
    message: `With ${fewest} runs on a side the interval assumes that the logs of the runs are normally distributed.`,
    remedy,
  };
}

const noSpread: Pick<Warning, "code" | "message" | "remedy"> = {
  code: "no-spread",
  message:
    "All runs read the same: what was read is a limit, a rate that was asked for, a rounded figure or a copy, and no sign of precision.",
  remedy:
    "Record more digits, raise the load above the rate asked for, and check that the runs are repetitions and not copies.",
};

function tailWarnings(fewest: number, reading: RunStatisticReading): readonly Warning[] {
  if (reading.kind === "mean" || reading.share === 0.5 || fewest === 0) return [];
  const beyond = Math.min(reading.share, 1 - reading.share);
  if (fewest * beyond >= RUNS_BEYOND_PERCENTILE) return [];
  const remedy =
    beyond > 0
      ? `Give at least ${Math.ceil(RUNS_BEYOND_PERCENTILE / beyond - 1e-6)} values a side, or compare the median of the percentiles that each run reports.`
      : "Compare a percentile inside the sample.";
  return [
    {
      code: "tail-unresolved",
      message: `Of ${fewest} values hardly any lies beyond this percentile: it is one of the outermost values.`,
      about: "statistic",
      remedy,
      values: { values: fewest, share: reading.share },
    },
  ];
}
