/** The door of the published evidence: records and search, plain data. */
export { catalogue as records } from "./catalogue.js";
export { searchEvidence } from "./search.js";
export type { EvidenceQuery } from "./search.js";
export type {
  Comparison,
  EvidenceRecord,
  EvidenceTopic,
  Interest,
  ReadAs,
  RecordIoPath,
  RecordTuning,
} from "./record.js";
