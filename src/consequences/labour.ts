import type { Quantity } from "../brief/quantity.js";
import type { Platform } from "../brief/platform.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import { constant, type Column } from "../statistics/column.js";
import { multiplyColumns, sumYears } from "./columns.js";
import type { Context } from "./context.js";

/** Work that a plan brings: how many units of it each year, and the hours of one. */
export interface Labour {
  /** `labour-node-round`, `labour-host-year` …, `proficiency`. */
  readonly line: string;
  /** In year 1 … horizon; or once, at the start. */
  readonly times: readonly Column[] | { readonly once: number };
  readonly hours: Quantity;
  readonly inputs: readonly IdPath[];
}

/** What one team operates as one thing: bare metal, each hypervisor, instances. */
export function layerOf({ layer, nodes, kind, hypervisor }: Platform): string {
  if (nodes === "instance") return "instances";
  if (layer === "bare-metal") return "bare-metal";
  const { family, product } = hypervisor ?? { family: undefined, product: kind };
  return `virtualization ${family === undefined || family === "other" ? product : family}`;
}

/** Layers of virtualization that the plan runs on hosts of its own: that of rented instances is their provider's. */
const virtualizationLayers = (used: readonly Platform[]): number =>
  new Set(used.map(layerOf).filter((layer) => layer.startsWith("virtualization"))).size;

/**
 * The labour of a plan (MODEL §8, §13): upgrade rounds by host or instance and by cluster as often as Kubernetes has
 * minors, the care of hosts and of virtualization, further layers to run, workloads to move off the platform they run
 * on, and hours to proficiency for a side that the team does not run today.
 */
export function labourOf(context: Context): readonly Labour[] {
  const { brief, placement, platforms, used, read, placed } = context;
  const { defaults, horizonYears } = brief;
  const all = Array.from({ length: horizonYears }, () => 0);
  const every = (count: number): readonly Column[] => {
    const column = constant(count);
    return all.map(() => column);
  };
  const sum = (lists: readonly (readonly Column[])[]): readonly Column[] => sumYears(lists, horizonYears);
  const rounds = read(defaults["minors-per-year"]);
  const perRound = (years: readonly Column[]): readonly Column[] =>
    years.map((column) => multiplyColumns([rounds, column]));
  const hosts = sum(placement.hosts.map(({ years }) => years));
  const instances = sum(placement.instances.map(({ years }) => years));
  const virtualized = placement.hosts.filter(({ platforms: sharing }) =>
    sharing.some((id) => platforms.get(id)?.layer === "virtualization"),
  );
  const layers = new Set(used.map(layerOf)).size;
  const hostsPath = childPath(placed, "hosts");
  const minors = defaults["minors-per-year"].path;
  const assignment = childPath(elementPath("plans", context.plan.id), "assignment");
  const labour: readonly Labour[] = [
    {
      line: "labour-node-round",
      times: perRound(sum([hosts, instances])),
      hours: defaults["labour-node-round"],
      inputs: [hostsPath, minors],
    },
    {
      line: "labour-cluster-round",
      times: perRound(every(placement.clusters.length)),
      hours: defaults["labour-cluster-round"],
      inputs: [childPath(placed, "clusters"), minors],
    },
    { line: "labour-host-year", times: hosts, hours: defaults["labour-host-year"], inputs: [hostsPath] },
    {
      line: "labour-layer-host-year",
      times: sum(virtualized.map(({ years }) => years)),
      hours: defaults["labour-layer-host-year"],
      inputs: [hostsPath],
    },
    {
      line: "labour-layer-platform-year",
      times: every(virtualizationLayers(used)),
      hours: defaults["labour-layer-platform-year"],
      inputs: [assignment],
    },
    {
      line: "labour-second-platform-year",
      times: every(Math.max(0, layers - 1)),
      hours: defaults["labour-second-platform-year"],
      inputs: [assignment],
    },
    {
      line: "labour-migration",
      times: { once: movedOf(context).length },
      hours: defaults["labour-migration"],
      inputs: [assignment],
    },
    ...proficiencyOf(context),
  ];
  return labour.filter(({ times }) => !isNothing(times));
}

const isNothing = (times: Labour["times"]): boolean =>
  "once" in times ? times.once === 0 : times.every((column) => column.every((count) => count === 0));

/** The workloads that the plan moves off the platform they run on today; without one stated, none. */
export const movedOf = ({ assigned }: Context): Context["assigned"] =>
  assigned.filter(
    ({ workload, platform }) => workload.runsOn !== undefined && workload.runsOn !== platform.id,
  );

/** People × sides that the plan needs on own hosts and that the team does not run today; 0 without a team. */
export function peopleToTrain({ brief: { team }, used }: Context): number {
  if (team === undefined) return 0;
  const sides = new Set(used.filter(({ nodes }) => nodes !== "instance").map(({ layer }) => layer));
  return [...sides].filter((side) => !team.runsToday.includes(side)).length * team.people;
}

function proficiencyOf(context: Context): readonly Labour[] {
  const { team } = context.brief;
  if (team === undefined) return [];
  return [
    {
      line: "proficiency",
      times: { once: peopleToTrain(context) },
      hours: team.hoursToProficiency,
      inputs: ["team.people", "team.runsToday"],
    },
  ];
}
