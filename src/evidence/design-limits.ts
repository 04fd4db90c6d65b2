import { pow } from "../statistics/elementary.js";
import { ruleNumber } from "./rules.js";

const ENVELOPE = "k8s.large-cluster-limits";
const IPV4_BITS = 32;

/** What one cluster is designed for and tested to, and a default; beyond any of them nothing refuses. */
export const designLimits = {
  podsPerNode: ruleNumber(ENVELOPE, "maxPodsPerNode"),
  nodes: ruleNumber(ENVELOPE, "maxNodes"),
  pods: ruleNumber(ENVELOPE, "maxPods"),
  containers: ruleNumber(ENVELOPE, "maxContainers"),
  /** Addresses that a node has for its pods unless it is given a wider range. */
  addressesPerNode: pow(2, IPV4_BITS - ruleNumber("k8s.pod-cidr-default-24", "defaultMaskIPv4")),
} as const;
