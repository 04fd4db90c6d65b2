import { resources, type Enforcement, type Resource } from "../brief/vocabulary.js";
import type { IdPath } from "../quantity/id-path.js";
import { at, columnOf, constant, type Column } from "../statistics/column.js";
import { contentionsOf, dimensionsOf } from "./contention.js";
import type { Assigned, Context } from "./context.js";
import type { Enforcements } from "./neighbours.js";

/** How much longer a workload's work takes while one neighbour misbehaves. */
export interface NeighbourSlowdown {
  /** Factor on the service time, at least 1, per draw. */
  readonly factor: Column;
  /** Direct parents, put together when asked for: runs may be many. */
  readonly inputs: readonly IdPath[];
  /** Whether the asker's own runs beside a neighbour carry some of it. */
  readonly isMeasured: boolean;
}

/**
 * 1 + Σ over resources of share × (slowdown − 1) (MODEL §4): the share is that of the profile's dimensions of the
 * resource, the slowdown the asker's own contended against solo runs, else the default of the enforcement, 0 where the
 * resource is dedicated.
 */
export function neighbourSlowdownOf(
  { brief, read }: Context,
  { workload, platform }: Assigned,
  enforcement: Enforcements,
): NeighbourSlowdown {
  const contentions = contentionsOf(brief.measurements);
  const terms: { readonly share: number; readonly beyond: Column }[] = [];
  const parents: (readonly IdPath[])[] = [];
  let isMeasured = false;
  for (const resource of resources) {
    const share = shareOf(workload.profile, resource);
    const held = enforcement[resource];
    if (share === 0 || held === "dedicated") continue;
    const own = contentions.of(platform.id, resource, held);
    if (own !== undefined) {
      isMeasured = true;
      parents.push(own.measurements);
      terms.push({ share, beyond: constant(own.beyond) });
    } else {
      const assumed = brief.defaults[slowdownDefault[held]];
      parents.push([assumed.path]);
      terms.push({ share, beyond: read(assumed) });
    }
  }
  const factor = columnOf(
    terms.map(({ beyond }) => beyond),
    (draw) => {
      let sum = 1;
      for (const { share, beyond } of terms) sum += share * at(beyond, draw);
      return sum;
    },
  );
  return {
    factor,
    isMeasured,
    get inputs() {
      return [...new Set(parents.flat())];
    },
  };
}

/** The default that a slowdown is assumed from where nothing was run. */
export const slowdownDefault = {
  none: "neighbour-slowdown-none",
  shared: "neighbour-slowdown-shared",
  reserved: "neighbour-slowdown-reserved",
} as const satisfies { readonly [enforcement in Exclude<Enforcement, "dedicated">]: string };

const shareOf = (profile: Assigned["workload"]["profile"], resource: Resource): number =>
  profile.reduce(
    (sum, { dimension, share }) => (dimensionsOf[resource].includes(dimension) ? sum + share : sum),
    0,
  );
