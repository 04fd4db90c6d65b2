import type { Platform } from "../brief/platform.js";
import { bindingRule, ruleNumber } from "../evidence/rules.js";
import { pow } from "../statistics/elementary.js";
import { findingOf, holds, holdsIf, repairAt, type Check } from "./check.js";
import type { Gate } from "./gate.js";
import { platformPath } from "./offers.js";

const ENVELOPE = "k8s.large-cluster-limits";
const ADDRESSES = "k8s.pod-cidr-default-24";
const IPV4_BITS = 32;

/** What one cluster is designed for and tested to; beyond it nothing refuses. */
export const designLimits = {
  podsPerNode: ruleNumber(ENVELOPE, "maxPodsPerNode"),
  nodes: ruleNumber(ENVELOPE, "maxNodes"),
  pods: ruleNumber(ENVELOPE, "maxPods"),
  /** Addresses that a node has for its pods unless it is given a wider range. */
  addressesPerNode: pow(2, IPV4_BITS - ruleNumber(ADDRESSES, "defaultMaskIPv4")),
} as const;

const { clause = "", source, readAs } = bindingRule(ENVELOPE);

/** Pods that a node takes beside its DaemonSets. */
export const podRoomOf = ({ maxPods, daemonSets }: Pick<Platform, "maxPods" | "daemonSets">): number =>
  maxPods - daemonSets.pods;

/**
 * The kubelet refuses pods above its own `maxPods`: that is hard, and fails where DaemonSets leave no room. What a
 * cluster is designed for (pods a node, nodes, pods) and the default range of addresses are shown with their margin
 * and pass, for nothing refuses: `designWarnings` says so. No verdict while all is far from its bound; never unknown,
 * for what it reads is stated or has a default. Containers are left out: a brief states none.
 */
export const kubernetesLimits: Gate = {
  id: "kubernetes.limits",
  check: ({ workload, platform }) => {
    const room = podRoomOf(platform);
    const pods = workload.replicas.max;
    const nodes = Math.ceil(pods / Math.max(1, room));
    const envelope = [
      shown(designLimits.podsPerNode, platform.maxPods, "pods a node, by design"),
      shown(designLimits.addressesPerNode, platform.maxPods, "addresses a node, by default"),
      shown(designLimits.nodes, nodes, "nodes a cluster, by design"),
      shown(designLimits.pods, pods, "pods a cluster, by design"),
    ];
    if (room >= 1 && envelope.every(({ condition }) => (condition.margin ?? 0) >= 0)) return [];
    const repair = repairAt("max-pods", platformPath(platform, "maxPods"), platform.daemonSets.pods + 1);
    const hard = { expected: 1, actual: room, unit: "pods beside DaemonSets", margin: room - 1 };
    return [findingOf([holdsIf(room >= 1, hard, repair), ...envelope], { clause, source, readAs })];
  },
};

const shown = (expected: number, actual: number, unit: string): Check =>
  holds({ expected, actual, unit, margin: expected - actual });
