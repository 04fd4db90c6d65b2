import type { Enforcement, Resource } from "../brief/vocabulary.js";
import type { Figure, Sentence } from "../notice.js";
import type { Id } from "../quantity/id-path.js";

/** How one resource of a plan's platform is held against a neighbour: soft limits against hard ones, in one row. */
export interface NeighbourLimit {
  readonly plan: Id;
  readonly platform: Id;
  readonly resource: Resource;
  /** Where the neighbour stands: in the same kernel's node, or behind a hypervisor on the same host. */
  readonly beside: "node" | "host";
  readonly enforcement: Enforcement;
  /** How many of the plan's workloads there are, as neighbours, held in this way. */
  readonly workloads: number;
  /** Who enforces it. */
  readonly by: "nobody" | "kernel" | "kubelet" | "hypervisor" | "hardware";
  readonly how: Sentence;
  /** What a neighbour can still take. */
  readonly left: Sentence;
  /** How many times as long work takes that does nothing but use this resource, while one neighbour misbehaves. */
  readonly slowdown: Figure;
  /** What would hold it more strongly; its values carry the `path` of the setting, and its `value` where there is one. */
  readonly close?: Sentence;
}
