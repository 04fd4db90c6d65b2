import { designLimits } from "../evidence/design-limits.js";
import type { Warning } from "../notice.js";
import { childPath, indexPath } from "../quantity/id-path.js";
import type { Context } from "./context.js";

/**
 * Clusters of the central world with more nodes or pods than a cluster is designed for: a warning, for nothing refuses
 * them. Pods are the packed replicas and the DaemonSets of every worker; nodes are the workers and the control plane's
 * own. Containers are not counted, for a brief states none; a pod has at least one.
 */
export function clusterSizeWarnings(context: Context): readonly Warning[] {
  const clusters = childPath(context.placed, "clusters");
  return context.placement.clusters.flatMap((cluster, place) => {
    const about = indexPath(clusters, place);
    const { nodes, pods } = sizeOf(context, cluster);
    return [
      ...beyond(about, nodes, designLimits.nodes, "nodes"),
      ...beyond(about, pods, designLimits.pods, "pods"),
      ...beyond(about, pods, designLimits.containers, "containers"),
    ];
  });
}

function sizeOf(
  { placement, assigned, platforms }: Context,
  { id, controlPlane }: Context["placement"]["clusters"][number],
): { readonly nodes: number; readonly pods: number } {
  const own = controlPlane.kind === "hosts" || controlPlane.kind === "vms" ? controlPlane.nodes : 0;
  const pools = placement.pools.filter(({ cluster }) => cluster === id);
  const here = new Set(pools.flatMap(({ workloads }) => workloads));
  const replicas = assigned
    .filter(({ workload }) => here.has(workload.id))
    .reduce((sum, { workload }) => sum + workload.replicas.max, 0);
  const workers = pools.reduce((sum, { count }) => sum + count, 0);
  const daemons = pools.reduce(
    (sum, { count, platform }) => sum + count * (platforms.get(platform)?.daemonSets.pods ?? 0),
    0,
  );
  return { nodes: workers + own, pods: replicas + daemons };
}

const beyond = (about: string, actual: number, limit: number, unit: string): readonly Warning[] =>
  actual <= limit
    ? []
    : [
        {
          code: "above-design-limit",
          message: `${about} has ${unit === "containers" ? "at least " : ""}${actual} ${unit}; Kubernetes is designed for ${limit} a cluster, which nothing enforces.`,
          about,
          remedy: "Split the estate into more clusters, or test one of this size with your distribution.",
          values: { limit, actual, unit: `${unit} a cluster` },
        },
      ];
