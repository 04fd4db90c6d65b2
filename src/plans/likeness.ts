import { classKey, workloadClasses, type WorkloadClass } from "../brief/classes.js";
import type { Workload } from "../brief/workload.js";

/** So many groups the search moves at most, as far as the platforms open to them allow. */
export const MOST_GROUPS = 16;

/** How much there is of a workload, which says little about where it belongs. */
const size = ["replicas", "requests", "limits", "demand", "growthPerYear", "storage"] as const;

/** What makes two workloads alike, from the strictest on. */
const likenesses: readonly ((workload: Workload) => string)[] = [
  (workload) => classKey(workload),
  (workload) => classKey(workload, size),
  ({ tenant, archetype }) => JSON.stringify([tenant, archetype]),
  () => "",
];

/**
 * The groups of workloads that a search moves together: those equal but for their id; where they are too many, those
 * equal but for id and size; then those of one tenant and archetype; then all to which `apart` says the same.
 * In the order of their first member.
 */
export function alike(
  workloads: readonly Workload[],
  apart: (workload: Workload) => string,
): readonly WorkloadClass[] {
  let groups: readonly WorkloadClass[] = [];
  for (const likeness of likenesses) {
    groups = workloadClasses(workloads, (workload) => likeness(workload) + apart(workload));
    if (groups.length <= MOST_GROUPS) break;
  }
  return groups;
}
