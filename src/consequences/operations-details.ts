import type { Platform } from "../brief/platform.js";
import { derived, exactFigure } from "../quantity/figure.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import { at, columnOf, constant, type Column } from "../statistics/column.js";
import { multiplyColumns } from "./columns.js";
import type { Consequence } from "./consequence.js";
import type { Context } from "./context.js";
import { drainsOf } from "./drains.js";
import { layerOf, peopleToTrain } from "./labour.js";
import type { NodeGroup } from "./node-groups.js";
import { elapsedDays, openDays, openRuns } from "./upgrade-calendar.js";
import { upgradeDays, type NodeUpgrade } from "./upgrade.js";

const DAYS_PER_YEAR = 365;

type Told = Pick<Consequence, "measure" | "figure" | "column">;

/**
 * Operations beside the criterion: when a round that begins at `asOf` ends, freeze windows left out; rounds that the
 * support window of Kubernetes forces a year, over all clusters, and the days they take; rounds of firmware and
 * hypervisor, since hosts have a layer below the nodes; drains that disruption budgets slow or stop; custom resource
 * definitions in conflict; hours to proficiency; and the planes of management that a change must pass through.
 */
export function operationsDetailsOf(
  context: Context,
  groups: readonly NodeGroup[],
  upgradeOf: (platform: Platform) => NodeUpgrade,
): readonly Consequence[] {
  const { brief, plan, placement, placed, read, figure, used } = context;
  const measured = (measure: string, column: Column, unit: string, inputs: readonly IdPath[]): Told => ({
    ...{ measure, column },
    figure: figure(column, unit, derived(`operations.${measure}`, inputs)),
  });
  const exact = (measure: string, count: number, unit: string, inputs: readonly IdPath[]): Told => ({
    ...{ measure, column: constant(count) },
    figure: exactFigure(count, unit, derived(`operations.${measure}`, inputs)),
  });
  const clusters = childPath(placed, "clusters");
  const told = [
    ...(groups.length > 0 ? roundsOf(context, groups, upgradeOf, measured) : []),
    ...drainsOf(context).map(({ measure, count, unit, inputs }) => exact(measure, count, unit, inputs)),
    exact("crd-conflicts", conflictsOf(context).size, "crds", ["workloads"]),
    exact("planes-of-clusters", placement.clusters.length, "planes", [clusters]),
    exact("planes-below", new Set(used.map(layerOf)).size, "planes", [
      childPath(elementPath("plans", plan.id), "assignment"),
    ]),
  ];
  const { team } = brief;
  const people = peopleToTrain(context);
  const hours =
    team === undefined
      ? []
      : [
          measured(
            "proficiency-hours",
            multiplyColumns([constant(people), read(team.hoursToProficiency)]),
            "hours",
            ["team.people", "team.runsToday", team.hoursToProficiency.path],
          ),
        ];
  return [...told, ...hours].map((one) => ({ plan: plan.id, concern: "operations", ...one }));
}

function roundsOf(
  { brief, placement, placed, read }: Context,
  groups: readonly NodeGroup[],
  upgradeOf: (platform: Platform) => NodeUpgrade,
  measured: (measure: string, column: Column, unit: string, inputs: readonly IdPath[]) => Told,
): readonly Told[] {
  const { defaults, team, asOf } = brief;
  const days = upgradeDays(groups, upgradeOf);
  const inputs = [
    childPath(placed, "pools"),
    ...new Set(groups.flatMap(({ platform }) => upgradeOf(platform).inputs)),
  ];
  const minors = defaults["minors-per-year"];
  const runs = openRuns(asOf, team?.freezeWindows ?? []);
  const frozen = team !== undefined && team.freezeWindows.length > 0 ? ["team.freezeWindows"] : [];
  const open = openDays(DAYS_PER_YEAR, runs);
  const ofYear = multiplyColumns([days, read(minors)]);
  return [
    measured(
      "upgrade-elapsed",
      days.map((work) => elapsedDays(work, runs)),
      "days",
      [...inputs, "asOf", ...frozen],
    ),
    measured(
      "forced-rounds",
      read(minors).map((rounds) => rounds * placement.clusters.length),
      "perYear",
      [childPath(placed, "clusters"), minors.path],
    ),
    measured("upgrade-days-per-year", ofYear, "days", [...inputs, minors.path]),
    measured(
      "upgrade-share-of-open-days",
      ofYear.map((work) => (open > 0 ? work / open : 0)),
      "share",
      [...inputs, ...[minors.path, "asOf", ...frozen]],
    ),
    ...layerRoundsOf({ brief, placed, read }, groups, upgradeOf, measured),
  ];
}

/** A round over the hosts below the nodes, as often as hosts are rebooted: instances are their provider's. */
function layerRoundsOf(
  { brief, placed, read }: Pick<Context, "brief" | "placed" | "read">,
  groups: readonly NodeGroup[],
  upgradeOf: (platform: Platform) => NodeUpgrade,
  measured: (measure: string, column: Column, unit: string, inputs: readonly IdPath[]) => Told,
): readonly Told[] {
  const own = groups.filter(({ platform }) => platform.nodes !== "instance");
  if (own.length === 0) return [];
  const { defaults, hosts } = brief;
  const bootOf = ({ host: id }: Platform) =>
    hosts.find((host) => host.id === id)?.reboot ?? defaults["host-reboot"];
  const below = own.map((group) => ({
    ...group,
    platform: { ...group.platform, upgrade: { drain: group.platform.upgrade.drain } },
    nodes: group.hostsWorth,
  }));
  const days = upgradeDays(below, (platform) => ({ ...upgradeOf(platform), boot: read(bootOf(platform)) }));
  const reboots = defaults["host-reboots-per-year"];
  const inputs = [
    childPath(placed, "pools"),
    ...new Set(own.flatMap(({ platform }) => [platform.upgrade.drain.path, bootOf(platform).path])),
    defaults["node-ready"].path,
  ];
  return [
    measured("host-round", days, "days", inputs),
    measured(
      "host-days-per-year",
      columnOf([days, read(reboots)], (draw) => at(days, draw) * at(read(reboots), draw)),
      "days",
      [...inputs, reboots.path],
    ),
  ];
}

/** Names that two workloads define so that neither reads what the other stores: they need clusters of their own. */
function conflictsOf({ assigned }: Context): ReadonlySet<string> {
  const byName = new Map<string, (typeof assigned)[number]["workload"]["crds"][number][]>();
  for (const { workload } of assigned)
    for (const definition of workload.crds)
      byName.set(definition.name, [...(byName.get(definition.name) ?? []), definition]);
  const reads = (one: readonly string[], stored: string): boolean => one.includes(stored);
  return new Set(
    [...byName].flatMap(([name, those]) =>
      those.some((a, place) =>
        those
          .slice(place + 1)
          .some((b) => !reads(a.versions, b.storedVersion) && !reads(b.versions, a.storedVersion)),
      )
        ? [name]
        : [],
    ),
  );
}
