import type { Brief } from "../../src/brief/brief.js";
import { parseBrief } from "../../src/brief/parse-brief.js";
import type { SlowdownFunction } from "../../src/overheads/performance.js";
import { createPlacementCache } from "../../src/placement/cache.js";
import { checkPlacement } from "../../src/placement/checker.js";
import { loadOf } from "../../src/placement/load-of.js";
import type { Load } from "../../src/placement/load.js";
import { place } from "../../src/placement/place.js";
import type { Placement } from "../../src/placement/placement.js";
import type { Forced, Plan } from "../../src/plans/plan.js";
import { constant } from "../../src/statistics/column.js";
import { centralWorld, drawWorld } from "../../src/world/draw.js";
import type { World } from "../../src/world/world.js";

/** A completed brief; throws with its issues where it is not accepted. */
export function briefOf(input: object): Brief {
  const parsed = parseBrief({ asOf: "2026-11-24", ...input });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 1));
  return parsed.brief;
}

/** A plan that puts every workload on one platform, except those named. */
export function planOf(
  brief: Brief,
  platform: string,
  exceptions: { readonly [workload: string]: string } = {},
  forced: readonly Forced[] = [],
): Plan {
  const assignment = brief.workloads.map(({ id }) => ({
    workload: id,
    platform: exceptions[id] ?? platform,
  }));
  return { id: platform, aliases: [], assignment, forced, pooling: "shared", failures: [] };
}

/** No platform is slower than bare metal. */
export const noSlowdown: SlowdownFunction = () => ({ service: constant(1), cpu: constant(1) });

export const inCenter = (brief: Brief): World => centralWorld({ brief, overheads: [], seed: 1 });

export const inDraws = (brief: Brief, draws: number): World =>
  drawWorld({ brief, overheads: [], seed: 1, draws });

export interface Placed {
  readonly brief: Brief;
  readonly plan: Plan;
  readonly load: readonly Load[];
  readonly placement: Placement;
}

/** Places a plan in the central world; throws where the independent checker finds a limit that it does not keep. */
export function placeCentral(brief: Brief, plan: Plan, slowdown: SlowdownFunction = noSlowdown): Placed {
  const world = inCenter(brief);
  const load = loadOf({ brief, plan, world, slowdown });
  const placement = place({ brief, plan, load, world, cache: createPlacementCache() });
  const broken = checkPlacement({ brief, plan, load, placement }).filter(({ rule }) => rule !== "laid-out");
  if (broken.length > 0) throw new Error(JSON.stringify(broken));
  return { brief, plan, load, placement };
}

/** Hosts of 128 threads and 512 GiB as in the checks of the model, with what a test changes. */
export const modelHost = (changes: object = {}): object => ({
  id: "big",
  sockets: 2,
  coresPerSocket: 32,
  threadsPerCore: 2,
  memory: "512Gi",
  ...changes,
});
