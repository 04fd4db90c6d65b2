import { derived, exactFigure } from "../quantity/figure.js";
import { childPath } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import { clusterSizeWarnings } from "./cluster-size.js";
import { sumColumns } from "./columns.js";
import type { Consequence } from "./consequence.js";
import type { Brought, Context } from "./context.js";
import { unknown } from "./figures.js";
import { nodeGroupsOf } from "./node-groups.js";

/**
 * What the packing needs in the first year: hosts (spare and control planes included; unknown where all stand on
 * instances), nodes, clusters, and cores that no pod can use (in the central world).
 */
export function capacityOf(context: Context): Brought {
  const { plan, placement, placed, figure } = context;
  const of = (measure: string, found: Pick<Consequence, "figure" | "column">): Consequence => ({
    plan: plan.id,
    concern: "capacity",
    measure,
    ...found,
  });
  const counted = (measure: string, column: Column, unit: string, inputs: readonly string[]): Consequence =>
    of(measure, { figure: figure(column, unit, derived(`capacity.${measure}`, inputs)), column });
  const exact = (measure: string, value: number, unit: string, from: string): Consequence =>
    of(measure, {
      figure: exactFigure(value, unit, derived(`capacity.${measure}`, [childPath(placed, from)])),
      column: Float64Array.of(value),
    });
  const stranded = placement.stranded
    .filter(({ resource }) => resource === "cpu")
    .reduce((sum, { amount }) => sum + amount, 0);
  const groups = context.once(nodeGroupsOf);
  const consequences = [
    placement.hosts.length > 0
      ? counted("hosts", sumColumns(placement.hosts.map(({ draws }) => draws)), "hosts", [
          childPath(placed, "hosts"),
        ])
      : of("hosts", { figure: unknown(placement.instances.length > 0 ? "no-own-hosts" : "not-placed", []) }),
    groups.length > 0
      ? counted("nodes", sumColumns(groups.map(({ nodes }) => nodes)), "nodes", [
          childPath(placed, "pools"),
          childPath(placed, "hosts"),
        ])
      : of("nodes", { figure: unknown("not-placed", []) }),
    exact("clusters", placement.clusters.length, "clusters", "clusters"),
    exact("stranded-cores", stranded, "cores", "stranded"),
  ];
  return { consequences, warnings: clusterSizeWarnings(context) };
}
