import type { Workload } from "../../brief/workload.js";
import type { Id } from "../../quantity/id-path.js";
import { medianOf } from "../../statistics/distribution.js";
import type { Context } from "../context.js";

/**
 * What each workload's share in common costs is in proportion to: the nodes that its dominant resource alone would
 * need, replicas as packed (MODEL §9). Of a resource that would need b nodes in all, a workload needs b × its part of
 * all requests; pods count as a resource. Where no resource has a bound, the CPU requests.
 */
export function dominantSharesOf({ assigned, placement }: Context): ReadonlyMap<Id, number> {
  const shares = new Map<Id, number>(assigned.map(({ workload }) => [workload.id, 0]));
  const bounds = Object.entries(placement.bound).filter(([, nodes]) => nodes > 0);
  for (const [resource, nodes] of bounds.length > 0 ? bounds : [["cpu", 1] as const]) {
    const amounts = assigned.map(({ workload }) => amountOf(workload, resource));
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    if (!(total > 0)) continue;
    assigned.forEach(({ workload }, index) => {
      const needed = (nodes * (amounts[index] ?? 0)) / total;
      shares.set(workload.id, Math.max(shares.get(workload.id) ?? 0, needed));
    });
  }
  return shares;
}

function amountOf({ replicas, requests }: Workload, resource: string): number {
  if (resource === "pods") return replicas.max;
  const { cpu, memory, others } = requests;
  const asked =
    resource === "cpu"
      ? cpu
      : resource === "memory"
        ? memory
        : others.find((one) => one.resource === resource)?.amount;
  return asked === undefined ? 0 : replicas.max * medianOf(asked.value);
}
