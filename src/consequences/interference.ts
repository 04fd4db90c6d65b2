import { derived } from "../quantity/figure.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import { at, columnOf, constant, type Column } from "../statistics/column.js";
import { expm1, log1p } from "../statistics/elementary.js";
import type { Consequence } from "./consequence.js";
import type { Assigned, Brought, Context } from "./context.js";
import { demandOf, weightedMean } from "./demand.js";
import { neighbourSlowdownOf, type NeighbourSlowdown } from "./neighbour-slowdown.js";
import { neighboursIn, type NeighbourGroup, type NeighboursOf } from "./neighbours.js";
import { silenceOfObjectives, withObjective } from "./performance.js";

/** Share of time in which at least one of n neighbours misbehaves, each a share a by itself: 1 − (1 − a)ⁿ. */
export const misbehaving = (share: number, neighbours: number): number =>
  share >= 1 ? Number(neighbours > 0) : -expm1(neighbours * log1p(-share));

/** Neighbours that are held in one way, and what one of them does to the victim. */
interface Beside extends NeighbourGroup {
  readonly slowdown: NeighbourSlowdown;
}

/**
 * The demand-weighted share of time, over workloads with a latency objective, in which the objective is missed because
 * of neighbours (MODEL §4): 1 − (1 − a)ⁿ in the draws in which it is met alone and missed beside a neighbour, where n
 * counts those neighbours that make it miss. Beside each such workload its expected slowdown. Supported where the
 * asker's own runs beside a neighbour speak.
 */
export function interferenceOf(context: Context): Brought {
  const { plan, brief, placed, read, figure } = context;
  const of = { plan: plan.id, concern: "interference" } as const;
  const asked = withObjective(context);
  const neighboursOf = asked.length > 0 ? neighboursIn(context) : () => [];
  const share = read(brief.defaults["misbehaving-neighbour"]);
  const victims = asked.map((victim) => ({ victim, beside: besideOf(context, victim, neighboursOf) }));
  const slowdowns = victims.map(({ victim, beside }): Consequence => {
    const column = expectedSlowdown(beside, share);
    const inputs = [childPath(placed, "clusters"), ...inputsOf(context, beside)];
    return {
      ...of,
      workload: victim.workload.id,
      measure: "neighbour-slowdown",
      figure: figure(column, "ratio", derived("interference.expected-slowdown", inputs)),
      column,
    };
  });
  const silence = silenceOfObjectives(context);
  if (silence !== undefined)
    return { consequences: [{ ...of, measure: "interference", figure: silence }, ...slowdowns] };
  const parts = victims.map(({ victim, beside }) => ({
    weight: demandOf(victim.workload, read),
    value: missedBecause(context, victim, beside, share),
  }));
  const column = weightedMean(parts);
  const parents = new Set(victims.flatMap(({ beside }) => inputsOf(context, beside)));
  const latencies = asked.map(
    ({ workload }) => `${elementPath(elementPath("consequences", plan.id), workload.id)}.latency-met`,
  );
  const from = derived("interference.missed-because-of-neighbours", [
    childPath(placed, "clusters"),
    ...parents,
    ...latencies,
  ]);
  const supported = victims.some(({ beside }) => beside.some(({ slowdown }) => slowdown.isMeasured));
  return {
    consequences: [
      { ...of, measure: "interference", figure: figure(column, "share", from), column, supported },
      ...slowdowns,
    ],
  };
}

const besideOf = (context: Context, victim: Assigned, neighboursOf: NeighboursOf): readonly Beside[] =>
  neighboursOf(victim).map((group) => ({
    ...group,
    slowdown: neighbourSlowdownOf(context, victim, group.enforcement),
  }));

function inputsOf({ brief }: Context, beside: readonly Beside[]): readonly IdPath[] {
  if (beside.length === 0) return [];
  const slowdowns = new Set(beside.flatMap(({ slowdown }) => slowdown.inputs));
  return [brief.defaults["misbehaving-neighbour"].path, ...slowdowns];
}

/** 1 + Σ over groups of the share of time that one of the group misbehaves × what it costs: what coincides adds up. */
function expectedSlowdown(beside: readonly Beside[], share: Column): Column {
  if (beside.length === 0) return constant(1);
  return columnOf([share, ...beside.map(({ slowdown }) => slowdown.factor)], (draw) => {
    let expected = 1;
    for (const { count, slowdown } of beside)
      expected += misbehaving(at(share, draw), count) * (at(slowdown.factor, draw) - 1);
    return expected;
  });
}

function missedBecause(
  { alone, latency, world }: Context,
  victim: Assigned,
  beside: readonly Beside[],
  share: Column,
): Column {
  const solo = alone(victim);
  if (solo.kind === "unknown" || beside.length === 0) return constant(0);
  const contended = beside.flatMap(({ count, slowdown: { factor } }) => {
    const predicted = latency(victim.workload, victim.platform, world, factor);
    return predicted.kind === "known" ? [{ count, seconds: predicted.seconds }] : [];
  });
  const { seconds, atMost } = solo;
  return columnOf([share, seconds, atMost, ...contended.map((one) => one.seconds)], (draw) => {
    const allowed = at(atMost, draw);
    if (at(seconds, draw) > allowed) return 0;
    let harmful = 0;
    for (const one of contended) if (at(one.seconds, draw) > allowed) harmful += one.count;
    return harmful > 0 ? misbehaving(at(share, draw), harmful) : 0;
  });
}
