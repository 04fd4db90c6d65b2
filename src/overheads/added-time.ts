import type { SelectedRecord } from "../evidence/selection.js";
import type { EvidenceRecord } from "../evidence/record.js";
import { exp, log } from "../statistics/elementary.js";
import { secondsOf } from "./seconds.js";

/** How far one study alone may be off, either way: a round trip added differs that much between network cards. */
const SINGLE_STUDY_FACTOR = 2;

const MICROSECONDS_PER_SECOND = 1e6;

export interface AddedTime {
  /** Microseconds. */
  readonly center: number;
  readonly low: number;
  readonly high: number;
  readonly records: readonly string[];
}

/**
 * Microseconds that a platform adds to one operation by the pooled records that state both sides in time, or say it
 * outright: the geometric mean over studies, from the least to the most; one study: itself, a factor of 2 either way.
 * Undefined where none does.
 */
export function publishedAddedTime(selected: readonly SelectedRecord[]): AddedTime | undefined {
  const found = selected.flatMap(({ use, record }) => {
    const microseconds = use === "pooled" ? addedBy(record) : undefined;
    return microseconds === undefined ? [] : [{ record, logOfAdded: log(microseconds) }];
  });
  const studies = new Map<string, number[]>();
  for (const { record, logOfAdded } of found) {
    studies.set(record.study, [...(studies.get(record.study) ?? []), logOfAdded]);
  }
  if (studies.size === 0) return undefined;
  const votes = [...studies.values()].map(mean);
  const margin = votes.length === 1 ? log(SINGLE_STUDY_FACTOR) : 0;
  return {
    center: exp(mean(votes)),
    low: exp(Math.min(...votes) - margin),
    high: exp(Math.max(...votes) + margin),
    records: found.map(({ record }) => record.id),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Undefined where the record gives no times, or nothing was added. */
function addedBy({ addedMicroseconds, sides }: EvidenceRecord): number | undefined {
  if (addedMicroseconds !== undefined) return addedMicroseconds;
  if (sides === undefined || sides.direction === "higher") return undefined;
  const seconds = secondsOf(sides.platform - sides.bareMetal, sides.unit);
  return seconds !== undefined && seconds > 0 ? seconds * MICROSECONDS_PER_SECOND : undefined;
}
