import type { Uncertain } from "../quantity/uncertain.js";
import { drawUncertain } from "../statistics/distribution.js";
import { log } from "../statistics/elementary.js";
import type { EvidenceRecord } from "./record.js";

/** What a record says on the log scale: θ = ln(ratio) and its own standard deviation. */
export interface LogRatio {
  readonly estimate: number;
  readonly standardDeviation: number;
}

/** Stands in where the source gives no spread: two or three runs of a benchmark commonly differ by that. */
const UNSTATED_SD = 0.03;

/** Width of a central 90 % interval of a normal distribution in standard deviations. */
const NINETY_PERCENT_WIDTH = 2 * 1.6448536269514722;

/**
 * θ = ln(median ratio). Its standard deviation is the width of the central 90 % interval on the log scale ÷ 3.29, from the
 * record's range or its uncertain ratio; 0.03 where the source states neither (run-to-run spread inside one set-up
 * is not the uncertainty of a finding). Undefined without a ratio, or where it reaches down to 0.
 */
export function logRatioOf({ ratio, range }: EvidenceRecord): LogRatio | undefined {
  if (ratio === undefined) return undefined;
  const [low, median, high] = quantiles(ratio);
  if (!(low > 0) || !Number.isFinite(high)) return undefined;
  const estimate = log(median);
  const ends = high > low ? { low, high } : range;
  if (ends?.high === undefined || !(ends.low > 0) || !(ends.high > ends.low)) {
    return { estimate, standardDeviation: UNSTATED_SD };
  }
  return { estimate, standardDeviation: (log(ends.high) - log(ends.low)) / NINETY_PERCENT_WIDTH };
}

function quantiles(ratio: Uncertain): readonly [low: number, median: number, high: number] {
  if (typeof ratio === "number") return [ratio, ratio, ratio];
  const [low = 0, median = 0, high = 0] = drawUncertain(ratio, Float64Array.of(0.05, 0.5, 0.95));
  return [low, median, high];
}
