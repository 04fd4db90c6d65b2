import { designLimits } from "../evidence/design-limits.js";
import { bindingRule } from "../evidence/rules.js";
import { findingOf, holds, holdsIf, repairAt, type Check } from "./check.js";
import type { KeyedGate } from "./gate.js";
import { platformPath } from "./offers.js";

const { clause = "", source, readAs } = bindingRule("k8s.large-cluster-limits");

/**
 * The kubelet refuses pods above its own `maxPods`: that is hard, and fails where DaemonSets leave no room. What a
 * cluster is designed for (pods a node, nodes, pods) and the default range of addresses are shown with their margin
 * and pass, for nothing refuses: `designWarnings` says so. No verdict while all is within its bound; never unknown,
 * for what it reads is stated or has a default. Containers are left out: a brief states none.
 */
export const kubernetesLimits: KeyedGate = {
  id: "kubernetes.limits",
  reads: ({ replicas }) => String(replicas.max),
  check: ({ workload, platform }) => {
    const { maxPods, daemonSets } = platform;
    const room = maxPods - daemonSets.pods;
    const pods = workload.replicas.max;
    const nodes = Math.ceil(pods / Math.max(1, room));
    const { podsPerNode, addressesPerNode, ...cluster } = designLimits;
    const isWithin =
      maxPods <= Math.min(podsPerNode, addressesPerNode) && nodes <= cluster.nodes && pods <= cluster.pods;
    if (room >= 1 && isWithin) return [];
    const repair = repairAt("max-pods", platformPath(platform, "maxPods"), daemonSets.pods + 1);
    const hard = { expected: 1, actual: room, unit: "pods beside DaemonSets", margin: room - 1 };
    const checks = [
      holdsIf(room >= 1, hard, repair),
      shown(podsPerNode, maxPods, "pods a node, by design"),
      shown(addressesPerNode, maxPods, "addresses a node, by default"),
      shown(cluster.nodes, nodes, "nodes a cluster, by design"),
      shown(cluster.pods, pods, "pods a cluster, by design"),
    ];
    return [findingOf(checks, { clause, source, readAs })];
  },
};

const shown = (expected: number, actual: number, unit: string): Check =>
  holds({ expected, actual, unit, margin: expected - actual });
