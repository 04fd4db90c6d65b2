import type { Brief } from "../brief/brief.js";
import { workloadClasses, type WorkloadClass } from "../brief/classes.js";
import type { Id } from "../quantity/id-path.js";
import type { World } from "../world/world.js";
import type { Passing } from "./passing.js";
import type { Found } from "./found.js";
import type { Assignment, Evaluate } from "./plan.js";
import { compareFound } from "./ties.js";

/** Plans over more platforms than this are not proposed: each further platform is a team's worth of work. */
export const MOST_PLATFORMS = 3;

/** The part of a search that both ways of searching share. */
export interface Search {
  readonly brief: Brief;
  readonly classes: readonly WorkloadClass[];
  /** Ids of the platforms on which a class passes its gates. */
  readonly allowed: readonly (readonly Id[])[];
  readonly standard: Assignment;
  /** Tries one platform per class. */
  readonly attempt: (platforms: readonly Id[]) => Found;
}

/** The best of two findings for the same subset. */
export const better = (brief: Brief, a: Found | undefined, b: Found): Found =>
  a === undefined || compareFound(brief, b, a) < 0 ? b : a;

/** The platforms that an assignment uses, as one key. */
export const subsetKey = (platforms: readonly Id[]): string => [...new Set(platforms)].sort().join("+");

export function searchSpace(input: {
  readonly brief: Brief;
  readonly passing: Passing;
  readonly standard: Assignment;
  readonly evaluate: Evaluate;
  readonly world: World;
}): Search {
  const { brief, passing, standard, evaluate, world } = input;
  const classes = workloadClasses(brief.workloads);
  const classOf = new Map(
    classes.flatMap(({ members }, index) => members.map(({ id }) => [id, index] as const)),
  );
  const standardOf = new Map(standard.map(({ workload, platform }) => [workload, platform]));
  const cores = new Map(
    brief.workloads.map((workload) => [
      workload.id,
      workload.replicas.max * (world.columns.get(workload.requests.cpu.path)?.[0] ?? 0),
    ]),
  );
  return {
    brief,
    classes,
    allowed: classes.map(({ members: [first] }) => passing.platformsOf(first.id).map(({ id }) => id)),
    standard,
    attempt: (platforms) => {
      const assignment = brief.workloads.map(({ id }) => ({
        workload: id,
        platform: platforms[classOf.get(id) ?? 0] ?? "",
      }));
      const cpuMoved = assignment.reduce(
        (moved, { workload, platform }) =>
          platform === standardOf.get(workload) ? moved : moved + (cores.get(workload) ?? 0),
        0,
      );
      return { assignment, evaluation: evaluate(assignment, world), cpuMoved };
    },
  };
}
