import { cpuRecords } from "./cpu.js";
import { gpuRecords } from "./gpu.js";
import { memoryRecords } from "./memory.js";
import { networkRecords } from "./network.js";
import { otherRecords } from "./other.js";
import type { EvidenceRecord } from "./record.js";
import { storageRecords } from "./storage.js";
import { tailLatencyRecords } from "./tail-latency.js";

/** Every published finding that the library brings, sorted by id in code-unit order. */
export const catalogue: readonly EvidenceRecord[] = [
  ...cpuRecords,
  ...memoryRecords,
  ...networkRecords,
  ...storageRecords,
  ...gpuRecords,
  ...tailLatencyRecords,
  ...otherRecords,
].sort((a, b) => (a.id < b.id ? -1 : 1));
