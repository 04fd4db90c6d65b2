import { figureOf, centred } from "./figures.js";
import type { Consequence, Consequences } from "../consequences/consequence.js";
import type { GivenUp } from "../consequences/given-up-item.js";
import type { NeighbourLimit } from "../consequences/neighbour-limit.js";
import type { Figure, From } from "../notice.js";
import { derived } from "../quantity/figure.js";
import type { Column } from "../statistics/column.js";
import type { ToldPlan } from "./told.js";
import type { ReportedConsequence, ReportedPlacement } from "./report.js";

const keyOf = ({ workload, measure }: Consequence): string => JSON.stringify([workload ?? "", measure]);

const allOf = ({ consequences, details }: Consequences): readonly Consequence[] => [
  ...consequences,
  ...details,
];

/** A plan's consequences with the centre of the central world and the ends of the draws; columns stay behind. */
export function consequencesIn({ plan, central, drawn }: ToldPlan): readonly ReportedConsequence[] {
  const inDraws = new Map(allOf(drawn.brought).map((consequence) => [keyOf(consequence), consequence]));
  return allOf(central.brought).map((consequence) => {
    const { workload, concern, measure, figure } = consequence;
    const told = inDraws.get(keyOf(consequence));
    return {
      plan: plan.id,
      ...(workload !== undefined && { workload }),
      concern,
      measure,
      figure: told === undefined || told.fromDraws ? (told?.figure ?? figure) : centred(told.figure, figure),
    };
  });
}

/** What a plan gives up, with the centre of the central world and the ends of the draws. */
export function givenUpIn({ central, drawn }: ToldPlan): readonly GivenUp[] {
  return central.brought.givenUp.map((item, at) => {
    const inDraws = drawn.brought.givenUp[at]?.hours;
    if (item.hours === undefined || inDraws === undefined) return item;
    return { ...item, hours: centred(inDraws, item.hours) };
  });
}

/** How a plan's resources are held, with the slowdowns of the draws around that of the central world. */
export function limitsIn({ central, drawn }: ToldPlan): readonly NeighbourLimit[] {
  return central.brought.limits.map((limit, at) => {
    const inDraws = drawn.brought.limits[at]?.slowdown ?? limit.slowdown;
    return { ...limit, slowdown: centred(inDraws, limit.slowdown) };
  });
}

/** A placement with its columns folded into figures. */
export function placementIn({ plan, central, drawn }: ToldPlan): ReportedPlacement {
  const { clusters, clusterBound, pools, hosts, instances, bound, binds, stranded, utilization, ahead } =
    central.placement;
  const drawnPools = new Map(drawn.placement.pools.map((pool) => [pool.id, pool.nodes]));
  return {
    plan: plan.id,
    clusters,
    clusterBound,
    pools: pools.map(({ nodes, years: _, ...pool }) => ({
      ...pool,
      nodes: figureOf(
        pool.count,
        drawnPools.get(pool.id) ?? nodes,
        "nodes",
        derived("placement.nodes", ["workloads"]),
      ),
    })),
    hosts: hosts.map(({ draws, years, ...host }, index) => {
      const from = derived("placement.hosts", ["workloads", "hosts"]);
      const inDraws = drawn.placement.hosts[index];
      const figure = figureOf(host.count, inDraws?.draws ?? draws, "hosts", from);
      return { ...host, figure, ...yearsIn(years, inDraws?.years ?? years, "hosts", from) };
    }),
    instances: instances.map(({ name, platform, count, years }, index) => {
      const from = derived("placement.instances", ["workloads", "platforms"]);
      const inDraws = drawn.placement.instances[index]?.years ?? years;
      return { name, platform, count, ...yearsIn(years, inDraws, "instances", from) };
    }),
    bound,
    binds,
    stranded,
    utilization,
    ahead,
  };
}

/** A figure a year; nothing where every year is the first. */
function yearsIn(
  central: readonly Column[],
  drawn: readonly Column[],
  unit: string,
  from: From,
): { readonly years?: readonly Figure[] } {
  if (drawn.every((column) => column === drawn[0])) return {};
  return { years: drawn.map((column, year) => figureOf(central[year]?.[0] ?? 0, column, unit, from)) };
}
