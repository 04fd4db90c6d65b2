import type { Brief } from "../brief/brief.js";
import type { Host } from "../brief/host.js";
import type { Platform } from "../brief/platform.js";
import type { Quantity } from "../brief/quantity.js";
import type { Workload } from "../brief/workload.js";
import type { LicenceCount } from "../licences/licence.js";
import type { Warning } from "../notice.js";
import type { Latency, LatencyFunction, SlowdownFunction } from "../overheads/performance.js";
import type { Placement } from "../placement/placement.js";
import type { Plan } from "../plans/plan.js";
import { elementPath, type Id, type IdPath } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import type { World } from "../world/world.js";
import type { Asked, Consequence, CostLine } from "./consequence.js";
import { figureMaker, type FigureMaker } from "./figures.js";
import type { GivenUp } from "./given-up-item.js";
import type { NeighbourLimit } from "./neighbour-limit.js";
import type { ReachGraph } from "./reach-edge.js";
import { residentsOf, type Residents } from "./residents.js";

export interface ConsequencesInput {
  readonly brief: Brief;
  readonly plan: Plan;
  readonly placement: Placement;
  readonly licences: readonly LicenceCount[];
  readonly world: World;
  readonly latency: LatencyFunction;
  readonly slowdown: SlowdownFunction;
}

/** A workload where the plan puts it. */
export interface Assigned {
  readonly workload: Workload;
  readonly path: IdPath;
  readonly platform: Platform;
  /** The model its platform stands on; absent for instances. */
  readonly host?: Host;
  readonly zone: string;
}

/** What every concern reads, prepared once a plan and world. */
export interface Context extends ConsequencesInput {
  /** `placements[plan]`: the parent of what is read off the packing. */
  readonly placed: IdPath;
  /** In the door's order of workloads. */
  readonly assigned: readonly Assigned[];
  readonly platforms: ReadonlyMap<Id, Platform>;
  readonly hosts: ReadonlyMap<Id, Host>;
  /** The platforms that the plan puts something on, in the door's order. */
  readonly used: readonly Platform[];
  readonly residents: Residents;
  /** The column of an input; RangeError where the world lacks it. */
  readonly read: (quantity: Quantity) => Column;
  readonly figure: FigureMaker;
  /** The predicted latency of a workload alone on its platform, computed once. */
  readonly alone: (one: Assigned) => Latency;
  /** What a function makes of this context, computed once for all concerns that ask. */
  readonly once: <Made>(make: (context: Context) => Made) => Made;
}

/** What one concern says of a plan. What is given as a function is only computed where it is asked for. */
export interface Brought {
  readonly consequences: readonly Consequence[];
  readonly details?: () => readonly Consequence[];
  readonly warnings?: readonly Warning[];
  readonly questions?: readonly Asked[];
  readonly costs?: () => readonly CostLine[];
  readonly limits?: () => readonly NeighbourLimit[];
  readonly reaches?: () => readonly ReachGraph[];
  readonly givenUp?: () => readonly GivenUp[];
}

/** One of the seven concerns: what a plan would bring, from the same prepared facts. */
export type ConcernOf = (context: Context) => Brought;

/** Assignments to a platform or workload that the brief does not hold are left out. */
export function contextOf(input: ConsequencesInput): Context {
  const { brief, plan, placement, world } = input;
  const platforms = new Map(brief.platforms.map((platform) => [platform.id, platform]));
  const hosts = new Map(brief.hosts.map((host) => [host.id, host]));
  const zones = new Map(brief.tenants.map(({ id, trustZone }) => [id, trustZone]));
  const chosen = new Map(plan.assignment.map(({ workload, platform }) => [workload, platform]));
  const assigned = brief.workloads.flatMap((workload): readonly Assigned[] => {
    const platform = platforms.get(chosen.get(workload.id) ?? "");
    if (platform === undefined) return [];
    const host = platform.host === undefined ? undefined : hosts.get(platform.host);
    const path = elementPath("workloads", workload.id);
    const zone = zones.get(workload.tenant) ?? workload.tenant;
    return [{ workload, path, platform, zone, ...(host !== undefined && { host }) }];
  });
  const alone = new Map<Assigned, Latency>();
  const inUse = new Set(assigned.map(({ platform }) => platform));
  const made = new Map<unknown, unknown>();
  const context: Context = {
    ...input,
    placed: elementPath("placements", plan.id),
    assigned,
    platforms,
    hosts,
    used: brief.platforms.filter((platform) => inUse.has(platform)),
    residents: residentsOf(placement),
    read: (quantity) => columnIn(world, quantity.path),
    figure: figureMaker(),
    alone: (one) => {
      const predicted = alone.get(one) ?? input.latency(one.workload, one.platform, world);
      alone.set(one, predicted);
      return predicted;
    },
    once: <Made>(make: (context: Context) => Made): Made => {
      if (!made.has(make)) made.set(make, make(context));
      return made.get(make) as Made;
    },
  };
  return context;
}

function columnIn(world: World, path: IdPath): Column {
  const column = world.columns.get(path);
  if (column === undefined) throw new RangeError(`the world has no input named ${path}`);
  return column;
}
