import type { Brief } from "../brief/brief.js";
import type { Workload } from "../brief/workload.js";
import type { Id } from "../quantity/id-path.js";
import type { World } from "../world/world.js";
import type { Passing } from "./passing.js";
import type { Assignment, Evaluate, Forced } from "./plan.js";

/**
 * The workloads that fail a gate on the default platform and pass elsewhere, each on its first passing platform:
 * the default's kind, then the order of kinds, `default` tuning first, then id; settled answers before open ones.
 */
export function forcedOf(brief: Brief, passing: Passing): readonly Forced[] {
  return brief.workloads.flatMap((workload) => {
    const gates = passing.failedGates(workload.id, brief.burden.default);
    const first = passing.platformsOf(workload.id)[0];
    return gates.length > 0 && first ? [{ workload: workload.id, platform: first.id, gates }] : [];
  });
}

/** The workloads that pass their gates on no platform. */
export const nowhereOf = (brief: Brief, passing: Passing): readonly Id[] =>
  brief.workloads.filter(({ id }) => passing.platformsOf(id).length === 0).map(({ id }) => id);

/** Every workload on the default platform, forced ones where they are forced to. */
export const defaultAssignment = (brief: Brief, forced: readonly Forced[]): Assignment =>
  brief.workloads.map(({ id }) => ({
    workload: id,
    platform: forced.find(({ workload }) => workload === id)?.platform ?? brief.burden.default,
  }));

/**
 * Once values exist, forced workloads outside the default's kind move to their platform of best central V, largest
 * CPU demand first, the others held.
 */
export function settleForced(input: {
  readonly brief: Brief;
  readonly passing: Passing;
  readonly forced: readonly Forced[];
  readonly evaluate: Evaluate;
  readonly world: World;
}): readonly Forced[] {
  const { brief, passing, evaluate, world } = input;
  const kindOf = (platform: Id) => brief.platforms.find(({ id }) => id === platform)?.kind;
  const standardKind = kindOf(brief.burden.default);
  const demand = new Map(brief.workloads.map((workload) => [workload.id, cpuDemand(workload, world)]));
  const movable = input.forced
    .filter(({ platform }) => kindOf(platform) !== standardKind)
    .sort(
      (a, b) =>
        (demand.get(b.workload) ?? 0) - (demand.get(a.workload) ?? 0) || (a.workload < b.workload ? -1 : 1),
    );
  let forced = input.forced;
  for (const { workload } of movable) {
    let best: { readonly value: number; readonly forced: readonly Forced[] } | undefined;
    for (const platform of passing.platformsOf(workload)) {
      const moved = forced.map((entry) =>
        entry.workload === workload ? { ...entry, platform: platform.id } : entry,
      );
      const { value, feasible } = evaluate(defaultAssignment(brief, moved), world);
      if (feasible && (best === undefined || (value[0] ?? 0) > best.value))
        best = { value: value[0] ?? 0, forced: moved };
    }
    forced = best?.forced ?? forced;
  }
  return forced;
}

/** Cores that all replicas of a workload request: what is moved when it moves. */
export const cpuDemand = (workload: Workload, world: World): number =>
  workload.replicas.max * (world.columns.get(workload.requests.cpu.path)?.[0] ?? 0);
