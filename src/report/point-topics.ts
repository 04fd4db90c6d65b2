import type { PointTopic } from "./point.js";

/** The seventeen points of the argument, in its order, and where a report speaks to each. */
export const pointTopics: readonly PointTopic[] = [
  {
    ...{ id: "performance-kept", dimensions: ["cpu", "memory", "network-latency", "storage-iops"] },
    ...{ beliefs: ["ninety-nine-of-a-hundred"], state: "measurements" },
  },
  {
    ...{ id: "soft-and-hard-limits", criteria: ["interference"], beliefs: ["metal-has-soft-limits"] },
    state: "tenants",
  },
  {
    ...{ id: "tenant-isolation", gates: ["untrusted-code", "separation", "sensitivity"], state: "tenants" },
    beliefs: ["guests-contain-a-container", "sandboxes-settle-it"],
  },
  {
    ...{ id: "agreed-availability", criteria: ["downtime"], gates: ["availability"] },
    ...{ beliefs: ["restarts-are-availability"], state: "workloads[].availability.objective" },
  },
  {
    ...{ id: "pods-or-guest-clusters", measures: ["hosts", "nodes"], gates: ["fits"] },
    ...{ beliefs: ["clouds-use-guests", "sandboxes-settle-it"], state: "platforms" },
  },
  { ...{ id: "management-given-up", measures: ["labour-hours"], gates: ["product-support"] }, state: "team" },
  {
    ...{ id: "contained-compromise", criteria: ["exposure"], measures: ["node-identity"] },
    state: "tenants",
  },
  { ...{ id: "pods-a-host", measures: ["hosts", "nodes", "stranded-cores"] }, state: "hosts" },
  {
    ...{ id: "failure-domains", criteria: ["failure-size"] },
    state: "workloads[].topologySpread",
  },
  {
    ...{ id: "supported-versions", gates: ["kubernetes.version"], measures: ["surface-versions"] },
    state: "workloads[].kubernetes.versions",
  },
  { ...{ id: "resource-definitions", measures: ["surface-crds", "clusters"] }, state: "workloads[].crds" },
  { ...{ id: "upgrade-time", criteria: ["upgrade"] }, state: "team" },
  { ...{ id: "surface", measures: ["surface-clusters", "surface-nodes"] }, state: "workloads" },
  {
    ...{ id: "every-millisecond", criteria: ["latency"], gates: ["objective", "clock"] },
    ...{ dimensions: ["tail-latency"], beliefs: ["trading-rules-demand-metal"] },
    state: "workloads[].latency.objective",
  },
  {
    ...{ id: "contract-demands-metal", gates: ["contract", "dedicated-hardware"], decision: "forced" },
    beliefs: [
      ...["contracts-mean-no-hypervisor", "secrets-demand-metal", "card-data-demands-a-kind"],
      ...["privacy-law-demands-servers", "telecommunications-demand-metal", "reach-is-law"],
    ],
    state: "workloads[].contracts",
  },
  { ...{ id: "default-and-burden", decision: "default" }, state: "burden" },
  { ...{ id: "inherited-practice", decision: "today" }, state: "workloads[].runsOn" },
];
