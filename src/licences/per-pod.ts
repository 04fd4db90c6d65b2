import type { Metric } from "./licence.js";

/** Replicas that run: of the workload that brings the product, or of all on the platform. */
export const perPod: Metric = { id: "per-pod", perPod: 1 };
