import type { Metric } from "./licence.js";

/** CPUs that the nodes see: vCPUs of a guest or instance, hardware threads of a host that is a node. */
export const perVcpu: Metric = {
  id: "per-vcpu",
  perNode: ({ on, model, pool }) => (on === "host" && model ? model.threads : Math.ceil(pool.capacity.cpu)),
};
