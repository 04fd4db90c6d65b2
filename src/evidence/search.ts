import type { PlatformKind } from "../brief/vocabulary.js";
import { catalogue } from "./catalogue.js";
import type { EvidenceRecord, EvidenceTopic } from "./record.js";

/** What to look for; every part that is given must hold. */
export interface EvidenceQuery {
  readonly dimension?: EvidenceTopic;
  readonly kind?: PlatformKind;
  /** A part of the publisher's name, in any case. */
  readonly publisher?: string;
  /** Words that must all occur, in any case, in the id, study, title, metric, stack, hardware or note. */
  readonly text?: string;
}

/** The records of the catalogue that match every part of the query, sorted by id; all of them for an empty query. */
export function searchEvidence(query: EvidenceQuery = {}): readonly EvidenceRecord[] {
  const publisher = query.publisher?.toLowerCase() ?? "";
  const words = (query.text ?? "").toLowerCase().split(/\s+/);
  return catalogue.filter(
    (record) =>
      (query.dimension === undefined || record.dimension === query.dimension) &&
      (query.kind === undefined || record.kind === query.kind) &&
      record.publisher.toLowerCase().includes(publisher) &&
      words.every((word) => searchable(record).includes(word)),
  );
}

const searchable = (record: EvidenceRecord): string =>
  [record.id, record.study, record.title, record.metric, record.stack, record.hardware, record.note]
    .join("\n")
    .toLowerCase();
