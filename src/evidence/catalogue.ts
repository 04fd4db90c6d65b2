import { bootTimeRecords } from "./boot-time.js";
import { cpuRecords } from "./cpu.js";
import { gpuRecords } from "./gpu.js";
import { memoryRecords } from "./memory.js";
import { networkRecords } from "./network.js";
import type { EvidenceRecord } from "./record.js";
import { storageRecords } from "./storage.js";
import { tailLatencyRecords } from "./tail-latency.js";

/** Every published finding on a dimension of the model, sorted by id in code-unit order: what an assessment may use. */
export const catalogue: readonly EvidenceRecord[] = [
  ...cpuRecords,
  ...memoryRecords,
  ...networkRecords,
  ...storageRecords,
  ...gpuRecords,
  ...tailLatencyRecords,
  ...bootTimeRecords,
].sort((a, b) => (a.id < b.id ? -1 : 1));
