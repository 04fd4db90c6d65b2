import type { Host } from "../../brief/host.js";
import type { Platform } from "../../brief/platform.js";
import type { Quantity } from "../../brief/quantity.js";
import { medianOf } from "../../statistics/distribution.js";
import type { HostCount } from "../placement.js";
import { allowance } from "./allowance.js";
import { grouped, TOLERATED, type Check, type Evidence, type PlacedNode, type Violation } from "./check.js";

const GIB = 1024 * 1024 * 1024;
const center = (quantity: Quantity): number => medianOf(quantity.value);

/**
 * Nodes stand on hosts of their group, outside its spare; a host that is a node carries nothing else; guests and
 * control-plane VMs fit what the hypervisor leaves; and what stands on the fullest host would fit on a spare one.
 */
export const hostRoom: Check = (evidence) => [
  ...evidence.nodes.flatMap((node) => place(evidence, node)),
  ...[...grouped(standing(evidence), ({ host }) => host)].flatMap(([host, here]) =>
    room(evidence, host, here),
  ),
  ...evidence.placement.hosts.flatMap((group) => spare(evidence, group)),
];

/** A node or a control-plane VM on a host. */
interface Standing {
  readonly host: number;
  readonly platform: Platform;
  readonly cpu: number;
  readonly memory: number;
}

function standing(evidence: Evidence): readonly Standing[] {
  const { nodes, placement, platforms, pools } = evidence;
  const guests = nodes.flatMap((node) => {
    const on = platforms.get(node.platform);
    const pool = pools.get(node.pool);
    if (node.host === undefined || on === undefined || pool === undefined) return [];
    const given = givenUp(evidence, node);
    const { cpu, memory } = pool.capacity;
    return [{ host: node.host, platform: on, cpu: cpu - given("cpu"), memory: memory - given("memory") }];
  });
  const planes = placement.clusters.flatMap(({ controlPlane: { kind, platform, hosts } }) => {
    const on = platforms.get(platform);
    return kind !== "vms" || on === undefined
      ? []
      : hosts.map((host) => ({ host, platform: on, cpu: 4, memory: 16 * GIB }));
  });
  return [...guests, ...planes];
}

/** What a guest offers less than its pool's nodes do: it was made smaller by so much. */
function givenUp(evidence: Evidence, node: PlacedNode): (of: "cpu" | "memory") => number {
  const allowed = allowance(evidence, node);
  return (of) => (allowed.find(({ name }) => name === of)?.room ?? 0) - node.shape[of];
}

const groupOf = (groups: readonly HostCount[], host: number): HostCount | undefined =>
  groups.find(({ first, count }) => host >= first && host < first + count);

function place({ placement, platforms }: Evidence, node: PlacedNode): readonly Violation[] {
  const about = node.name;
  const isInstance = platforms.get(node.platform)?.nodes === "instance";
  if (node.host === undefined)
    return isInstance ? [] : [{ rule: "host", about, expected: "a host", actual: "none" }];
  if (isInstance) return [{ rule: "host", about, expected: "none", actual: node.host }];
  const group = groupOf(placement.hosts, node.host);
  if (group === undefined || !group.pools.includes(node.pool))
    return [{ rule: "host-group", about, expected: "a host of its pool's group", actual: node.host }];
  const workers = group.first + group.count - group.spare - group.controlPlane;
  return node.host < workers
    ? []
    : [{ rule: "worker-host", about, expected: workers - 1, actual: node.host }];
}

function room(evidence: Evidence, host: number, here: readonly Standing[]): readonly Violation[] {
  const about = `host ${host}`;
  const whole = here.filter(({ platform }) => platform.nodes === "host");
  if (whole.length > 0)
    return here.length === 1 ? [] : [{ rule: "host-is-node", about, expected: 1, actual: here.length }];
  return (["cpu", "memory"] as const).flatMap((of) => {
    const taken = here.reduce((sum, { platform, [of]: capacity }) => {
      const model = evidence.hosts.get(platform.host ?? "");
      if (model === undefined) return Infinity;
      return sum + (capacity + center(platform.perVm[of])) / offered(model, platform, of);
    }, 0);
    return taken <= TOLERATED ? [] : [{ rule: `host-${of}`, about, expected: 1, actual: taken }];
  });
}

const offered = (host: Host, platform: Platform, of: "cpu" | "memory"): number =>
  (of === "cpu" ? host.threads : center(host.memory)) *
  (1 - center(platform.hypervisorReserve[of])) *
  center(platform.overcommit[of]);

/** As many hosts stand empty as are called spare, of the model of the host that is lost, and as many as were asked for. */
function spare(evidence: Evidence, group: HostCount): readonly Violation[] {
  const { brief, hostsInUse, platforms } = evidence;
  const about = `${group.model} ${group.first}`;
  const all = Array.from({ length: group.count }, (_, index) => group.first + index);
  const empty = all.filter((host) => !hostsInUse.has(host)).length;
  const single = brief.workloads.every(
    ({ availability, replicas }) => availability === undefined && replicas.max <= 1,
  );
  const asked = single ? 0 : Math.max(...group.platforms.map((id) => platforms.get(id)?.spareHosts ?? 0));
  const mixed = group.platforms.filter((id) => platforms.get(id)?.host !== group.model);
  return [
    ...(empty < group.spare ? [{ rule: "spare", about, expected: group.spare, actual: empty }] : []),
    ...(group.spare < asked ? [{ rule: "spare-asked", about, expected: asked, actual: group.spare }] : []),
    ...mixed.map((id) => ({ rule: "host-model", about: id, expected: group.model, actual: "another" })),
  ];
}
