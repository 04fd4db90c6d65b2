import type { Brief } from "../brief/brief.js";
import type { Id } from "../quantity/id-path.js";
import type { World } from "../world/world.js";
import { demandedCores } from "./cores.js";
import type { Passing } from "./passing.js";
import type { Assignment, Evaluate, Forced } from "./plan.js";
import { onGrid } from "./ties.js";

/**
 * The workloads that fail a gate on the default platform and pass elsewhere, each on its first passing platform:
 * the default's kind, then the order of kinds, `default` tuning first, then id; settled answers before open ones.
 */
export const forcedOf = (brief: Brief, passing: Passing): readonly Forced[] =>
  brief.workloads.flatMap(({ id: workload }) => {
    const gates = passing.failedGates(workload, brief.burden.default);
    const [first] = passing.destinationsOf(workload);
    return gates.length > 0 && first ? [{ workload, platform: first.id, gates }] : [];
  });

/** The workloads that fail a gate on every platform. */
export const nowhereOf = (brief: Brief, passing: Passing): readonly Id[] =>
  brief.workloads.map(({ id }) => id).filter((id) => passing.platformsOf(id).length === 0);

/** Every workload on the default platform, forced ones where they are forced to. */
export function defaultAssignment(brief: Brief, forced: readonly Forced[]): Assignment {
  const platforms = new Map(forced.map(({ workload, platform }) => [workload, platform]));
  return brief.workloads.map(({ id }) => ({
    workload: id,
    platform: platforms.get(id) ?? brief.burden.default,
  }));
}

/**
 * Once values exist, forced workloads outside the default's kind move to their passing platform of best central V,
 * largest demand first, the others held. Ties stay in the order of preference; where nothing can be placed, all stays.
 */
export function settleForced(input: {
  readonly brief: Brief;
  readonly passing: Passing;
  readonly forced: readonly Forced[];
  readonly evaluate: Evaluate;
  /** The central world. */
  readonly world: World;
}): readonly Forced[] {
  const { brief, passing, evaluate, world } = input;
  const kinds = new Map(brief.platforms.map(({ id, kind }) => [id, kind]));
  const demand = new Map(brief.workloads.map((workload) => [workload.id, demandedCores(workload, world)]));
  const movable = input.forced
    .filter(({ platform }) => kinds.get(platform) !== kinds.get(brief.burden.default))
    .sort(
      (a, b) =>
        (demand.get(b.workload) ?? 0) - (demand.get(a.workload) ?? 0) || (a.workload < b.workload ? -1 : 1),
    );
  return movable.reduce((forced, { workload }) => {
    let best: { readonly value: number; readonly forced: readonly Forced[] } | undefined;
    for (const { id: platform } of passing.destinationsOf(workload)) {
      const moved = forced.map((entry) => (entry.workload === workload ? { ...entry, platform } : entry));
      const { value, feasible } = evaluate(defaultAssignment(brief, moved), world);
      const worth = onGrid(value[0] ?? 0);
      if (feasible && (best === undefined || worth > best.value)) best = { value: worth, forced: moved };
    }
    return best?.forced ?? forced;
  }, input.forced);
}
