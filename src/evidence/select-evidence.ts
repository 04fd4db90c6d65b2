import { catalogue } from "./catalogue.js";
import { type EvidenceQuestion, type SelectedRecord, selectRecords, totalSd } from "./selection.js";

/** A record with its part in the answer: 1 ÷ its variance, before the studies' own spread is known. */
export interface WeighedRecord extends SelectedRecord {
  /** Share of the pooled records' precision, 0 to 1; 0 for what is shown or left out. */
  readonly share: number;
}

/**
 * What the published evidence has to say on one dimension of one platform: every record that could speak, sorted by id,
 * with what it is used for, the reason, and the deviations that weaken it (its own, its publisher's, its age, its mismatch).
 * The catalogue, unless other records are given. Records of one study share one vote when they are pooled, so that
 * `share` compares records and no studies.
 */
export function selectEvidence(
  question: Omit<EvidenceQuestion, "records"> & Partial<Pick<EvidenceQuestion, "records">>,
): readonly WeighedRecord[] {
  const selected = selectRecords({ records: catalogue, ...question });
  const precision = (one: SelectedRecord): number =>
    one.use === "pooled" ? 1 / (totalSd(one) * totalSd(one)) : 0;
  const total = selected.reduce((sum, one) => sum + precision(one), 0);
  return selected.map((one) => ({ ...one, share: total > 0 ? precision(one) / total : 0 }));
}
