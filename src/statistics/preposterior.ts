import type { Outcomes } from "./information.js";
import { normalCdf, normalPdf, normalQuantile } from "./special-functions.js";

/**
 * Unit normal linear loss integral: E max(0, Z − z) = φ(z) − z · (1 − Φ(z)), Z standard normal (Raiffa and Schlaifer).
 */
export const normalLoss = (z: number): number => normalPdf(z) - z * normalCdf(-z);

/**
 * Expected value of choosing between nothing and a gain that is N(mean, sd²) once it is known: EVPI of two options, or
 * EVSI with the standard deviation of the posterior mean. At sd 0 it is 0.
 */
export const normalInformation = (mean: number, sd: number): number =>
  sd > 0 ? sd * normalLoss(Math.abs(mean) / sd) : 0;

/**
 * Share of the prior variance that a study is expected to explain: σ² ÷ (σ² + se²), 0 where the prior is exact and 1 where
 * the study is. The standard deviation of the posterior mean is its root times that of the prior.
 */
export function reliabilityOf(priorSd: number, standardError: number): number {
  const prior = priorSd * priorSd;
  return prior > 0 ? prior / (prior + standardError * standardError) : 0;
}

/**
 * What a study of that reliability may say of a normal, in bins that are equally likely beforehand: so many equally likely
 * posterior means, √r · Φ⁻¹((k + ½) ÷ count), and for each the posterior probability N(mean, 1 − r) of each bin. The
 * identity where nothing stays uncertain.
 */
export function studyOutcomes(reliability: number, bins: number): Outcomes {
  const spread = Math.sqrt(Math.max(0, 1 - reliability));
  const edges = Array.from({ length: bins + 1 }, (_, bin) => normalQuantile(bin / bins));
  return Array.from({ length: bins }, (_, outcome) => {
    const row = new Float64Array(bins);
    if (spread < SETTLED) {
      row[outcome] = 1;
      return row;
    }
    const mean = Math.sqrt(reliability) * normalQuantile((outcome + 0.5) / bins);
    for (let bin = 0; bin < bins; bin++)
      row[bin] = normalCdf((edges[bin + 1]! - mean) / spread) - normalCdf((edges[bin]! - mean) / spread);
    return row;
  });
}

/** A posterior this narrow, in standard deviations of the prior, is taken for knowledge. */
const SETTLED = 1e-6;
