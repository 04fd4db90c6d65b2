import { type SelectedRecord, totalSd } from "../evidence/selection.js";
import { exp } from "../statistics/elementary.js";
import { type PooledEstimate, poolEstimates } from "../statistics/pooling.js";
import type { PublishedSummary } from "./overhead.js";
import type { Regime } from "./regime.js";

/** Least sd between settings that is believed while there are fewer than `FEW_STUDIES`: so few cannot show how much they differ. */
const LEAST_TAU = 0.05;
const FEW_STUDIES = 5;

/** What the literature, or in its absence the regime default, expects of a new setting: normal on the log scale. */
export interface Prediction extends PublishedSummary {
  /** Ids of the pooled records, in the order given; empty where nothing is published. */
  readonly records: readonly string[];
}

export interface PublishedInput {
  readonly selected: readonly SelectedRecord[];
  readonly regime: Regime;
  /** Factor on a record's weight, > 0; 1 unless the asker reweighs it. */
  readonly weightOf?: (id: string) => number;
}

/**
 * The prediction for a new setting from the pooled records: N(μ, τ² + se²) by random effects over studies (Paule and
 * Mandel; Hartung and Knapp with max(1, q)), τ at least 0.05 below five studies, the sd never above the regime's. One
 * study: itself with τ = 0.05. None: the regime default, with 0 studies. So too where only records of another set-up
 * exist and leave a wider spread than the regime default: capped, the vaguest evidence would pass for strong evidence.
 */
export function predictFromRecords({ selected, regime, weightOf = () => 1 }: PublishedInput): Prediction {
  const pooled = selected.flatMap((one) =>
    one.use === "pooled" && one.estimate !== undefined
      ? [{ one, estimate: one.estimate, scale: 1 / Math.sqrt(weightOf(one.record.id)) }]
      : [],
  );
  if (pooled.length === 0) return { studies: 0, records: [], ...regime };
  const overall = poolEstimates(studiesOf(pooled));
  const tau = Math.sqrt(overall.tauSquared);
  const believed = overall.studies < FEW_STUDIES ? Math.max(LEAST_TAU, tau) : tau;
  const spread = Math.sqrt(believed * believed + overall.standardError * overall.standardError);
  if (spread > regime.logSd && pooled.every(({ one }) => one.distant))
    return { studies: 0, records: [], ...regime };
  return {
    studies: overall.studies,
    logMean: overall.mean,
    logSd: Math.min(regime.logSd, spread),
    records: pooled.map(({ one }) => one.record.id),
    ...(overall.studies > 1 && { interval: ratios(overall.prediction) }),
  };
}

interface Vote {
  readonly one: SelectedRecord;
  readonly estimate: number;
  readonly scale: number;
}

/** Caps what is shown: with one degree of freedom an end can lie beyond the range of doubles. */
const WIDEST_LOG_RATIO = 50;

const ratios = ({
  low,
  high,
}: PooledEstimate["prediction"]): { readonly low: number; readonly high: number } => ({
  low: exp(Math.max(-WIDEST_LOG_RATIO, low)),
  high: exp(Math.min(WIDEST_LOG_RATIO, high)),
});

/**
 * One estimate a study: its records pooled by Paule and Mandel. Their own errors average out; publisher, age and mismatch
 * are the study's, the same in every record, and do not: (Σ w c)² stands for Σ w² c², with c a record's shared sd.
 */
function studiesOf(
  votes: readonly Vote[],
): readonly { readonly estimate: number; readonly standardError: number }[] {
  const studies = new Map<string, Vote[]>();
  for (const vote of votes) {
    const study = studies.get(vote.one.record.study);
    if (study === undefined) studies.set(vote.one.record.study, [vote]);
    else study.push(vote);
  }
  return [...studies.values()].map((members) => {
    const { mean, standardError, weights } = poolEstimates(
      members.map(({ one, estimate, scale }) => ({ estimate, standardError: scale * totalSd(one) })),
    );
    let together = 0;
    let apart = 0;
    members.forEach(({ one, scale }, index) => {
      const shared = (weights[index] ?? 0) * scale * totalSd({ ...one, ownSd: 0 });
      together += shared;
      apart += shared * shared;
    });
    return {
      estimate: mean,
      standardError: Math.sqrt(standardError * standardError + together * together - apart),
    };
  });
}
