import type { Dimension, IoPath, PlatformKind, Tuning } from "../brief/vocabulary.js";
import type { Sentence } from "../notice.js";
import { yearsBetween, type Date } from "../quantity/date.js";
import { type Candidate, candidatesFor } from "./candidates.js";
import { type LogRatio, logRatioOf } from "./log-ratio.js";
import { ioPathDiffers, isDistant, mismatchSd, type Setup, tuningDiffers } from "./mismatch.js";
import type { EvidenceRecord } from "./record.js";

/** Standard deviation that a publisher with something to sell adds: discounted, not shifted, for we know no direction. */
const SELLER_SD = 0.04;

/** Standard deviation added a year: hardware assists and hypervisors change, slowly. */
const AGE_SD_PER_YEAR = 0.01;

/** What is asked of the evidence: one dimension of one platform on one day. */
export interface EvidenceQuestion extends Setup {
  readonly records: readonly EvidenceRecord[];
  readonly kind: PlatformKind;
  readonly dimension: Dimension;
  readonly tuning: Tuning;
  readonly ioPath?: IoPath;
  readonly hypervisor?: string;
  /** Confidential guests are a cell of their own; false unless stated. */
  readonly confidential?: boolean;
  readonly asOf: Date;
}

/** One record, what it is used for, and the four standard deviations on the log scale that its weight is made of. */
export interface SelectedRecord {
  readonly record: EvidenceRecord;
  readonly use: "pooled" | "shown" | "left-out";
  /** Of another tuning or I/O path: such records are pooled only where nothing closer exists. */
  readonly distant: boolean;
  /** ln(ratio); absent where the record has no usable ratio. */
  readonly estimate: number | undefined;
  readonly ownSd: number;
  readonly biasSd: number;
  readonly ageSd: number;
  readonly mismatchSd: number;
  readonly reason: Sentence;
}

/** Standard deviation of a selected record on the log scale: its four parts, combined by variance. */
export const totalSd = (one: SelectedRecord): number =>
  Math.sqrt(
    one.ownSd * one.ownSd + one.biasSd * one.biasSd + one.ageSd * one.ageSd + one.mismatchSd * one.mismatchSd,
  );

/**
 * Every record that could speak for one kind and dimension, sorted by id, with what it is used for and why.
 *
 * Pooled are the records that can be pooled at all and match tuning and I/O path or do not say. Where none does, records
 * of a kind that lends its own do; where none of those does either, records of another tuning or I/O path, at a
 * large mismatch. So one answer never mixes close and distant records.
 */
export function selectRecords(question: EvidenceQuestion): readonly SelectedRecord[] {
  const candidates = candidatesFor(question.records, question.kind, question.dimension);
  const judged = candidates.map((candidate) => ({ candidate, barred: barOf(candidate.record, question) }));
  const usable = judged.filter(({ barred }) => barred === undefined).map(({ candidate }) => candidate);
  const rank = Math.min(...usable.map((candidate) => distance(candidate, question)));
  return judged.map(({ candidate, barred }) => {
    const parts = partsOf(candidate, question);
    if (barred !== undefined) return { ...parts, ...barred };
    if (distance(candidate, question) > rank) {
      return { ...parts, use: "left-out", reason: apartReason(candidate, question) };
    }
    return { ...parts, use: "pooled", reason: pooledReason(rank, parts) };
  });
}

/** 0: own kind and set-up · 1: a lending kind, same set-up · 2: own kind, other set-up · 3: a lending kind, other set-up. */
function distance({ record, borrowed }: Candidate, question: EvidenceQuestion): number {
  return (isDistant(record, question) ? 2 : 0) + (borrowed ? 1 : 0);
}

type Parts = Omit<SelectedRecord, "use" | "reason">;
type Bar = Pick<SelectedRecord, "use" | "reason">;

function partsOf({ record, borrowed }: Candidate, question: EvidenceQuestion): Parts {
  const ratio: LogRatio | undefined = logRatioOf(record);
  return {
    record,
    distant: isDistant(record, question),
    estimate: ratio?.estimate,
    ownSd: ratio?.standardDeviation ?? 0,
    biasSd: record.interest === "none" ? 0 : SELLER_SD,
    ageSd: AGE_SD_PER_YEAR * Math.max(0, yearsBetween(record.published, question.asOf)),
    mismatchSd: mismatchSd(record, question, borrowed),
  };
}

/** Why a record can enter no pooled figure of this question, however close it is. */
function barOf(record: EvidenceRecord, question: EvidenceQuestion): Bar | undefined {
  if (record.readAs === "unconfirmed") return bar("left-out", "evidence.unconfirmed");
  if ((record.confidential ?? false) !== (question.confidential ?? false)) {
    return bar("left-out", record.confidential ? "evidence.confidential" : "evidence.not-confidential");
  }
  if (record.tuning === "misconfigured") return bar("shown", "evidence.misconfigured");
  if (logRatioOf(record) === undefined) return bar("shown", "evidence.no-ratio");
  if (!record.pooled) return bar("shown", "evidence.not-pooled");
  return undefined;
}

const bar = (use: "shown" | "left-out", id: string): Bar => ({ use, reason: { id, values: {} } });

function apartReason({ record }: Candidate, question: EvidenceQuestion): Sentence {
  if (tuningDiffers(record, question)) {
    return { id: "evidence.other-tuning", values: { record: record.tuning, platform: question.tuning } };
  }
  if (ioPathDiffers(record, question)) {
    return {
      id: "evidence.other-io-path",
      values: { record: record.ioPath, platform: question.ioPath ?? "" },
    };
  }
  return { id: "evidence.other-kind", values: { record: record.kind, platform: question.kind } };
}

const pooledReasons = ["pooled", "pooled-borrowed-kind", "pooled-other-setup", "pooled-other-setup"] as const;

function pooledReason(rank: number, parts: Parts): Sentence {
  const { ownSd, biasSd, ageSd, mismatchSd } = parts;
  return { id: `evidence.${pooledReasons[rank]}`, values: { ownSd, biasSd, ageSd, mismatchSd } };
}
