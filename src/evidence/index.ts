/** The door of the published evidence: records, what was left out of them and why, search and selection. */
export { excluded } from "./excluded.js";
export type { ExcludedFinding } from "./excluded.js";
export { records } from "./records.js";
export { search } from "./search.js";
export type { EvidenceQuery } from "./search.js";
export { selectEvidence } from "./select-evidence.js";
export type { WeighedRecord } from "./select-evidence.js";
export type { EvidenceQuestion, SelectedRecord } from "./selection.js";
export type {
  Comparison,
  EvidenceRecord,
  EvidenceTopic,
  Interest,
  ReadAs,
  RecordIoPath,
  RecordTuning,
} from "./record.js";
export type { ObligationPlace, Pack, PackObligation } from "./pack.js";
export { packs } from "./packs.js";
export type { Binding, Rule, RuleDemand, RuleNumber, RuleSubject } from "./rule.js";
export { rules, searchRules } from "./rules.js";
export type { RuleQuery } from "./rules.js";
