import type { Dimension, PlatformKind } from "../brief/vocabulary.js";
import type { EvidenceRecord } from "./record.js";

/** Block size from which a storage record speaks for `storage-throughput` instead of `storage-iops`. */
const LARGE_BLOCK_BYTES = 65_536;

/** A record that may speak for a platform kind, and whether it was made on another kind. */
export interface Candidate {
  readonly record: EvidenceRecord;
  readonly borrowed: boolean;
}

/** Whose records speak for a kind: `own` ones count as its own, `borrowed` ones fill in with a mismatch. */
const sources: {
  readonly [kind in PlatformKind]: {
    readonly own: readonly PlatformKind[];
    readonly borrowed: readonly PlatformKind[];
  };
} = {
  "bare-metal": { own: ["bare-metal"], borrowed: [] },
  vm: { own: ["vm"], borrowed: [] },
  "hypervisor-pod": { own: ["hypervisor-pod"], borrowed: ["vm"] },
  sandboxed: { own: ["sandboxed"], borrowed: ["vm"] },
  nested: { own: ["nested"], borrowed: ["vm"] },
  "cloud-vm": { own: ["cloud-vm", "vm"], borrowed: [] },
  "cloud-metal": { own: ["cloud-metal"], borrowed: [] },
};

/**
 * The records that may speak for one kind and dimension, sorted by id in code-unit order.
 * A storage record with a known block size goes by that size, whatever its dimension says.
 */
export function candidatesFor(
  records: readonly EvidenceRecord[],
  kind: PlatformKind,
  dimension: Dimension,
): readonly Candidate[] {
  const { own, borrowed } = sources[kind];
  return records
    .filter((record) => topicOf(record) === dimension)
    .filter((record) => own.includes(record.kind) || borrowed.includes(record.kind))
    .map((record) => ({ record, borrowed: !own.includes(record.kind) }))
    .sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
}

function topicOf(record: EvidenceRecord): EvidenceRecord["dimension"] {
  const { blockBytes, dimension } = record;
  if (blockBytes === undefined || (dimension !== "storage-iops" && dimension !== "storage-throughput")) {
    return dimension;
  }
  return blockBytes >= LARGE_BLOCK_BYTES ? "storage-throughput" : "storage-iops";
}
