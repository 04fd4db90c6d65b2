import type { Workload } from "./workload.js";

/** Workloads that are equal but for their id: the search moves them together, and columns are computed once. */
export interface WorkloadClass {
  readonly key: string;
  readonly members: readonly [Workload, ...Workload[]];
}

/** Paths name the workload and say nothing about what it is. */
const withoutNames = (key: string, value: unknown): unknown =>
  key === "id" || key === "path" ? undefined : value;

/** The key under which a workload equals others: everything that was stated of it except its names. */
export const classKey = (workload: Workload): string => JSON.stringify(workload, withoutNames);

/** Classes in the order of their first member. */
export function workloadClasses(workloads: readonly Workload[]): readonly WorkloadClass[] {
  const classes = new Map<string, [Workload, ...Workload[]]>();
  for (const workload of workloads) {
    const key = classKey(workload);
    const members = classes.get(key);
    if (members) members.push(workload);
    else classes.set(key, [workload]);
  }
  return [...classes].map(([key, members]) => ({ key, members }));
}
