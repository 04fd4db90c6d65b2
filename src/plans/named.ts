import type { Brief } from "../brief/brief.js";
import type { Id } from "../quantity/id-path.js";
import type { Assignment } from "./plan.js";

/** An assignment under one of its names. */
export interface Named {
  readonly id: Id;
  readonly assignment: Assignment;
}

/** The plans that need no search: the default, today's, and everything on one platform, in this order. */
export const namedPlans = (brief: Brief, standard: Assignment): readonly Named[] => [
  { id: "default", assignment: standard },
  ...today(brief, standard),
  ...brief.platforms.map(({ id: platform }) => ({
    id: platform,
    assignment: brief.workloads.map(({ id: workload }) => ({ workload, platform })),
  })),
];

/** Every workload where it runs today; those that do not say so as in the default plan; none if none does. */
function today({ workloads }: Brief, standard: Assignment): readonly Named[] {
  const runsOn = new Map(workloads.map((workload) => [workload.id, workload.runsOn]));
  if (workloads.every((workload) => workload.runsOn === undefined)) return [];
  const assignment = standard.map(({ workload, platform }) => ({
    workload,
    platform: runsOn.get(workload) ?? platform,
  }));
  return [{ id: "today", assignment }];
}

/** The name of a plan by what it uses: the platform ids, sorted, joined by `+`. */
export const nameOf = (assignment: Assignment): Id =>
  [...new Set(assignment.map(({ platform }) => platform))].sort().join("+");
