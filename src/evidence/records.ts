import { availabilityRecords } from "./availability.js";
import { catalogue } from "./catalogue.js";
import { densityRecords } from "./density.js";
import { isolationRecords } from "./isolation.js";
import { powerRecords } from "./power.js";
import type { EvidenceRecord } from "./record.js";
import { wholeSystemRecords } from "./whole-system.js";

/**
 * Every published finding that the library brings, sorted by id in code-unit order: the catalogue, and the topics
 * outside the model's dimensions, which no assessment reads.
 */
export const records: readonly EvidenceRecord[] = [
  ...catalogue,
  ...densityRecords,
  ...isolationRecords,
  ...powerRecords,
  ...availabilityRecords,
  ...wholeSystemRecords,
].sort((a, b) => (a.id < b.id ? -1 : 1));
