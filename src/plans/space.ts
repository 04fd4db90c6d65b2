import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import type { Workload } from "../brief/workload.js";
import type { Id } from "../quantity/id-path.js";
import type { World } from "../world/world.js";
import { requestedCores } from "./cores.js";
import type { Choice, Compare, Found } from "./found.js";
import { alike } from "./likeness.js";
import type { Passing } from "./passing.js";
import type { Assignment, Evaluate } from "./plan.js";
import { compareOn } from "./ties.js";

/**
 * Workloads that the search moves together: alike, with the same platforms to go to (waivers and policies may tell
 * equal workloads apart) and the same place in the default plan. Platforms by place in the brief.
 */
export interface SearchClass {
  readonly members: readonly Id[];
  /** Where no gate fails. */
  readonly allowed: readonly number[];
  /** Where the default plan puts it. */
  readonly standard: number;
  /** Cores that all its members request. */
  readonly cores: number;
}

/** The part of a search that both ways of searching share. */
export interface Search {
  readonly platforms: readonly Platform[];
  /** In the door's order of their first members. */
  readonly classes: readonly SearchClass[];
  /** Places a choice and looks what it is worth. */
  readonly attempt: (choice: Choice) => Found;
  readonly compare: Compare;
}

export function searchSpace(input: {
  readonly brief: Brief;
  readonly passing: Passing;
  readonly standard: Assignment;
  readonly evaluate: Evaluate;
  /** The central world. */
  readonly world: World;
}): Search {
  const { brief, evaluate, world } = input;
  const classes = classesOf(input);
  const classOf = new Map(classes.flatMap(({ members }, index) => members.map((id) => [id, index] as const)));
  const places = brief.workloads.map(({ id }) => ({
    class: classOf.get(id) ?? 0,
    on: brief.platforms.map((platform) => ({ workload: id, platform: platform.id })),
  }));
  return {
    platforms: brief.platforms,
    classes,
    compare: compareOn(brief.platforms),
    attempt: (choice) => {
      const assignment = places.map((place) => place.on[choice[place.class] as number] as Assignment[number]);
      let cpuMoved = 0;
      for (const [index, { standard, cores }] of classes.entries())
        if (choice[index] !== standard) cpuMoved += cores;
      return { choice, assignment, evaluation: evaluate(assignment, world), cpuMoved };
    },
  };
}

function classesOf({
  brief,
  passing,
  standard,
  world,
}: Parameters<typeof searchSpace>[0]): readonly SearchClass[] {
  const places = new Map(brief.platforms.map(({ id }, place) => [id, place]));
  const placeOf = (platform: Id): number => places.get(platform) ?? -1;
  const standardOf = new Map(standard.map(({ workload, platform }) => [workload, placeOf(platform)]));
  const allowedOf = ({ id }: Workload): readonly number[] =>
    passing.platformsOf(id).map((platform) => placeOf(platform.id));
  const apart = (workload: Workload): string =>
    JSON.stringify([allowedOf(workload), standardOf.get(workload.id)]);
  return alike(brief.workloads, apart).map((members) => ({
    members: members.map(({ id }) => id),
    allowed: allowedOf(members[0]),
    standard: standardOf.get(members[0].id) ?? -1,
    cores: members.reduce((sum, workload) => sum + requestedCores(workload, world), 0),
  }));
}
