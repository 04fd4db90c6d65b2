import type { WorkloadInput } from "../../brief/input/workload.js";
import type { Facts } from "./facts.js";
import type { Gathered } from "./gather.js";
import { keyOf } from "./kubernetes-object.js";

const mostReplicas = 1_000_000;

/**
 * The replicas of a workload: the bounds of its autoscaler, else what its controller wants, else its pods.
 * 0 where none is wanted (which also switches an autoscaler off); `undefined` above what a brief holds.
 */
export function replicasOf(
  { reference, controller, pods }: Gathered,
  autoscalers: Facts["autoscalers"],
): NonNullable<WorkloadInput["replicas"]> | undefined {
  const wanted = controller?.replicas ?? pods.length;
  const bounds = autoscalers.get(keyOf(reference));
  if (wanted === 0) return 0;
  if (bounds === undefined) return wanted <= mostReplicas ? wanted : undefined;
  if (bounds.max > mostReplicas) return undefined;
  return bounds.min === bounds.max ? bounds.max : bounds;
}
