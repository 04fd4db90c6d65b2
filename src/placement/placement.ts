import type { Verdict } from "../gates/verdict.js";
import type { Sentence } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";

/** Where the pods of a plan end up: packed once, in the central world; draws change only the counts. */
export interface Placement {
  readonly plan: Id;
  readonly clusters: readonly Cluster[];
  /** Smallest number of clusters that the largest clique of conflicts allows. */
  readonly clusterBound: number;
  readonly pools: readonly Pool[];
  readonly hosts: readonly HostCount[];
  readonly instances: readonly InstanceCount[];
  /** Nodes that each resource alone would need, over all pools; `pods` among the resources. */
  readonly bound: { readonly [resource: string]: number };
  readonly binds: Sentence;
  readonly stranded: readonly { readonly resource: string; readonly amount: number; readonly by: Sentence }[];
  /** How full the nodes of each platform are, by resource; made when it is first read. */
  readonly utilization: readonly Utilization[];
  /** By how large a share all loads may grow until a limit is reached, the nearest first; made when it is first read. */
  readonly ahead: readonly { readonly growth: number; readonly by: Sentence }[];
  readonly verdicts: readonly Verdict[];
}

/** Of all nodes of a platform, in the base unit of the resource: cores, bytes, pods, devices. */
export interface Utilization {
  readonly platform: Id;
  readonly resource: string;
  readonly used: number;
  readonly room: number;
  /** used ÷ room. */
  readonly share: number;
}

export interface Cluster {
  readonly id: string;
  /** The platform of its nodes; with several, the one of its control plane. */
  readonly platform: Id;
  readonly platforms: readonly Id[];
  /** The newest minor that all of its workloads and platforms support; absent where none is stated. */
  readonly version?: string;
  /** Empty where the placement is too large to be laid out node by node; a verdict says so. */
  readonly nodes: readonly Node[];
  readonly controlPlane: {
    readonly kind: "stacked" | "hosts" | "vms" | "hosted";
    /** 0 where hosted. */
    readonly nodes: number;
    readonly platform: Id;
    /** Indices of the hosts that its nodes stand on, one a node; empty where hosted or on instances. */
    readonly hosts: readonly number[];
  };
}

export interface Node {
  readonly platform: Id;
  readonly pool: string;
  /** Allocatable per node before pods: cores and bytes, and pods after DaemonSets. */
  readonly shape: { readonly cpu: number; readonly memory: number; readonly pods: number };
  /** Index of the host it stands on, unique over the whole placement; absent for instances. */
  readonly host?: number;
  readonly pods: readonly { readonly workload: Id; readonly count: number }[];
}

/** Nodes of one shape that one set of workloads shares. */
export interface Pool {
  readonly id: string;
  readonly platform: Id;
  readonly cluster: string;
  readonly workloads: readonly Id[];
  /** The packing's own excess over the bound (MODEL §6): at least 1. */
  readonly excess: number;
  /** Capacity of a node before its reserves: cores and bytes. A guest beside a control-plane VM may be smaller by it. */
  readonly capacity: { readonly cpu: number; readonly memory: number };
  /** 0 for instances. */
  readonly nodesPerHost: number;
  /** In the central world. */
  readonly count: number;
  /** Nodes in the first year, per draw. */
  readonly nodes: Column;
  /** Each year of the horizon, per draw. */
  readonly years: readonly Column[];
}

/** Hosts of one model that share their room: all pools on it whose platforms may share hosts. */
export interface HostCount {
  readonly model: Id;
  readonly platforms: readonly Id[];
  /** Pools whose nodes stand on these hosts. */
  readonly pools: readonly string[];
  /** Tenants, zone or forced pool these hosts are kept for; absent where shared by all. */
  readonly keptFor?: string;
  /** Index of the first of them: workers, then hosts of control planes, then spare, without gaps. */
  readonly first: number;
  /** In the central world, spare and control planes included. */
  readonly count: number;
  readonly spare: number;
  /** Of the count: hosts that only run control planes. */
  readonly controlPlane: number;
  /** First year, per draw, spare and control planes included. */
  readonly draws: Column;
  /** Each year of the horizon, per draw: year y carries bound × (1 + growth)^(y − 1). */
  readonly years: readonly Column[];
}

/** Priced instances of one platform, those of control planes included. */
export interface InstanceCount {
  readonly name: string;
  readonly platform: Id;
  /** In the central world. */
  readonly count: number;
  /** First year, per draw. */
  readonly draws: Column;
  readonly years: readonly Column[];
}
