import type { Brief } from "../brief/brief.js";
import { evidenceRecordOf } from "../evidence/added.js";
import { catalogue } from "../evidence/catalogue.js";
import type { EvidenceRecord } from "../evidence/record.js";
import type { Warning } from "../notice.js";
import { indexPath, type Id, type IdPath } from "../quantity/id-path.js";
import { nearestName } from "../quantity/nearest.js";
import { medianOf } from "../statistics/distribution.js";

/** The records that a brief lets speak, what it takes away, and how it reweighs them. */
export interface Sources {
  readonly records: readonly EvidenceRecord[];
  readonly excluded: ReadonlySet<Id>;
  /** Factor on a record's weight, 0 to 1; 1 unless stated. */
  readonly weightOf: (id: Id) => number;
  readonly warnings: readonly Warning[];
}

/**
 * The catalogue, unless the brief wants none of it, and the brief's own records; a record of its own replaces one of
 * the same id. An exclusion or weight for a record that does not exist is a warning with the nearest id.
 */
export function sourcesOf({ evidence }: Pick<Brief, "evidence">): Sources {
  const records = new Map<Id, EvidenceRecord>();
  if (evidence.use === "catalogue") for (const record of catalogue) records.set(record.id, record);
  for (const input of evidence.add) records.set(input.id, evidenceRecordOf(input));
  const weights = new Map(evidence.reweigh.map(({ record, factor }) => [record, medianOf(factor.value)]));
  const named: readonly (readonly [Id, IdPath])[] = [
    ...evidence.exclude.map((id, index) => [id, indexPath("evidence.exclude", index)] as const),
    ...evidence.reweigh.map(({ record, factor }) => [record, factor.path] as const),
  ];
  return {
    records: [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    excluded: new Set(evidence.exclude),
    weightOf: (id) => weights.get(id) ?? 1,
    warnings: named.filter(([id]) => !records.has(id)).map(([id, path]) => unknownRecord(id, path, records)),
  };
}

function unknownRecord(id: Id, about: IdPath, records: ReadonlyMap<Id, EvidenceRecord>): Warning {
  const nearest = nearestName(id, [...records.keys()]);
  return {
    code: "unknown-record",
    message: `There is no record ${JSON.stringify(id)}${nearest === undefined ? "" : `; the nearest is ${nearest}`}.`,
    about,
    remedy: nearest === undefined ? "Name a record that is in use." : `Write ${nearest}.`,
    values: { id, ...(nearest !== undefined && { nearest }) },
  };
}
