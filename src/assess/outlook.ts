import type { Brief } from "../brief/brief.js";
import type { Consequences } from "../consequences/consequence.js";
import { consequencesOf } from "../consequences/consequences.js";
import { countLicences } from "../licences/licences.js";
import type { LatencyFunction, SlowdownFunction } from "../overheads/performance.js";
import { createPlacementCache } from "../placement/cache.js";
import { loadOf } from "../placement/load-of.js";
import { place } from "../placement/place.js";
import type { Placement } from "../placement/placement.js";
import type { Plan } from "../plans/plan.js";
import type { World } from "../world/world.js";

/** What a plan would bring in one world: where its pods end up, and what follows. */
export interface Outlook {
  readonly placement: Placement;
  /** Cost tables among them are made when they are read. */
  readonly brought: Consequences;
  /** Whether every replica fits and no host model runs out. */
  readonly isPlaced: boolean;
}

export type OutlookFunction = (plan: Plan, world: World) => Outlook;

/**
 * How plans are looked at in one assessment: load, placement, licences, consequences. Pods are laid out in the
 * central world; draws change only counts. Placements share what they have in common.
 */
export function createOutlook(input: {
  readonly brief: Brief;
  readonly central: World;
  readonly slowdown: SlowdownFunction;
  readonly latency: LatencyFunction;
}): OutlookFunction {
  const { brief, slowdown, latency } = input;
  const cache = createPlacementCache();
  return (plan, world) => {
    const loadIn = (those: World) => loadOf({ brief, plan, world: those, slowdown });
    const central = world.draws > 1 && { central: { load: loadIn(input.central), world: input.central } };
    const placement = place({ brief, plan, load: loadIn(world), world, cache, ...central });
    const licences = countLicences({ brief, placement });
    return {
      placement,
      brought: consequencesOf({ brief, plan, placement, licences, world, latency, slowdown }),
      isPlaced: placement.verdicts.every(({ verdict }) => verdict !== "fail"),
    };
  };
}
