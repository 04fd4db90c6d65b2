import type { From } from "../notice.js";
import { derived } from "../quantity/figure.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import { at, columnOf, constant, type Column } from "../statistics/column.js";
import { expm1, log1p } from "../statistics/elementary.js";
import type { Consequence } from "./consequence.js";
import type { Assigned, Brought, Context } from "./context.js";
import { demandOf, weightedMean } from "./demand.js";
import { neighbourLimitsOf } from "./neighbour-limits.js";
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
  const limits = () => neighbourLimitsOf(context);
  const asked = context.once(withObjective);
  const neighboursOf = asked.length > 0 ? neighboursIn(context) : () => [];
  const share = read(brief.defaults["misbehaving-neighbour"]);
  const victims = asked.map((victim) => ({ victim, beside: besideOf(context, victim, neighboursOf) }));
  const slowdowns = victims.map(({ victim, beside }): Consequence => {
    const column = expectedSlowdown(beside, share);
    const inputs = () => [childPath(placed, "clusters"), ...inputsOf(context, beside)];
    return {
      ...of,
      workload: victim.workload.id,
      measure: "neighbour-slowdown",
      figure: figure(column, "ratio", () => derived("interference.expected-slowdown", inputs())),
      column,
    };
  });
  const silence = context.once(silenceOfObjectives);
  if (silence !== undefined)
    return { consequences: [{ ...of, measure: "interference", figure: silence }, ...slowdowns], limits };
  const parts = victims.map(({ victim, beside }) => ({
    weight: demandOf(victim.workload, read),
    value: missedBecause(context, victim, beside, share),
  }));
  const column = weightedMean(parts);
  const from = (): From => {
    const parents = new Set(victims.flatMap(({ beside }) => inputsOf(context, beside)));
    const latencies = asked.map(
      ({ workload }) => `${elementPath(elementPath("consequences", plan.id), workload.id)}.latency-met`,
    );
    const inputs = [childPath(placed, "clusters"), ...parents, ...latencies];
    return derived("interference.missed-because-of-neighbours", inputs);
  };
  const supported = victims.some(({ beside }) => beside.some(({ slowdown }) => slowdown.isMeasured));
  return {
    consequences: [
      { ...of, measure: "interference", figure: figure(column, "share", from), column, supported },
      ...slowdowns,
    ],
    limits,
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

/**
 * Most often nothing is to be asked: an objective that is missed alone is nobody's fault, and one that is met beside
 * the worst neighbour of each draw is met beside every other, for more slowdown never shortens a latency.
 */
function missedBecause(context: Context, victim: Assigned, beside: readonly Beside[], share: Column): Column {
  const solo = context.alone(victim);
  if (solo.kind === "unknown" || beside.length === 0) return NEVER;
  const { seconds, atMost } = solo;
  const misses = (contended: Column): Column =>
    columnOf([seconds, atMost, contended], (draw) => {
      const allowed = at(atMost, draw);
      return Number(at(seconds, draw) <= allowed && at(contended, draw) > allowed);
    });
  if (!isEver(columnOf([seconds, atMost], (draw) => Number(at(seconds, draw) <= at(atMost, draw)))))
    return NEVER;
  const factors = beside.map(({ slowdown }) => slowdown.factor);
  const worst = misses(besideNeighbour(context, victim, largest(factors)));
  if (!isEver(worst)) return NEVER;
  const groups = beside.map(({ count, slowdown: { factor } }) => ({
    count,
    missed: beside.length === 1 ? worst : misses(besideNeighbour(context, victim, factor)),
  }));
  return columnOf([share, ...groups.map(({ missed }) => missed)], (draw) => {
    let harmful = 0;
    for (const { count, missed } of groups) harmful += count * at(missed, draw);
    return harmful > 0 ? misbehaving(at(share, draw), harmful) : 0;
  });
}

const NEVER = constant(0);

const isEver = (column: Column): boolean => column.some((one) => one > 0);

const largest = (columns: readonly Column[]): Column => {
  const [first = constant(1)] = columns;
  if (columns.length <= 1) return first;
  return columnOf(columns, (draw) => columns.reduce((most, column) => Math.max(most, at(column, draw)), 1));
};

/** Predicted seconds beside a neighbour of that factor; what cannot be predicted takes none. */
function besideNeighbour(
  { latency, world }: Context,
  { workload, platform }: Assigned,
  factor: Column,
): Column {
  const predicted = latency(workload, platform, world, factor);
  return predicted.kind === "known" ? predicted.seconds : NEVER;
}
