import type { PlatformKind } from "../brief/vocabulary.js";
import type { Date } from "../quantity/date.js";
import type {
  Comparison,
  EvidenceRecord,
  EvidenceTopic,
  Interest,
  ReadAs,
  RecordIoPath,
  RecordTuning,
} from "./record.js";
import { records } from "./records.js";

/** What to look for; every part that is given must hold. */
export interface EvidenceQuery {
  readonly dimension?: EvidenceTopic;
  readonly kind?: PlatformKind;
  readonly tuning?: RecordTuning;
  readonly ioPath?: RecordIoPath;
  /** A family: `esxi, kvm, xen, hyper-v, firecracker, cloud-hypervisor, nitro, virtualbox`. */
  readonly hypervisor?: string;
  readonly comparison?: Comparison;
  readonly interest?: Interest;
  readonly readAs?: ReadAs;
  readonly study?: string;
  /** Whether the record may enter a pooled figure at all. */
  readonly pooled?: boolean;
  /** First and last day of publication, both included. */
  readonly from?: Date;
  readonly until?: Date;
  /** A part of the publisher's name, in any case. */
  readonly publisher?: string;
  /** Words that must all occur, in any case, in the id, study, title, metric, stack, hardware or note. */
  readonly text?: string;
}

/** Parts of a query that a record must repeat exactly. */
const exact = [
  ...(["dimension", "kind", "tuning", "ioPath", "hypervisor", "comparison"] as const),
  ...(["interest", "readAs", "study", "pooled"] as const),
];

/** The records that match every part of the query, sorted by id; all of them for an empty query. */
export function search(query: EvidenceQuery = {}): readonly EvidenceRecord[] {
  const publisher = query.publisher?.toLowerCase() ?? "";
  const words = (query.text ?? "").toLowerCase().split(/\s+/);
  return records.filter(
    (record) =>
      exact.every((key) => query[key] === undefined || record[key] === query[key]) &&
      (query.from === undefined || record.published >= query.from) &&
      (query.until === undefined || record.published <= query.until) &&
      record.publisher.toLowerCase().includes(publisher) &&
      words.every((word) => searchable(record).includes(word)),
  );
}

const searchable = (record: EvidenceRecord): string =>
  [record.id, record.study, record.title, record.metric, record.stack, record.hardware, record.note]
    .join("\n")
    .toLowerCase();
