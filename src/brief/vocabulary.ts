/** The closed lists of words that a brief may use. Order matters where a rule breaks ties by it. */

/** The dimensions that a profile may hold: busy time is spent on them. */
export const profileDimensions = [
  "cpu",
  "memory",
  "network-throughput",
  "network-latency",
  "storage-iops",
  "storage-throughput",
  "storage-latency",
  "gpu-inference",
  "gpu-training",
] as const;
export type ProfileDimension = (typeof profileDimensions)[number];

/** `tail-latency` multiplies a percentile and `boot-time` enters node replacement: neither is busy time. */
export const dimensions = [...profileDimensions, "tail-latency", "boot-time"] as const;
/** A resource whose overhead counts. */
export type Dimension = (typeof dimensions)[number];

export const resources = ["cpu", "memory", "memory-bandwidth", "network", "storage"] as const;
/** A resource that one tenant can take from another. */
export type Resource = (typeof resources)[number];

export const enforcements = ["none", "shared", "reserved", "dedicated"] as const;
/** How a resource's limit is held against a neighbour, weakest first. */
export type Enforcement = (typeof enforcements)[number];

export const platformKinds = [
  "bare-metal",
  "vm",
  "hypervisor-pod",
  "sandboxed",
  "nested",
  "cloud-vm",
  "cloud-metal",
] as const;
export type PlatformKind = (typeof platformKinds)[number];

export const ioPaths = ["passthrough", "sr-iov", "paravirtual", "emulated"] as const;
export type IoPath = (typeof ioPaths)[number];

export const tunings = ["default", "tuned"] as const;
export type Tuning = (typeof tunings)[number];

export const archetypes = [
  "general",
  "web-api",
  "relational-database",
  "key-value-cache",
  "stream-broker",
  "batch-analytics",
  "ml-inference",
  "ml-training",
  "packet-processing",
  "low-latency-trading",
  "ci-builds",
] as const;
export type Archetype = (typeof archetypes)[number];

export const packIds = [
  "pci-dss-4",
  "nist-800-190",
  "dod-il4",
  "dod-il5",
  "dod-il6",
  "au-ism-secret",
  "mifid-rts-25",
  "dora",
  "hipaa",
  "gdpr",
  "iso-27001",
  "soc-2",
  "fedramp-high",
  "cis-kubernetes",
  "bsi-high",
  "anuket-ra2",
] as const;
export type PackId = (typeof packIds)[number];

export const licenceMetrics = [
  "per-core-min-16-per-cpu",
  "per-socket",
  "per-host",
  "per-node",
  "per-vcpu",
  "per-core-min-4-per-vm",
  "per-core-pair",
  "per-socket-pair-max-128-cores",
  "per-core-of-reachable-hosts",
  "windows-standard",
  "windows-datacenter",
  "per-gpu",
  "per-pod",
] as const;
export type LicenceMetric = (typeof licenceMetrics)[number];

export const criterionIds = [
  "cost",
  "latency",
  "interference",
  "downtime",
  "exposure",
  "failure-size",
  "upgrade",
] as const;
/** The seven criteria the library brings; users may define more. */
export type CriterionId = (typeof criterionIds)[number];

export const needs = [
  "gpu",
  "sriov",
  "dpdk",
  "rdma",
  "hugepages",
  "numa",
  "realtime",
  "hardwareVirtualization",
  "clock",
  "confidential",
  "windows",
  "region",
  "ownership",
] as const;
export type Need = (typeof needs)[number];

/** The gates that the library brings; a brief may name those of its extensions too. */
export const gateIds = [
  "fits",
  "objective",
  "untrusted-code",
  "separation",
  "sensitivity",
  "dedicated-hardware",
  "contract",
  "device.gpu",
  "device.sriov",
  "device.dpdk",
  "device.rdma",
  "device.hugepages",
  "device.numa",
  "device.realtime",
  "device.hardwareVirtualization",
  "confidential",
  "windows",
  "clock",
  "region",
  "ownership",
  "kubernetes.version",
  "kubernetes.limits",
  "hypervisor.limits",
  "product-support",
  "availability",
] as const;
export type GateId = (typeof gateIds)[number];
