import type { Warning } from "../notice.js";
import { normalQuantile } from "./special-functions.js";
import { studentQuantile } from "./student.js";

/** One estimate of an effect on an unbounded scale (a log ratio), with its standard error. */
export interface Estimate {
  readonly estimate: number;
  readonly standardError: number;
  /** Estimates of one study share one vote; absent, the estimate is a study of its own. */
  readonly study?: string;
}

export type PoolingMethod = "paule-mandel" | "dersimonian-laird";

export interface PooledEstimate {
  readonly mean: number;
  /**
   * Of `mean`. For `paule-mandel` by Hartung–Knapp with the guard max(1, q); at the Paule–Mandel root q is 1, so the
   * guard only speaks where τ² is 0.
   */
  readonly standardError: number;
  /** (Σ weights)^−½, without the correction of Hartung and Knapp. */
  readonly plainStandardError: number;
  /** Variance between studies. */
  readonly tauSquared: number;
  readonly studies: number;
  /** 95 % interval of the mean: t with studies − 1 degrees of freedom for `paule-mandel`, normal for `dersimonian-laird` and for one study. */
  readonly interval: { readonly low: number; readonly high: number };
  /** 95 % interval of the effect in a new setting, N(mean, τ² + standardError²), by the same distribution. */
  readonly prediction: { readonly low: number; readonly high: number };
  /** Share of each estimate in the mean, in the order given; they sum to 1. */
  readonly weights: readonly number[];
  readonly warnings: readonly Warning[];
}

/** Beyond it a square leaves the range of doubles. */
const LARGEST = 1e50;

/** Below it an estimate of the variance between studies rests on next to nothing. */
const FEW_STUDIES = 5;

const COVERAGE = 0.975;

interface Study {
  readonly estimate: number;
  readonly variance: number;
  readonly members: readonly number[];
}

/**
 * The random-effects mean of several estimates, one study one vote: estimates of a study are first pooled by inverse
 * variance. τ² by Paule and Mandel (1982), to 1e-12 of itself, or by DerSimonian and Laird (1986); 0 where the spread is
 * no larger than the standard errors explain. One study is returned as it is, with τ² 0 and a warning.
 * Throws a RangeError for no estimate, an estimate beyond ±1e50, or a standard error outside 1e-50 to 1e50.
 */
export function poolEstimates(
  estimates: readonly Estimate[],
  { method = "paule-mandel" }: { readonly method?: PoolingMethod } = {},
): PooledEstimate {
  if (estimates.length === 0) throw new RangeError("`poolEstimates` requires at least one estimate");
  if (method !== "paule-mandel" && method !== "dersimonian-laird") {
    throw new RangeError(`\`poolEstimates\` knows no method ${JSON.stringify(method)}`);
  }
  estimates.forEach(requireUsable);
  const studies = studiesOf(estimates);
  const tauSquared = method === "paule-mandel" ? pauleMandel(studies) : derSimonianLaird(studies);
  const { mean, weights, total, q } = weighted(studies, tauSquared);
  const degrees = studies.length - 1;
  const plainStandardError = 1 / Math.sqrt(total);
  const byHartungKnapp = method === "paule-mandel" && degrees > 0;
  const standardError = byHartungKnapp
    ? plainStandardError * Math.sqrt(Math.max(1, q / degrees))
    : plainStandardError;
  const quantile = byHartungKnapp ? studentQuantile(COVERAGE, degrees) : normalQuantile(COVERAGE);
  const around = (standardDeviation: number) => ({
    low: mean - quantile * standardDeviation,
    high: mean + quantile * standardDeviation,
  });
  return {
    mean,
    standardError,
    plainStandardError,
    tauSquared,
    studies: studies.length,
    interval: around(standardError),
    prediction: around(Math.sqrt(tauSquared + standardError * standardError)),
    weights: weightsOfMembers(estimates, studies, weights, total),
    warnings: warningsOf(studies.length),
  };
}

function requireUsable({ estimate, standardError }: Estimate): void {
  const usable = Math.abs(estimate) <= LARGEST && standardError >= 1 / LARGEST && standardError <= LARGEST;
  if (!usable) {
    throw new RangeError(
      `\`poolEstimates\` requires finite estimates and positive standard errors, got ${estimate} and ${standardError}`,
    );
  }
}

function studiesOf(estimates: readonly Estimate[]): readonly Study[] {
  const groups = new Map<string | number, number[]>();
  estimates.forEach(({ study }, index) => {
    const key = study ?? index;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [index]);
    else members.push(index);
  });
  return [...groups.values()].map((members) => {
    let precision = 0;
    let sum = 0;
    for (const member of members) {
      const { estimate, standardError } = estimates[member] as Estimate;
      precision += 1 / (standardError * standardError);
      sum += estimate / (standardError * standardError);
    }
    return { estimate: sum / precision, variance: 1 / precision, members };
  });
}

/** The weighted mean at a given τ², and Q = Σ w (y − mean)². */
function weighted(studies: readonly Study[], tauSquared: number) {
  const weights = studies.map(({ variance }) => 1 / (variance + tauSquared));
  let total = 0;
  let sum = 0;
  studies.forEach(({ estimate }, index) => {
    total += weights[index] as number;
    sum += (weights[index] as number) * estimate;
  });
  const mean = sum / total;
  let q = 0;
  let slope = 0;
  studies.forEach(({ estimate }, index) => {
    const part = (weights[index] as number) * (estimate - mean) * (estimate - mean);
    q += part;
    slope += (weights[index] as number) * part;
  });
  return { mean, weights, total, q, slope };
}

/** The root of Q(τ²) = k − 1. Q falls and is convex, so Newton's steps from 0 rise to the root and never pass it. */
function pauleMandel(studies: readonly Study[]): number {
  let tauSquared = 0;
  for (;;) {
    const { q, slope } = weighted(studies, tauSquared);
    const step = (q - (studies.length - 1)) / slope;
    if (!(step > 1e-14 * tauSquared)) return tauSquared;
    tauSquared += step;
  }
}

function derSimonianLaird(studies: readonly Study[]): number {
  const { weights, total, q } = weighted(studies, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const scale = total - squares / total;
  return scale > 0 ? Math.max(0, (q - (studies.length - 1)) / scale) : 0;
}

function weightsOfMembers(
  estimates: readonly Estimate[],
  studies: readonly Study[],
  weights: readonly number[],
  total: number,
): readonly number[] {
  const shares = estimates.map(() => 0);
  studies.forEach(({ variance, members }, index) => {
    for (const member of members) {
      const { standardError } = estimates[member] as Estimate;
      shares[member] = ((weights[index] as number) / total) * (variance / (standardError * standardError));
    }
  });
  return shares;
}

function warningsOf(studies: number): readonly Warning[] {
  if (studies >= FEW_STUDIES) return [];
  const values = { studies };
  return studies === 1
    ? [
        {
          code: "single-study",
          message:
            "One study says nothing about how much settings differ; its own standard error is all there is.",
          about: "tauSquared",
          remedy: "Add an estimate from a second, independent study.",
          values,
        },
      ]
    : [
        {
          code: "few-studies",
          message: `The spread between settings is estimated from ${studies} studies and is itself very uncertain.`,
          about: "tauSquared",
          remedy: `Add independent studies until there are at least ${FEW_STUDIES}.`,
          values,
        },
      ];
}
