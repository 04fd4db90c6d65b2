import type { Metric } from "./licence.js";

/** CPUs that the nodes see: vCPUs of a guest, hardware threads of a bare-metal host. */
export const perVcpu: Metric = { id: "per-vcpu", perNode: ({ capacity }) => Math.ceil(capacity.cpu) };
