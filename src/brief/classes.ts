import { canonicalJson } from "./order.js";
import type { Workload } from "./workload.js";

/** Workloads that the search moves together. */
export type WorkloadClass = readonly [Workload, ...Workload[]];

/** How a thing is called and how its numbers were written say nothing about what it is. */
const names: readonly string[] = ["id", "path", "given"];

/**
 * The key under which a workload equals others: all that was stated of it but these fields, in base units and whatever
 * the order of its fields, except its names. Stated and defaulted numbers stay apart: a change of the default moves
 * only the latter.
 */
export const classKey = (workload: Workload, but: readonly (keyof Workload)[] = []): string =>
  canonicalJson(
    nameless(
      Object.fromEntries(Object.entries(workload).filter(([field]) => !but.some((one) => one === field))),
    ),
  );

function nameless(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(nameless);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([field, value]) =>
      names.includes(field) ? [] : [[field, nameless(value)]],
    ),
  );
}

/** Workloads of one key, in the order of their first members; by default those that are equal but for their id. */
export function workloadClasses(
  workloads: readonly Workload[],
  keyOf: (workload: Workload) => string = (workload) => classKey(workload),
): readonly WorkloadClass[] {
  const classes = new Map<string, [Workload, ...Workload[]]>();
  for (const workload of workloads) {
    const key = keyOf(workload);
    const members = classes.get(key);
    if (members) members.push(workload);
    else classes.set(key, [workload]);
  }
  return [...classes.values()];
}
