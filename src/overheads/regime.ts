import type { Dimension, IoPath, Tuning } from "../brief/vocabulary.js";
import { log } from "../statistics/elementary.js";

/** What is assumed of a dimension about which nothing is published or measured: log mean and log sd of the ratio. */
export interface Regime {
  readonly logMean: number;
  readonly logSd: number;
}

/** Median ratio that is assumed by tuning; between the quartiles of the published records. */
const assumedRatio = { tuned: 0.97, default: 0.85 } as const;

const ORDINARY_SD = 0.15;

/** Small requests and far percentiles are bimodal in the records: parity or a fifth of it. */
const ERRATIC_SD = 0.35;
const erratic: readonly Dimension[] = ["storage-iops", "storage-latency", "tail-latency"];

/** Storage handed to a tuned guest whole leaves little for the hypervisor to cost. */
const TUNED_PASSTHROUGH_STORAGE_SD = 0.1;

/**
 * The regime default of one dimension: the prediction where no record exists, and the most that any prediction may be
 * unsure (an sd above that of knowing nothing would make reading worse than not reading).
 */
export function regimeOf(setup: {
  readonly dimension: Dimension;
  readonly tuning: Tuning;
  readonly ioPath?: IoPath;
}): Regime {
  const { dimension, tuning, ioPath } = setup;
  const passedThrough = ioPath === "passthrough" || ioPath === "sr-iov";
  const logMean = log(assumedRatio[tuning]);
  if (tuning === "tuned" && passedThrough && dimension.startsWith("storage-")) {
    return { logMean, logSd: TUNED_PASSTHROUGH_STORAGE_SD };
  }
  return { logMean, logSd: erratic.includes(dimension) ? ERRATIC_SD : ORDINARY_SD };
}
