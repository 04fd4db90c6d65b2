import type { Platform } from "../brief/platform.js";
import type { Workload } from "../brief/workload.js";
import type { Id } from "../quantity/id-path.js";
import { cliqueBoundOf, colouringOf, conflictGraphOf } from "./conflict-graph.js";
import type { Load } from "./load.js";

/** The loads that share one cluster, in the order given, and the newest minor that all of them support. */
export interface ClusterMembers {
  readonly loads: readonly Load[];
  readonly version?: string;
}

/**
 * Clusters over all platforms of a plan: workloads are apart where they have no Kubernetes minor in common, where
 * their custom resource definitions conflict, or where a tenant demands a cluster of its zone's own. The conflict
 * graph over classes of equal workloads is coloured by DSATUR; `bound` is the largest clique found. Clusters come
 * in the order of their first load.
 */
export function clustersOf(input: {
  readonly workloads: ReadonlyMap<Id, Workload>;
  readonly platforms: ReadonlyMap<Id, Platform>;
  readonly loads: readonly Load[];
}): { readonly clusters: readonly ClusterMembers[]; readonly bound: number } {
  const classes = classesOf(input);
  if (classes.length <= 1)
    return {
      clusters: classes.map(({ loads, versions }) => membersOf(loads, versions)),
      bound: classes.length,
    };
  const graph = conflictGraphOf(classes.length, (a, b) => conflicts(classes[a], classes[b]));
  const common: (readonly string[] | undefined)[] = [];
  const colours = colouringOf(
    graph,
    (colour, vertex) => meet(common[colour], classes[vertex]?.versions)?.length !== 0,
    (colour, vertex) => {
      common[colour] = meet(common[colour], classes[vertex]?.versions);
    },
  );
  const colourOf = new Map<Load, number>();
  classes.forEach(({ loads }, vertex) => loads.forEach((load) => colourOf.set(load, colours[vertex] ?? 0)));
  const byColour = new Map<number, Load[]>();
  for (const load of input.loads) {
    const colour = colourOf.get(load) ?? 0;
    const together = byColour.get(colour);
    if (together === undefined) byColour.set(colour, [load]);
    else together.push(load);
  }
  return {
    clusters: [...byColour].map(([colour, loads]) => membersOf(loads, common[colour])),
    bound: cliqueBoundOf(graph),
  };
}

/** Loads that no rule tells apart. */
interface ConflictClass {
  readonly loads: Load[];
  readonly versions: readonly string[] | undefined;
  readonly crds: Workload["crds"];
  readonly zone: string;
  readonly ownCluster: boolean;
}

function classesOf({
  workloads,
  platforms,
  loads,
}: {
  readonly workloads: ReadonlyMap<Id, Workload>;
  readonly platforms: ReadonlyMap<Id, Platform>;
  readonly loads: readonly Load[];
}): readonly ConflictClass[] {
  const zonesMatter = loads.some(({ apart }) => apart.cluster !== undefined);
  const classes = new Map<string, ConflictClass>();
  for (const load of loads) {
    const workload = workloads.get(load.workload);
    const versions = versionsOf(workload, platforms.get(load.platform));
    const crds = workload?.crds ?? [];
    const ownCluster = load.apart.cluster !== undefined;
    const zone = zonesMatter ? load.trustZone : "";
    const silent = versions === undefined && crds.length === 0;
    const key = silent ? `${ownCluster} ${zone}` : JSON.stringify([ownCluster, zone, versions, crds]);
    const known = classes.get(key);
    if (known === undefined) classes.set(key, { loads: [load], versions, crds, zone, ownCluster });
    else known.loads.push(load);
  }
  return [...classes.values()];
}

/** The workload's minors that its platform offers; the workload's own where none is (a gate says so); never empty. */
function versionsOf(
  workload: Workload | undefined,
  platform: Platform | undefined,
): readonly string[] | undefined {
  const own = stated(workload?.kubernetes?.versions);
  const both = meet(own, stated(platform?.kubernetes?.versions));
  return both?.length === 0 ? own : both;
}

const stated = (versions: readonly string[] | undefined): readonly string[] | undefined =>
  versions?.length === 0 ? undefined : versions;

/** What two lists have in common; an absent list holds everything. */
function meet(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): readonly string[] | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.filter((one) => b.includes(one));
}

function conflicts(a: ConflictClass | undefined, b: ConflictClass | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if ((a.ownCluster || b.ownCluster) && a.zone !== b.zone) return true;
  if (meet(a.versions, b.versions)?.length === 0) return true;
  return a.crds.some((one) => b.crds.some((other) => crdsConflict(one, other)));
}

type Crd = Workload["crds"][number];

/** Of one name, and neither side's `versions` holds the other's `storedVersion`. */
const crdsConflict = (a: Crd, b: Crd): boolean =>
  a.name === b.name && !a.versions.includes(b.storedVersion) && !b.versions.includes(a.storedVersion);

function membersOf(loads: readonly Load[], versions: readonly string[] | undefined): ClusterMembers {
  const newest = [...(versions ?? [])].sort(compareMinors).at(-1);
  return { loads, ...(newest !== undefined && { version: newest }) };
}

/** `1.9` before `1.10`. */
function compareMinors(a: string, b: string): number {
  const parts = (version: string): readonly number[] => version.split(".").map((part) => Number(part) || 0);
  const [ours, theirs] = [parts(a), parts(b)];
  for (let place = 0; place < Math.max(ours.length, theirs.length); place++) {
    const difference = (ours[place] ?? 0) - (theirs[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
