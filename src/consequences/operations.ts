import type { Platform } from "../brief/platform.js";
import { derived, exactFigure } from "../quantity/figure.js";
import { childPath, type IdPath } from "../quantity/id-path.js";
import { at, columnOf, constant, type Column } from "../statistics/column.js";
import { inYear, multiplyColumns, sumColumns } from "./columns.js";
import type { Consequence } from "./consequence.js";
import type { Brought, Context } from "./context.js";
import { unknown } from "./figures.js";
import { givenUpOf } from "./given-up.js";
import { labourOf } from "./labour.js";
import { nodeGroupsOf, type NodeGroup } from "./node-groups.js";
import { operationsDetailsOf } from "./operations-details.js";
import { nodeUpgradeOf, upgradeDays, type NodeUpgrade } from "./upgrade.js";

const SECONDS_PER_DAY = 86_400;

type Measured = Pick<Consequence, "figure" | "column">;

/**
 * One upgrade round in calendar days (MODEL §8), the hours of labour of the first year, the Kubernetes surface in
 * counts, and how long it takes to add a node.
 */
export function operationsOf(context: Context): Brought {
  const { plan, placed, figure } = context;
  const groups = context.once(nodeGroupsOf);
  const upgrades = new Map<Platform, NodeUpgrade>();
  const upgradeOf = (platform: Platform): NodeUpgrade => {
    const known = upgrades.get(platform) ?? nodeUpgradeOf(context, platform);
    upgrades.set(platform, known);
    return known;
  };
  const measured = (column: Column, unit: string, formula: string, inputs: readonly IdPath[]): Measured => ({
    figure: figure(column, unit, derived(`operations.${formula}`, inputs)),
    column,
  });
  const upgrade = (): Measured => {
    if (groups.length === 0) return { figure: unknown("not-placed", []) };
    const inputs = new Set(groups.flatMap(({ platform }) => upgradeOf(platform).inputs));
    return measured(upgradeDays(groups, upgradeOf), "days", "upgrade-round", [
      childPath(placed, "pools"),
      ...inputs,
    ]);
  };
  const labour = context.once(labourOf).flatMap(({ times, hours, inputs }) =>
    "once" in times
      ? []
      : [
          {
            hours: multiplyColumns([inYear(times, 0), context.read(hours)]),
            inputs: [...inputs, hours.path],
          },
        ],
  );
  const labourInputs = [...new Set(labour.flatMap(({ inputs }) => inputs))];
  const consequences: readonly (readonly [string, Measured])[] = [
    ["upgrade", upgrade()],
    [
      "labour-hours",
      measured(sumColumns(labour.map(({ hours }) => hours)), "hours", "labour-hours", labourInputs),
    ],
    ...surfaceOf(context, groups),
    ["time-to-add-node", timeToAddNode(context, groups, upgradeOf, measured)],
  ];
  return {
    details: () => operationsDetailsOf(context, groups, upgradeOf),
    givenUp: () => givenUpOf(context),
    consequences: consequences.map(([measure, found]) => ({
      plan: plan.id,
      concern: "operations",
      measure,
      ...found,
    })),
  };
}

/** Distinct Kubernetes minors, custom resource definitions a cluster and their owners, nodes and clusters to keep current. */
function surfaceOf(
  { placement, placed, assigned, figure }: Context,
  groups: readonly NodeGroup[],
): readonly (readonly [string, Measured])[] {
  const clusters = childPath(placed, "clusters");
  const exact = (count: number, unit: string, inputs: readonly IdPath[]): Measured => ({
    figure: exactFigure(count, unit, derived("operations.kubernetes-surface", inputs)),
    column: constant(count),
  });
  const versions = new Set(placement.clusters.flatMap(({ version }) => version ?? []));
  const clusterOf = new Map(
    placement.pools.flatMap(({ cluster, workloads }) => workloads.map((id) => [id, cluster])),
  );
  const definitions = new Set<string>();
  const owners = new Set<string>();
  const paths: IdPath[] = [];
  for (const { workload, path } of assigned) {
    if (workload.crds.length === 0) continue;
    paths.push(childPath(path, "crds"));
    for (const { name, owner } of workload.crds) {
      definitions.add(JSON.stringify([clusterOf.get(workload.id) ?? "", name]));
      if (owner !== undefined) owners.add(owner);
    }
  }
  const declared = paths.length > 0 ? paths : ["workloads"];
  const nodes = sumColumns(groups.map((group) => group.nodes));
  const questions = assigned.map(({ path }) => `${path}.kubernetes.versions`);
  return [
    [
      "surface-versions",
      versions.size > 0
        ? exact(versions.size, "versions", [clusters])
        : { figure: unknown("no-kubernetes-versions", questions) },
    ],
    ["surface-crds", exact(definitions.size, "crds", declared)],
    ["surface-crd-owners", exact(owners.size, "owners", declared)],
    [
      "surface-nodes",
      {
        figure: figure(
          nodes,
          "nodes",
          derived("operations.kubernetes-surface", [childPath(placed, "pools")]),
        ),
        column: nodes,
      },
    ],
    ["surface-clusters", exact(placement.clusters.length, "clusters", [clusters])],
  ];
}

/**
 * Days until one more node is ready, the longest over the platforms of the plan: a host's lead time, or the boot of a
 * guest or instance. A guest is taken to find room on the hosts that stand.
 */
function timeToAddNode(
  { read, brief, hosts }: Context,
  groups: readonly NodeGroup[],
  upgradeOf: (platform: Platform) => NodeUpgrade,
  measured: (column: Column, unit: string, formula: string, inputs: readonly IdPath[]) => Measured,
): Measured {
  const platforms = [...new Set(groups.map(({ platform }) => platform))];
  if (platforms.length === 0) return { figure: unknown("not-placed", []) };
  const inputs = new Set<IdPath>();
  const times = platforms.map((platform) => {
    if (platform.nodes === "host") {
      const host = platform.host === undefined ? undefined : hosts.get(platform.host);
      const lead = host?.leadTimeDays ?? brief.defaults["host-lead-time"];
      inputs.add(lead.path);
      return read(lead);
    }
    const { boot, ready, inputs: parents } = upgradeOf(platform);
    for (const path of parents.slice(1)) inputs.add(path);
    return columnOf([boot, ready], (draw) => (at(boot, draw) + at(ready, draw)) / SECONDS_PER_DAY);
  });
  const longest = columnOf(times, (draw) => times.reduce((most, time) => Math.max(most, at(time, draw)), 0));
  return measured(longest, "days", "time-to-add-node", [...inputs]);
}
