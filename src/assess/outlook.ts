import type { Brief } from "../brief/brief.js";
import type { Consequences } from "../consequences/consequence.js";
import { concernMembers, consequencesOf, together } from "../consequences/consequences.js";
import { contextOf, type Brought, type ConsequencesInput } from "../consequences/context.js";
import type { LicenceCount } from "../licences/licence.js";
import { countLicences } from "../licences/licences.js";
import type { LatencyFunction, SlowdownFunction } from "../overheads/performance.js";
import { createPlacementCache } from "../placement/cache.js";
import { createLoadOf } from "../placement/load-of.js";
import { place } from "../placement/place.js";
import type { Placement } from "../placement/placement.js";
import type { Plan } from "../plans/plan.js";
import type { World } from "../world/world.js";
import { holdsIn, remember, type Remembered } from "./remembered.js";

/** What a plan would bring in one world: where its pods end up, and what follows. */
export interface Outlook {
  readonly placement: Placement;
  /** Cost tables among them are made when they are read. */
  readonly brought: Consequences;
  /** Whether every replica fits and no host model runs out. */
  readonly isPlaced: boolean;
}

export type OutlookFunction = (plan: Plan, world: World) => Outlook;

/** What is the same in every world that holds the columns which load, placement and licences read. */
interface Placed {
  readonly placement: Placement;
  readonly licences: readonly LicenceCount[];
}

/**
 * How plans are looked at in one assessment: load, placement, licences, consequences. Pods are laid out in the
 * central world; draws change only counts. Placements share what they have in common; a world of one row with an
 * input moved redoes only what reads that input, and so do moved draws where `centralOf` names the central world that
 * goes with them.
 */
export function createOutlook(input: {
  readonly brief: Brief;
  readonly central: World;
  readonly slowdown: SlowdownFunction;
  readonly latency: LatencyFunction;
  readonly centralOf?: (world: World) => World | undefined;
}): OutlookFunction {
  const { brief, slowdown, latency, centralOf } = input;
  const cache = createPlacementCache();
  const loadOf = createLoadOf({ brief, slowdown });
  const placedIn = (plan: Plan, world: World, inCentre: World = input.central): Placed => {
    const central = world.draws > 1 && { central: { load: loadOf(plan, inCentre), world: inCentre } };
    const placement = place({ brief, plan, load: loadOf(plan, world), world, cache, ...central });
    return { placement, licences: countLicences({ brief, placement }) };
  };
  const known = [new WeakMap<Plan, Remembered<Placed>>(), new WeakMap<Plan, Remembered<Placed>>()] as const;
  const parts = new WeakMap<Placed, readonly Remembered<Brought>[]>();
  const looked = (plan: Plan, world: World, { placement, licences }: Placed): ConsequencesInput => ({
    ...{ brief, plan, placement, licences, world, latency, slowdown },
  });
  const afresh = (plan: Plan, world: World): readonly [Placed, Consequences] => {
    const placed = placedIn(plan, world, centralOf?.(world));
    return [placed, consequencesOf(looked(plan, world, placed))];
  };
  const moved = (plan: Plan, world: World): readonly [Placed, Consequences] => {
    const ofPlans = known[world.draws === 1 ? 0 : 1];
    const first = ofPlans.get(plan) ?? remember(world, (those) => placedIn(plan, those, centralOf?.(world)));
    ofPlans.set(plan, first);
    if (!holdsIn(first, world)) return afresh(plan, world);
    const placed = first.result;
    const context = contextOf(looked(plan, world, placed));
    const concerns =
      parts.get(placed) ??
      concernMembers.map((concernOf) =>
        remember(world, (those) => concernOf(contextOf(looked(plan, those, placed)))),
      );
    parts.set(placed, concerns);
    const brought = concernMembers.map((concernOf, at) => {
      const one = concerns[at];
      return one !== undefined && holdsIn(one, world) ? one.result : concernOf(context);
    });
    return [placed, together(brought)];
  };
  return (plan, world) => {
    const isMoved = world.draws === 1 ? world !== input.central : centralOf?.(world) !== undefined;
    const [{ placement }, brought] = isMoved ? moved(plan, world) : afresh(plan, world);
    const isPlaced = placement.verdicts.every(({ verdict }) => verdict !== "fail");
    return { placement, brought, isPlaced };
  };
}
