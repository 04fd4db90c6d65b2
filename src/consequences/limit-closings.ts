import type { Platform } from "../brief/platform.js";
import type { Enforcement, Resource } from "../brief/vocabulary.js";
import type { Workload } from "../brief/workload.js";
import type { Sentence } from "../notice.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import type { NeighbourLimit } from "./neighbour-limit.js";

/**
 * What would hold a resource one step more strongly against a neighbour there, as a setting of the brief: limits on the
 * workloads that state none, the static CPU manager, the memory manager, reservations of the hypervisor, classes of
 * cache and bandwidth, virtual functions, quality of service of the storage, nodes or hosts of one's own. Absent where
 * it is dedicated, or hosts are already kept for each tenant.
 */
export function closingOf(
  platform: Platform,
  resource: Resource,
  beside: NeighbourLimit["beside"],
  enforcement: Enforcement,
  held: readonly Workload[],
): Sentence | undefined {
  if (enforcement === "dedicated") return undefined;
  const of = elementPath("platforms", platform.id);
  const close = (id: string, path: IdPath, value?: string): Sentence => ({
    id: `limit.close.${id}`,
    values: { path, ...(value !== undefined && { value }) },
  });
  const enforced = (value: Enforcement): Sentence =>
    close(`${resource}.${value}`, childPath(childPath(of, "enforcement"), resource), value);
  const ownHosts =
    platform.dedicatedTo === "tenant"
      ? undefined
      : close("own-hosts", childPath(of, "dedicatedTo"), "tenant");
  const ownNodes =
    platform.nodePools === "per-tenant"
      ? ownHosts
      : close("own-nodes", childPath(of, "nodePools"), "per-tenant");
  if (beside === "node") {
    if (enforcement === "none" && (resource === "cpu" || resource === "memory")) {
      const first = held.find(({ limits }) => limits?.[resource] === undefined);
      if (first === undefined) return enforced("shared");
      const path = childPath(childPath(elementPath("workloads", first.id), "limits"), resource);
      return { id: `limit.close.${resource}.limits`, values: { path, workloads: held.length } };
    }
    if (resource === "cpu" && enforcement === "shared" && platform.cpuManagerPolicy !== "static")
      return close("cpu-manager", childPath(of, "cpuManagerPolicy"), "static");
    if (!isMachine(platform)) return ownNodes;
  }
  if (enforcement === "reserved") return platform.nodes === "instance" ? ownNodes : ownHosts;
  const stronger = enforcement === "none" ? "shared" : "reserved";
  const isProcessor = resource === "cpu" || resource === "memory";
  if (beside === "host" && stronger === "reserved" && isProcessor && !platform.reservations)
    return close("reservations", childPath(of, "reservations"), "true");
  const better = enforcement === "none" ? "sr-iov" : "passthrough";
  if (resource === "network" && platform.ioPath !== undefined && platform.ioPath !== better)
    return close(better, childPath(of, "ioPath"), better);
  return enforced(stronger);
}

/** Whether what the machine is configured to holds on the node: the node is the machine. */
const isMachine = ({ nodes, boundary }: Platform): boolean =>
  nodes === "host" || (nodes === "instance" && boundary === "kernel");
