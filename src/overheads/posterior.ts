import type { Sentence } from "../notice.js";
import type { MeasuredRatio } from "./measured.js";
import type { Prediction } from "./published.js";

/** Standard deviations that measurement and prediction may lie apart before one of them is about something else. */
const CONFLICT_AT = 2;

/** One normal distribution of ln(ratio), how much of it is measured, and the conflict where there is one. */
export interface Posterior {
  readonly logMean: number;
  readonly logSd: number;
  readonly measuredShare: number;
  readonly conflict?: Sentence;
}

/**
 * Prediction × likelihood of the asker's own θ̂: means weighted by precision, precisions added; the measured share is the
 * measurement's part of the precision. Where the two lie more than 2·√(se² + τ² + se_μ²) apart the measurement stands
 * alone, and the conflict is said.
 */
export function combine(prediction: Prediction, measured: MeasuredRatio | undefined): Posterior {
  const { logMean, logSd } = prediction;
  if (measured === undefined) return { logMean, logSd, measuredShare: 0 };
  const { estimate, standardError } = measured;
  const variance = logSd * logSd;
  const error = standardError * standardError;
  const apart = Math.abs(estimate - logMean) / Math.sqrt(error + variance);
  if (apart > CONFLICT_AT) {
    const id = prediction.studies > 0 ? "overhead.conflict" : "overhead.conflict-with-assumption";
    const values = { measured: estimate, predicted: logMean, apart, studies: prediction.studies };
    return { logMean: estimate, logSd: standardError, measuredShare: 1, conflict: { id, values } };
  }
  const precision = 1 / error + 1 / variance;
  return {
    logMean: (estimate / error + logMean / variance) / precision,
    logSd: 1 / Math.sqrt(precision),
    measuredShare: 1 / error / precision,
  };
}
