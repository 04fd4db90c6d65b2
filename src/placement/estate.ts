import type { Brief } from "../brief/brief.js";
import type { Host } from "../brief/host.js";
import type { Platform } from "../brief/platform.js";
import type { Workload } from "../brief/workload.js";
import type { Verdict } from "../gates/verdict.js";
import type { Plan } from "../plans/plan.js";
import { childPath, elementPath, type Id, type IdPath } from "../quantity/id-path.js";
import { constant, type Column } from "../statistics/column.js";
import type { World } from "../world/world.js";
import { cached, type PlacementCache } from "./cache.js";
import { drawnRoomOf, type DrawnRoom } from "./drawn-room.js";
import { fitsVerdict } from "./fits.js";
import { onlyNumber } from "./inputs.js";
import type { Load } from "./load.js";
import { shapesOf, type NodeShape } from "./node-shape.js";

/** One world's loads by workload; without a world, reserves stay at their medians. */
export interface LoadsInWorld {
  readonly loads: ReadonlyMap<Id, Load>;
  readonly world: World | undefined;
}

/** What every step of a placement looks up. */
export interface Estate {
  readonly brief: Brief;
  readonly plan: Pick<Plan, "id" | "pooling">;
  readonly workloads: ReadonlyMap<Id, Workload>;
  readonly platforms: ReadonlyMap<Id, Platform>;
  readonly hostOf: (platform: Platform) => Host | undefined;
  readonly shapesOf: (platform: Platform) => readonly NodeShape[];
  /** Gate `fits` of one load, before the plan is named. */
  readonly fitsOf: (load: Load) => Verdict;
  readonly roomOf: (platform: Platform, shape: NodeShape, world: World | undefined) => DrawnRoom;
  readonly cache: PlacementCache;
}

export function estateOf(brief: Brief, plan: Estate["plan"], cache: PlacementCache): Estate {
  const hosts = new Map(brief.hosts.map((host) => [host.id, host]));
  const hostOf = (platform: Platform): Host | undefined =>
    platform.host === undefined || platform.nodes === "instance" ? undefined : hosts.get(platform.host);
  const shapesOn = (platform: Platform): readonly NodeShape[] =>
    cached(cache.shapes, platform.id, () => shapesOf(platform, hostOf(platform)));
  const platforms = new Map(brief.platforms.map((platform) => [platform.id, platform]));
  return {
    brief,
    plan,
    workloads: new Map(brief.workloads.map((workload) => [workload.id, workload])),
    platforms,
    hostOf,
    shapesOf: shapesOn,
    fitsOf: (load) =>
      cached(cache.verdicts, `${load.platform}\n${load.workload}`, () => {
        const platform = platforms.get(load.platform);
        const shapes = platform ? shapesOn(platform) : [];
        return fitsVerdict(load, shapes, devicesPath(load.platform, platform && hostOf(platform)));
      }),
    roomOf: (platform, shape, world) => {
      const compute = (): DrawnRoom => drawnRoomOf({ platform, host: hostOf(platform), shape, world });
      if (world === undefined) return compute();
      const rooms = cached(cache.rooms, world, () => new Map<string, DrawnRoom>());
      return cached(rooms, `${shape.perHost} ${platform.id}`, compute);
    },
    cache,
  };
}

/** Where devices of a platform's host or instance are declared. */
const devicesPath = (platform: Id, host: Host | undefined): IdPath =>
  childPath(
    host ? elementPath("hosts", host.id) : childPath(elementPath("platforms", platform), "instance"),
    "devices",
  );

/** The loads in the order of their ids by code unit, so that no order of the caller's moves a sum. */
export function sortedLoads(loads: readonly Load[]): readonly Load[] {
  const sorted = loads.every((load, at) => at === 0 || (loads[at - 1] as Load).workload < load.workload);
  return sorted ? loads : [...loads].sort((a, b) => (a.workload < b.workload ? -1 : 1));
}

export const byWorkload = (loads: readonly Load[]): ReadonlyMap<Id, Load> =>
  new Map(loads.map((load) => [load.workload, load]));

/** The same loads with every column at its median: stands for the central world where none is given. */
export function medianLoads(loads: readonly Load[], { medians }: PlacementCache): readonly Load[] {
  const median = (column: Column): Column =>
    onlyNumber(column) !== undefined ? column : cached(medians, column, () => middleOf(column));
  return loads.map((load) => ({
    ...load,
    others: load.others.map((other) => ({ ...other, growth: median(other.growth) })),
    growth: median(load.growth),
    cpuGrowth: median(load.cpuGrowth),
    memoryGrowth: median(load.memoryGrowth),
    growthPerYear: median(load.growthPerYear),
  }));
}

function middleOf(column: Column): Column {
  const sorted = column.slice().sort();
  const half = sorted.length >> 1;
  const [low = 1, high = low] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return constant((low + high) / 2);
}
