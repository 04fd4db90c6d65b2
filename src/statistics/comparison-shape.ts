import type { Warning } from "../notice.js";
import { exp, log } from "./elementary.js";
import { modelLogRatio } from "./log-ratio.js";
import type { LogRatioSettings } from "./log-ratio.js";
import { rankSumTest } from "./rank-test.js";
import { distancesFromMiddle, relativeSpread, twoModes } from "./run-shape.js";
import type { RunStatistic } from "./run-statistic.js";
import type { UsableRuns } from "./usable-runs.js";

/** What a comparison of middles does not see. */
export interface ComparisonShape {
  /** Interquartile range of the logs of each side ÷ 1.349: about the relative deviation of a run. */
  readonly spread: { readonly bareMetal: number; readonly platform: number };
  /** The ratio of the farthest percentile on the bad side that at least 5 runs of each side lie beyond; from 100 runs a side on. */
  readonly tail?: {
    readonly statistic: RunStatistic;
    readonly ratio: { readonly center: number; readonly low: number; readonly high: number };
  };
}

const FEWEST_FOR_SPREAD = 8;
const SPREAD_SIGNIFICANCE = 0.01;

/** Spreads that differ by less ask for nothing. */
const SPREAD_RATIO = 1.5;

/** The far end by runs a side; five of them lie beyond it. */
const farEnds = [
  { runs: 5000, lower: "p99.9", higher: "p0.1" },
  { runs: 500, lower: "p99", higher: "p1" },
  { runs: 100, lower: "p95", higher: "p5" },
] as const;

/** Dispersion, far end and modes of two sides, each with at least one run, and a warning for each that the middle does not tell: a
 * far end worse than the middle by more than the margin, spreads that differ, two modes. */
export function shapeOf(
  runs: UsableRuns,
  settings: LogRatioSettings & { readonly level: number; readonly margin: number },
): { readonly shape: ComparisonShape; readonly warnings: readonly Warning[] } {
  const { bareMetal, platform } = runs;
  const spread = { bareMetal: relativeSpread(bareMetal), platform: relativeSpread(platform) };
  const tail = tailOf(runs, settings);
  return {
    shape: { spread, ...(tail !== undefined && { tail: tail.tail }) },
    warnings: [
      ...spreadWarnings(runs, spread),
      ...(tail?.warnings ?? []),
      ...modeWarnings(bareMetal, "bareMetal"),
      ...modeWarnings(platform, "platform"),
    ],
  };
}

/** Ranks of the distances from the middle: the test of Mann and Whitney on what Levene compares. */
function spreadWarnings(
  { bareMetal, platform }: UsableRuns,
  spread: ComparisonShape["spread"],
): readonly Warning[] {
  if (Math.min(bareMetal.length, platform.length) < FEWEST_FOR_SPREAD) return [];
  const [wider, narrower] = [
    Math.max(spread.bareMetal, spread.platform),
    Math.min(spread.bareMetal, spread.platform),
  ];
  if (!(wider > SPREAD_RATIO * narrower)) return [];
  const { pValue } = rankSumTest(distancesFromMiddle(bareMetal), distancesFromMiddle(platform));
  if (pValue >= SPREAD_SIGNIFICANCE) return [];
  const side = spread.platform > spread.bareMetal ? "platform" : "bareMetal";
  return [
    {
      code: "spread-differs",
      message: `Runs on ${side === "platform" ? "the platform" : "bare metal"} vary more than on the other side.`,
      about: side,
      remedy: "Compare a percentile too: a steady middle may hide a worse far end.",
      values: spread,
    },
  ];
}

function tailOf(runs: UsableRuns, settings: Parameters<typeof shapeOf>[1]) {
  const fewest = Math.min(runs.bareMetal.length, runs.platform.length);
  const end = farEnds.find((one) => fewest >= one.runs);
  if (end === undefined) return undefined;
  const { direction, level, margin } = settings;
  const statistic: RunStatistic = end[direction];
  const far = modelLogRatio(runs, { ...settings, statistic });
  const { low, high } = far.intervalAt(level);
  const tail = { statistic, ratio: { center: exp(far.estimate), low: exp(low), high: exp(high) } };
  const middle = modelLogRatio(runs, { ...settings, statistic: "median" });
  const worse = high < middle.intervalAt(level).low && far.estimate < middle.estimate + log(1 - margin);
  const warning: Warning = {
    code: "tail-differs",
    message: `At the far end (${statistic}) the platform loses more than in the middle: a ratio of ${tail.ratio.center.toFixed(3)}.`,
    about: "tail",
    remedy: `Judge this metric by ${statistic}.`,
    values: { statistic, ratio: tail.ratio.center },
  };
  return { tail, warnings: worse ? [warning] : [] };
}

function modeWarnings(ascending: Float64Array, about: string): readonly Warning[] {
  const modes = twoModes(ascending);
  if (modes === undefined) return [];
  const values = { lower: exp(modes.lower), upper: exp(modes.upper), lowerShare: modes.lowerShare };
  return [
    {
      code: "two-modes",
      message: `The runs fall into two groups around ${values.lower.toPrecision(4)} and ${values.upper.toPrecision(4)}; their middle stands for neither.`,
      about,
      remedy:
        "Find out what differs between the groups (NUMA node, turbo, cache state) and compare like with like.",
      values,
    },
  ];
}
