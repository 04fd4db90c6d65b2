import { availabilityOf } from "./availability.js";
import { capacityOf } from "./capacity.js";
import type { Consequence, Consequences, CostLine } from "./consequence.js";
import { contextOf, type Brought, type ConcernOf, type ConsequencesInput } from "./context.js";
import { costOf } from "./cost.js";
import { exposureOf } from "./exposure.js";
import { interferenceOf } from "./interference.js";
import type { GivenUp } from "./given-up-item.js";
import type { NeighbourLimit } from "./neighbour-limit.js";
import { operationsOf } from "./operations.js";
import { performanceOf } from "./performance.js";
import type { ReachGraph } from "./reach-edge.js";

/** The seven concerns, in the order in which they are listed. */
export const concernMembers: readonly ConcernOf[] = [
  performanceOf,
  interferenceOf,
  exposureOf,
  availabilityOf,
  capacityOf,
  operationsOf,
  costOf,
];

/**
 * What one plan would bring, concern by concern, over the draws of a world; the central world runs through the same
 * code. `details` and `costs` are computed when they are first read; `costs` holds the cost table of the central world,
 * and nothing elsewhere.
 */
export function consequencesOf(input: ConsequencesInput): Consequences {
  const context = contextOf(input);
  return together(concernMembers.map((concernOf) => concernOf(context)));
}

/** What the concerns brought one by one, in their order. */
export function together(brought: readonly Brought[]): Consequences {
  let lines: readonly CostLine[] | undefined;
  let told: readonly Consequence[] | undefined;
  let held: readonly NeighbourLimit[] | undefined;
  let reached: readonly ReachGraph[] | undefined;
  let given: readonly GivenUp[] | undefined;
  return {
    consequences: brought.flatMap(({ consequences }) => consequences),
    questions: brought.flatMap(({ questions = [] }) => questions),
    warnings: brought.flatMap(({ warnings = [] }) => warnings),
    get details() {
      return (told ??= brought.flatMap(({ details }) => details?.() ?? []));
    },
    get costs() {
      return (lines ??= brought.flatMap(({ costs }) => costs?.() ?? []));
    },
    get limits() {
      return (held ??= brought.flatMap(({ limits }) => limits?.() ?? []));
    },
    get reaches() {
      return (reached ??= brought.flatMap(({ reaches }) => reaches?.() ?? []));
    },
    get givenUp() {
      return (given ??= brought.flatMap(({ givenUp }) => givenUp?.() ?? []));
    },
  };
}
