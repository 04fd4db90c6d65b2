import type { PlatformKind } from "../../brief/vocabulary.js";
import type { Facts } from "./facts.js";
import type { Gathered } from "./gather.js";

/** Handlers that start a micro-VM for every pod. Source: Kata Containers, "runtime classes" (kata, kata-qemu, kata-fc …). */
const microVm = /^kata|firecracker/i;

/** The kinds of nodes by name, `undefined` where nothing says one, and each that occurs. */
export interface NodeKinds {
  readonly ofNode: ReadonlyMap<string, PlatformKind | undefined>;
  readonly all: readonly (PlatformKind | undefined)[];
}

/** The platform of today, or why nothing says it. */
export type RunsOn =
  | { readonly kind: "known"; readonly platform: PlatformKind }
  | { readonly kind: "unknown"; readonly why: "nodes" | "mixed" | "micro-vm-in-vm" };

/**
 * Where a workload runs: the kind of the nodes of its pods where they are all of one kind, else, without placed pods,
 * the kind of all nodes. Pods whose RuntimeClass starts micro-VMs on bare metal run on `sandboxed`.
 */
export function runsOn(
  { pods }: Pick<Gathered, "pods">,
  runtimeClass: string,
  kinds: NodeKinds,
  runtimeClasses: Facts["runtimeClasses"],
): RunsOn {
  const placed = pods.filter(({ node }) => kinds.ofNode.has(node)).map(({ node }) => kinds.ofNode.get(node));
  const [kind, ...others] = new Set(placed.length > 0 ? placed : kinds.all);
  if (others.length > 0) return { kind: "unknown", why: "mixed" };
  if (kind === undefined) return { kind: "unknown", why: "nodes" };
  const handler = runtimeClasses.get(runtimeClass)?.handler ?? runtimeClass;
  if (!microVm.test(handler)) return { kind: "known", platform: kind };
  return kind === "bare-metal" || kind === "cloud-metal"
    ? { kind: "known", platform: "sandboxed" }
    : { kind: "unknown", why: "micro-vm-in-vm" };
}
