import type { Verdict } from "../gates/verdict.js";
import { limitsAheadOf } from "./ahead.js";
import type { ClusterMembers } from "./clusters.js";
import type { ControlPlane, SizedPool } from "./control-plane.js";
import { beyondAvailable, notLaidOut } from "./fits.js";
import { hostCountsOf, instanceCountsOf } from "./host-counts.js";
import { laidEstateOf, MOST_LAID_NODES, type EstateParts, type LaidEstate } from "./laid-estate.js";
import type { Load } from "./load.js";
import type { Cluster, HostCount, Node, Placement, Pool } from "./placement.js";
import { clusterIdOf } from "./pools.js";
import { bindsOf, boundOf, carrierUsesOf, strandedOf } from "./stranded.js";
import { utilizationOf } from "./utilization.js";

interface Assembly extends EstateParts {
  readonly loads: readonly Load[];
  readonly clusters: readonly ClusterMembers[];
  readonly clusterBound: number;
}

/** The placement: pools laid out and counted, hosts numbered, clusters with their nodes, and what it says. */
export function assembled(assembly: Assembly): Placement {
  const { estate, clusters, controlPlanes } = assembly;
  const laid = laidEstateOf(assembly);
  const years = estate.brief.horizonYears;
  const hosts = hostCountsOf(laid, years);
  const uses = [...laid.pools.values()].map(({ use }) => use);
  const carriers = carrierUsesOf(laid.groups, uses);
  const lookup = lookupOf(assembly, hosts);
  let utilization: Placement["utilization"] | undefined;
  let ahead: Placement["ahead"] | undefined;
  return {
    plan: estate.plan.id,
    clusters: clusters.map(({ version }, at) =>
      clusterOf(lookup, laid, at, controlPlanes[at] as ControlPlane, version),
    ),
    clusterBound: assembly.clusterBound,
    pools: poolsOf(assembly, laid),
    hosts,
    instances: instanceCountsOf(laid, assembly.pools, controlPlanes, years),
    bound: boundOf(uses),
    binds: bindsOf(uses, carriers),
    stranded: strandedOf(uses, carriers),
    get utilization() {
      return (utilization ??= utilizationOf(uses));
    },
    get ahead() {
      return (ahead ??= limitsAheadOf(uses, laid.groups));
    },
    verdicts: verdictsOf(assembly, laid, hosts),
  };
}

const poolsOf = ({ pools }: Assembly, laid: LaidEstate): readonly Pool[] =>
  pools.flatMap((pool) => {
    const counted = laid.pools.get(pool.id);
    if (counted === undefined) return [];
    const { shape, excess } = pool.size;
    return [
      {
        id: pool.id,
        platform: pool.platform.id,
        cluster: clusterIdOf(pool.cluster),
        workloads: pool.loads.map(({ workload }) => workload),
        excess,
        capacity: shape.capacity,
        nodesPerHost: shape.perHost,
        count: counted.count,
        nodes: counted.years[0] ?? new Float64Array(1),
        years: counted.years,
      },
    ];
  });

/** The pools of each cluster, and the host group of each pool with its place. */
interface Lookup {
  readonly pools: ReadonlyMap<number, readonly SizedPool[]>;
  readonly groups: ReadonlyMap<string, { readonly group: HostCount; readonly place: number }>;
}

function lookupOf({ pools }: Assembly, hosts: readonly HostCount[]): Lookup {
  const byCluster = new Map<number, SizedPool[]>();
  for (const pool of pools) {
    const own = byCluster.get(pool.cluster);
    if (own === undefined) byCluster.set(pool.cluster, [pool]);
    else own.push(pool);
  }
  const groups = new Map(
    hosts.flatMap((group, place) => group.pools.map((pool) => [pool, { group, place }] as const)),
  );
  return { pools: byCluster, groups };
}

function clusterOf(
  lookup: Lookup,
  laid: LaidEstate,
  at: number,
  plane: ControlPlane,
  version: string | undefined,
): Cluster {
  const own = lookup.pools.get(at) ?? [];
  const standing = (pool: string): readonly number[] => {
    const group = lookup.groups.get(pool)?.group;
    return group ? (laid.pools.get(pool)?.laid?.hosts ?? []).map((host) => group.first + host) : [];
  };
  const nodes = own.flatMap(({ id, platform, size }) => {
    const on = standing(id);
    const own = laid.pools.get(id)?.laid;
    return (own?.pods ?? []).map((pods, node): Node => {
      const host = on[node];
      const given = own?.squeezed?.get(node);
      const { cpu, memory, pods: most } = size.shape.allocatable;
      return {
        platform: platform.id,
        pool: id,
        shape: given
          ? { cpu: cpu - given.cpu, memory: memory - given.memory, pods: most }
          : size.shape.allocatable,
        ...(host !== undefined && { host }),
        pods,
      };
    });
  });
  return {
    id: clusterIdOf(at),
    platform: plane.platform.id,
    platforms: [...new Set(own.map(({ platform }) => platform.id))],
    ...(version !== undefined && { version }),
    nodes,
    controlPlane: {
      kind: plane.kind,
      nodes: plane.nodes,
      platform: plane.platform.id,
      hosts: planeHosts(lookup, laid, at, plane, standing),
    },
  };
}

/** The hosts of a control plane's nodes: of the nodes it is stacked on, of its VMs, or its own, cluster after cluster. */
function planeHosts(
  { groups }: Lookup,
  laid: LaidEstate,
  cluster: number,
  { kind, nodes, stacked, seat }: ControlPlane,
  standing: (pool: string) => readonly number[],
): readonly number[] {
  if (kind === "stacked") return [...stacked].flatMap(([pool, count]) => standing(pool).slice(0, count));
  const { group, place = -1 } = groups.get(seat.id) ?? {};
  const own = laid.groups[place];
  if (kind === "hosted" || group === undefined || own === undefined) return [];
  if (kind === "vms") return (own.controlVms.get(cluster) ?? []).map((host) => group.first + host);
  const before = own.group.controlHostsBefore(cluster);
  return Array.from({ length: nodes }, (_, node) => group.first + own.used + before + node);
}

function verdictsOf(
  { estate, loads }: Assembly,
  laid: LaidEstate,
  hosts: readonly HostCount[],
): readonly Verdict[] {
  const needed = new Map<string, number>();
  for (const { model, count } of hosts) needed.set(model, (needed.get(model) ?? 0) + count);
  return loads.map((load) => {
    const platform = estate.platforms.get(load.platform);
    const verdict = { ...estate.fitsOf(load), plan: estate.plan.id };
    const host = platform && estate.hostOf(platform);
    const count = needed.get(host?.id ?? "") ?? 0;
    if (host?.available !== undefined && count > host.available)
      return beyondAvailable(verdict, { host: host.id, available: host.available, count });
    return laid.tooLarge ? notLaidOut(verdict, MOST_LAID_NODES) : verdict;
  });
}
