import { medianOf } from "../statistics/distribution.js";
import type { Host } from "./host.js";
import type { Platform } from "./platform.js";

/**
 * The largest VM that a host can hold alone, at the medians of what the hypervisor and one VM take, with overcommit.
 * Whole vCPUs; bytes.
 */
export function largestNode(
  host: Host,
  { hypervisorReserve, perVm, overcommit }: Pick<Platform, "hypervisorReserve" | "perVm" | "overcommit">,
): { readonly cpu: number; readonly memory: number } {
  const left = (capacity: number, resource: "cpu" | "memory"): number =>
    capacity * (1 - medianOf(hypervisorReserve[resource].value)) * medianOf(overcommit[resource].value) -
    medianOf(perVm[resource].value);
  return {
    cpu: Math.max(0, Math.floor(left(host.threads, "cpu"))),
    memory: Math.max(0, Math.floor(left(medianOf(host.memory.value), "memory"))),
  };
}
