import { canonicalJson } from "./order.js";
import type { Workload } from "./workload.js";

/** Workloads that are equal but for their id: the search moves them together. */
export interface WorkloadClass {
  readonly key: string;
  readonly members: readonly [Workload, ...Workload[]];
}

/** How a thing is called and how its numbers were written say nothing about what it is. */
const names: readonly string[] = ["id", "path", "given"];

/**
 * The key under which a workload equals others: all that was stated of it, in base units and whatever the order of
 * its fields, except its names. Stated and defaulted numbers stay apart: a change of the default moves only the latter.
 */
export const classKey = (workload: Workload): string => canonicalJson(nameless(workload));

function nameless(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(nameless);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([field, value]) =>
      names.includes(field) ? [] : [[field, nameless(value)]],
    ),
  );
}

/** Classes in the order of their first member; `apart` may tell workloads apart by more than what they are. */
export function workloadClasses(
  workloads: readonly Workload[],
  apart: (workload: Workload) => string = () => "",
): readonly WorkloadClass[] {
  const classes = new Map<string, [Workload, ...Workload[]]>();
  for (const workload of workloads) {
    const key = classKey(workload) + apart(workload);
    const members = classes.get(key);
    if (members) members.push(workload);
    else classes.set(key, [workload]);
  }
  return [...classes].map(([key, members]) => ({ key, members }));
}
