import type { Warning } from "../notice.js";
import { acceleratedInterval, bootstrapLogRatio } from "./bootstrap.js";
import { tailOf } from "./comparison-tail.js";
import type { ComparisonTail } from "./comparison-tail.js";
import { exp } from "./elementary.js";
import type { LogRatioSettings } from "./log-ratio.js";
import { rankSumTest } from "./rank-test.js";
import { distancesFromMiddle, relativeSpread, shareLimit, twoModes } from "./run-shape.js";
import type { UsableRuns } from "./usable-runs.js";

/** What a comparison of middles does not see. */
export interface ComparisonShape {
  /** Interquartile range of the logs of each side ÷ 1.349: about the relative deviation of a run. */
  readonly spread: { readonly bareMetal: number; readonly platform: number };
  /**
   * Mean distance of the logs from their median on the platform ÷ on bare metal, above 1 where the platform is less steady; BCa
   * interval. From 8 runs a side on, where both vary.
   */
  readonly dispersion?: { readonly center: number; readonly low: number; readonly high: number };
  /** From 100 runs a side on. */
  readonly tail?: ComparisonTail;
}

const FEWEST_FOR_SPREAD = 8;
const SPREAD_SIGNIFICANCE = 0.01;

/** Spreads that differ by less ask for nothing. */
const SPREAD_RATIO = 1.5;

/** More draws move the bounds by less than a tenth of their own uncertainty. */
const MOST_RESAMPLES = 2000;

type Settings = LogRatioSettings & { readonly level: number; readonly margin: number };

/** Dispersion, far end and modes of two sides, each with at least one run, and a warning for each that the middle does not tell: a
 * far end worse than the middle by more than the margin, spreads that differ, two modes, a limit that both sides reach. */
export function shapeOf(
  runs: UsableRuns,
  settings: Settings,
): { readonly shape: ComparisonShape; readonly warnings: readonly Warning[] } {
  const { bareMetal, platform } = runs;
  const spread = { bareMetal: relativeSpread(bareMetal), platform: relativeSpread(platform) };
  const dispersion = dispersionOf(runs, settings);
  const { tail, warnings } = tailOf(runs, settings);
  return {
    shape: { spread, ...(dispersion !== undefined && { dispersion }), ...(tail !== undefined && { tail }) },
    warnings: [
      ...limitWarnings(runs, settings),
      ...spreadWarnings(runs, spread),
      ...warnings,
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

/** The ratio of mean distances from the middle, by the same bootstrap as a ratio of means; undefined where a side never varies. */
function dispersionOf(runs: UsableRuns, settings: Settings): ComparisonShape["dispersion"] {
  if (Math.min(runs.bareMetal.length, runs.platform.length) < FEWEST_FOR_SPREAD) return undefined;
  const [bareMetal, platform] = [distancesFromMiddle(runs.bareMetal), distancesFromMiddle(runs.platform)];
  if (!(farthest(bareMetal) > 0 && farthest(platform) > 0)) return undefined;
  const { seed = 1, resamples = MOST_RESAMPLES, level } = settings;
  const bootstrap = bootstrapLogRatio(
    { bareMetal, platform, effective: runs.effective, warnings: [] },
    { kind: "mean" },
    { seed, resamples: Math.min(resamples, MOST_RESAMPLES) },
  );
  const { low, high } = acceleratedInterval(bootstrap, level);
  const ratio = { center: exp(bootstrap.estimate), low: exp(low), high: exp(high) };
  return Object.values(ratio).every(Number.isFinite) && ratio.low > 0 ? ratio : undefined;
}

const farthest = (ascending: Float64Array): number => ascending[ascending.length - 1] as number;

function limitWarnings({ bareMetal, platform }: UsableRuns, { direction }: Settings): readonly Warning[] {
  if (direction !== "higher" || !shareLimit(bareMetal, platform)) return [];
  const values = {
    least: Math.min(bareMetal[0] as number, platform[0] as number),
    most: Math.max(farthest(bareMetal), farthest(platform)),
  };
  return [
    {
      code: "limit-reached",
      message: `All runs of both sides lie within a thousandth of ${values.most.toPrecision(4)}: a link, a device or a rate that was asked for may be what was measured.`,
      about: "ratio",
      remedy: "Raise the limit, or compare what is free below it (processor time, response time).",
      values,
    },
  ];
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
