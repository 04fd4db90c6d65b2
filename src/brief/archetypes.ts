import type { Archetype, ProfileDimension } from "./vocabulary.js";

/** Shares of busy time by archetype: an assumption that the report shows. */
export const archetypeShares: {
  readonly [archetype in Archetype]: { readonly [dimension in ProfileDimension]?: number };
} = {
  general: { cpu: 0.7, memory: 0.1, "network-throughput": 0.1, "storage-iops": 0.1 },
  "web-api": { cpu: 0.6, memory: 0.1, "network-latency": 0.2, "network-throughput": 0.1 },
  "relational-database": {
    cpu: 0.35,
    memory: 0.15,
    "storage-latency": 0.3,
    "storage-iops": 0.1,
    "network-latency": 0.1,
  },
  "key-value-cache": { cpu: 0.3, memory: 0.3, "network-latency": 0.4 },
  "stream-broker": {
    cpu: 0.25,
    "network-throughput": 0.3,
    "storage-throughput": 0.35,
    "network-latency": 0.1,
  },
  "batch-analytics": { cpu: 0.55, memory: 0.2, "storage-throughput": 0.15, "network-throughput": 0.1 },
  "ml-inference": { "gpu-inference": 0.75, cpu: 0.15, "network-latency": 0.1 },
  "ml-training": { "gpu-training": 0.8, "network-throughput": 0.1, "storage-throughput": 0.1 },
  "packet-processing": { cpu: 0.3, memory: 0.1, "network-throughput": 0.4, "network-latency": 0.2 },
  "low-latency-trading": { cpu: 0.35, memory: 0.05, "network-latency": 0.6 },
  "ci-builds": { cpu: 0.65, memory: 0.1, "storage-iops": 0.15, "storage-throughput": 0.1 },
};
