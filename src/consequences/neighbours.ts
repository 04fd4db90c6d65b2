import type { Platform } from "../brief/platform.js";
import { resources, type Enforcement, type Resource } from "../brief/vocabulary.js";
import type { Workload } from "../brief/workload.js";
import type { Node } from "../placement/placement.js";
import type { Id } from "../quantity/id-path.js";
import type { Assigned, Context } from "./context.js";

export type Enforcements = { readonly [resource in Resource]: Enforcement };

/** Other workloads on the host from which a victim is held apart in the same way. */
export interface NeighbourGroup {
  /** How many, as a mean over the victim's replicas. */
  readonly count: number;
  readonly enforcement: Enforcements;
}

/** A way of being held, and the key under which equal ones are one group. */
interface Held {
  readonly key: string;
  readonly enforcement: Enforcements;
}

const keyed = (enforcement: Enforcements): Held => ({
  key: resources.map((resource) => enforcement[resource]).join(),
  enforcement,
});

/** Answers who stands beside a workload. */
export type NeighboursOf = (victim: Assigned) => readonly NeighbourGroup[];

/**
 * The workloads, of any tenant, that share a host with each replica, grouped by how they are held (MODEL §4). One on
 * the same node and on others of that host counts once, on the node; an instance is its own host.
 */
export function neighboursIn({ residents, assigned }: Context): NeighboursOf {
  const workloads = new Map(assigned.map(({ workload }) => [workload.id, workload]));
  const onHost = new Map<number, Set<Id>>();
  const nodesOf = new Map<Id, { readonly node: Node; readonly domain: number; readonly count: number }[]>();
  for (const { node, domain } of residents.nodes) {
    const host = onHost.get(domain) ?? new Set<Id>();
    onHost.set(domain, host);
    for (const { workload, count } of node.pods) {
      if (count <= 0) continue;
      host.add(workload);
      const nodes = nodesOf.get(workload) ?? [];
      nodesOf.set(workload, nodes);
      nodes.push({ node, domain, count });
    }
  }
  const ways = new Map<Platform, WaysOfHolding>();
  return ({ workload: victim, platform }) => {
    const groups = new Map<string, { count: number; readonly enforcement: Enforcements }>();
    const holding = ways.get(platform) ?? waysOfHolding(platform);
    ways.set(platform, holding);
    let replicas = 0;
    const tally = ({ key, enforcement }: Held, count: number): void => {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { count, enforcement });
      else group.count += count;
    };
    for (const { node, domain, count } of nodesOf.get(victim.id) ?? []) {
      replicas += count;
      const onNode = new Set<Id>();
      for (const { workload, count: pods } of node.pods) {
        const neighbour = workloads.get(workload);
        if (workload === victim.id || pods <= 0 || neighbour === undefined || onNode.has(workload)) continue;
        onNode.add(workload);
        tally(holding.onNodeBeside(neighbour), count);
      }
      const elsewhere = [...(onHost.get(domain) ?? [])].filter((id) => id !== victim.id && !onNode.has(id));
      if (elsewhere.length > 0) tally(holding.elsewhereOnHost, count * elsewhere.length);
    }
    return [...groups.values()].map(({ count, enforcement }) => ({ count: count / replicas, enforcement }));
  };
}

/** How a platform holds a neighbour elsewhere on the host, and one on the same node by which limits it states. */
interface WaysOfHolding {
  readonly elsewhereOnHost: Held;
  readonly onNodeBeside: (neighbour: Workload) => Held;
}

function waysOfHolding(platform: Platform): WaysOfHolding {
  const known = new Map<number, Held>();
  return {
    elsewhereOnHost: keyed(platform.enforcement),
    onNodeBeside: (neighbour) => {
      const { limits } = neighbour;
      const stated = Number(limits?.cpu !== undefined) + 2 * Number(limits?.memory !== undefined);
      const held = known.get(stated) ?? keyed(heldOnNode(platform, neighbour));
      known.set(stated, held);
      return held;
    },
  };
}

/**
 * How a neighbour on the same node is held. Where each pod has a kernel of its own, as the platform holds pods. Else
 * its CPU and memory by limits: `none` where it states none, `shared` where it does, or more strongly where the node is
 * the machine and the platform reserves, or the CPU manager is static. The rest as the machine is configured; inside a
 * guest nothing holds it.
 */
export function heldOnNode(platform: Platform, { limits }: Workload): Enforcements {
  const { enforcement, kernel, nodes, boundary, cpuManagerPolicy } = platform;
  if (kernel === "pod") return enforcement;
  const isMachine = nodes === "host" || (nodes === "instance" && boundary === "kernel");
  const limited = (held: Enforcement, resource: "cpu" | "memory"): Enforcement =>
    held === "shared" && limits?.[resource] === undefined ? "none" : held;
  const guestCpu = cpuManagerPolicy === "static" ? "reserved" : "shared";
  return {
    cpu: limited(isMachine ? enforcement.cpu : guestCpu, "cpu"),
    memory: limited(isMachine ? enforcement.memory : "shared", "memory"),
    "memory-bandwidth": isMachine ? enforcement["memory-bandwidth"] : "none",
    network: isMachine ? enforcement.network : "none",
    storage: isMachine ? enforcement.storage : "none",
  };
}
