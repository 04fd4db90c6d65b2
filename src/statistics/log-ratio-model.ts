import { acceleratedInterval } from "./bootstrap.js";
import type { Interval, LogRatioBootstrap } from "./bootstrap.js";
import { log } from "./elementary.js";
import { runStatistic } from "./run-statistic.js";
import type { RunStatisticReading } from "./run-statistic.js";
import { normalQuantile } from "./special-functions.js";
import { studentQuantile } from "./student.js";
import { mean, variance } from "./summary.js";
import type { UsableRuns } from "./usable-runs.js";

/** How the spread of θ = ln(performance on the platform ÷ on bare metal) is known. */
export interface LogRatioModel {
  readonly kind: "bootstrap" | "student" | "assumed" | "nothing";
  readonly estimate: number;
  /** Width of the 95 % interval ÷ 3.92, at least 0.005. */
  readonly standardError: number;
  readonly intervalAt: (level: number) => Interval;
  /** False where the runs give an interval without width: an artefact, for which a normal one with a standard error of 0.005 stands in. */
  readonly hasWidth: boolean;
  /** Of `bootstrap`: the resampled θ, ascending. */
  readonly replicates?: Float64Array;
}

/** 1 where more is better, −1 where less is. */
export type Sign = 1 | -1;

/** Finer than this no benchmark repeats on another day. */
const SMALLEST_STANDARD_ERROR = 0.005;

/** Narrower than this an interval is a point but for rounding. */
const NO_WIDTH = 1e-12;

/** What one run may be off by: runs of one benchmark commonly differ by a few per cent, some by twenty. */
const SINGLE_RUN_STANDARD_ERROR = 0.1;

/** A factor of e^10 either way: beside any other source such an estimate has no weight. */
const NOTHING_KNOWN_STANDARD_ERROR = 10;

/** 2 × 1.96: the width of a 95 % interval of a normal distribution in standard errors. */
const WIDTH_IN_STANDARD_ERRORS = 3.92;

/** No ratio is larger: usable values lie within 1e±150. */
const LARGEST_LOG_RATIO = 700;

/** By BCa bootstrap, from 5 runs a side on. */
export function bootstrapModel(bootstrap: LogRatioBootstrap, sign: Sign): LogRatioModel {
  const { estimate, replicates } = bootstrap;
  return modelOf(
    "bootstrap",
    sign * estimate,
    (level) => oriented(acceleratedInterval(bootstrap, level), sign),
    {
      replicates: sign === 1 ? replicates : replicates.map((value) => -value).reverse(),
    },
  );
}

/** Welch's t interval on the logs (paired: Student's, on the log ratios), from 2 to 4 runs a side; it is stretched to hold the estimate. */
export function studentModel(runs: UsableRuns, reading: RunStatisticReading, sign: Sign): LogRatioModel {
  const estimate = estimateOf(runs, reading, sign);
  const { difference, standardError, degrees } =
    runs.pairs === undefined ? welch(runs) : pairwise(runs.pairs);
  const isMiddle = reading.kind === "mean" || reading.share === 0.5;
  const middle = isMiddle ? sign * difference : estimate;
  return modelOf("student", estimate, (level) => {
    const half = standardError === 0 ? 0 : studentQuantile((1 + level) / 2, degrees) * standardError;
    return {
      low: Math.max(-LARGEST_LOG_RATIO, Math.min(estimate, middle - half)),
      high: Math.min(LARGEST_LOG_RATIO, Math.max(estimate, middle + half)),
    };
  });
}

/** A single run on a side: its spread is assumed. */
export const assumedModel = (runs: UsableRuns, reading: RunStatisticReading, sign: Sign): LogRatioModel =>
  normalModel("assumed", estimateOf(runs, reading, sign), SINGLE_RUN_STANDARD_ERROR);

/** A side without a usable run. */
export const emptyModel = (): LogRatioModel => normalModel("nothing", 0, NOTHING_KNOWN_STANDARD_ERROR);

function normalModel(kind: LogRatioModel["kind"], estimate: number, standardError: number): LogRatioModel {
  const intervalAt = (level: number): Interval => {
    const half = normalQuantile((1 + level) / 2) * standardError;
    return { low: estimate - half, high: estimate + half };
  };
  return { kind, estimate, standardError, intervalAt, hasWidth: true };
}

function modelOf(
  kind: LogRatioModel["kind"],
  estimate: number,
  intervalAt: LogRatioModel["intervalAt"],
  more: Pick<LogRatioModel, "replicates"> = {},
): LogRatioModel {
  const { low, high } = intervalAt(0.95);
  const standardError = Math.max(SMALLEST_STANDARD_ERROR, (high - low) / WIDTH_IN_STANDARD_ERRORS);
  const hasWidth = high - low > NO_WIDTH;
  const floor = normalModel(kind, estimate, SMALLEST_STANDARD_ERROR);
  return {
    kind,
    estimate,
    standardError,
    intervalAt: hasWidth ? intervalAt : floor.intervalAt,
    hasWidth,
    ...more,
  };
}

const estimateOf = ({ bareMetal, platform }: UsableRuns, reading: RunStatisticReading, sign: Sign): number =>
  sign * (log(runStatistic(platform, reading)) - log(runStatistic(bareMetal, reading)));

const oriented = ({ low, high }: Interval, sign: Sign): Interval =>
  sign === 1 ? { low, high } : { low: -high, high: -low };

interface Moments {
  readonly difference: number;
  readonly standardError: number;
  readonly degrees: number;
}

/** Degrees of freedom by Welch and Satterthwaite. */
function welch({ bareMetal, platform }: UsableRuns): Moments {
  const sides = [bareMetal, platform].map((values) => ({
    count: values.length,
    mean: mean(values.map(log)),
    variance: variance(values.map(log)),
  }));
  let squared = 0;
  let divisor = 0;
  for (const side of sides) {
    const share = side.variance / side.count;
    squared += share;
    divisor += (share * share) / (side.count - 1);
  }
  const [before, after] = sides;
  return {
    difference: (after?.mean ?? 0) - (before?.mean ?? 0),
    standardError: Math.sqrt(squared),
    degrees: divisor > 0 ? (squared * squared) / divisor : bareMetal.length + platform.length - 2,
  };
}

function pairwise({ bareMetal, platform }: NonNullable<UsableRuns["pairs"]>): Moments {
  const ratios = platform.map((value, index) => log(value) - log(bareMetal[index] as number));
  return {
    difference: mean(ratios),
    standardError: Math.sqrt(variance(ratios) / ratios.length),
    degrees: ratios.length - 1,
  };
}
