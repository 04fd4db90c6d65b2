import type { Id } from "../quantity/id-path.js";

/**
 * How far an intruder gets from one container: the kernel that a container escape reaches, the node whose kubelet
 * identity it then holds, the host behind a hypervisor escape, the cluster behind a control plane, and all hosts
 * behind the management of a hypervisor.
 */
export const reachLevels = ["kernel", "node", "host", "cluster", "management"] as const;
export type ReachLevel = (typeof reachLevels)[number];

/** One trust zone of a plan. */
export interface ReachZone {
  readonly zone: string;
  readonly pods: number;
}

/** From a container of one zone, the mean number of pods of another that a step reaches. */
export interface ReachEdge {
  readonly from: string;
  readonly to: string;
  readonly by: ReachLevel;
  readonly pods: number;
}

/** Who reaches whom in a plan, and by what. */
export interface ReachGraph {
  readonly plan: Id;
  /** The thirty with most pods. */
  readonly zones: readonly ReachZone[];
  /** Between these, where anything is reached. */
  readonly edges: readonly ReachEdge[];
}
