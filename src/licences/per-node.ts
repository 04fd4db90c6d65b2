import type { Metric } from "./licence.js";

/** Kubernetes nodes that carry workloads. */
export const perNode: Metric = { id: "per-node", perNode: () => 1 };
