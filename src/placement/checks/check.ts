import type { Brief } from "../../brief/brief.js";
import type { Host } from "../../brief/host.js";
import type { Platform } from "../../brief/platform.js";
import type { Workload } from "../../brief/workload.js";
import type { Plan } from "../../plans/plan.js";
import type { Id } from "../../quantity/id-path.js";
import type { Load } from "../load.js";
import type { Cluster, Node, Placement, Pool } from "../placement.js";

/** A limit that a placement does not keep. */
export interface Violation {
  /** Kebab case: `replicas`, `node-room`, `host-room`, `spread`, `spare` … */
  readonly rule: string;
  /** The workload, node, host or pool that breaks it. */
  readonly about: string;
  readonly expected: number | string;
  readonly actual: number | string;
}

/** What every check looks at: the placement, and what it answers to, by id. */
export interface Evidence {
  readonly brief: Brief;
  readonly plan: Pick<Plan, "forced">;
  readonly placement: Placement;
  readonly loads: ReadonlyMap<Id, Load>;
  readonly workloads: ReadonlyMap<Id, Workload>;
  readonly platforms: ReadonlyMap<Id, Platform>;
  readonly hosts: ReadonlyMap<Id, Host>;
  readonly nodes: readonly PlacedNode[];
  readonly nodesByPool: ReadonlyMap<string, readonly PlacedNode[]>;
  /** Pools by id, with their members as a set. */
  readonly pools: ReadonlyMap<string, Pool & { readonly members: ReadonlySet<Id> }>;
  /** Hosts that some node or control plane stands on. */
  readonly hostsInUse: ReadonlySet<number>;
}

export interface PlacedNode extends Node {
  readonly cluster: Cluster;
  /** `cluster-1 node 3`. */
  readonly name: string;
}

/** One family of limits, recomputed from the brief; it shares no code with what placed the pods. */
export type Check = (evidence: Evidence) => readonly Violation[];

/** Room for the dust of binary fractions; relative. */
export const TOLERATED = 1 + 1e-6;

/** Groups by a key, in order of first appearance. */
export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
