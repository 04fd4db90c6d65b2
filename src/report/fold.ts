import { figureOf, centred } from "./figures.js";
import type { Consequence, Consequences } from "../consequences/consequence.js";
import { derived } from "../quantity/figure.js";
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

/** A placement with its columns folded into figures. */
export function placementIn({ plan, central, drawn }: ToldPlan): ReportedPlacement {
  const { clusters, clusterBound, pools, hosts, instances, bound, binds, stranded } = central.placement;
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
    hosts: hosts.map(({ draws, years: _, ...host }, index) => ({
      ...host,
      figure: figureOf(
        host.count,
        drawn.placement.hosts[index]?.draws ?? draws,
        "hosts",
        derived("placement.hosts", ["workloads", "hosts"]),
      ),
    })),
    instances: instances.map(({ name, platform, count }) => ({ name, platform, count })),
    bound,
    binds,
    stranded,
  };
}
