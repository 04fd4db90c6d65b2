import { needsOwnHardware } from "../../brief/isolation.js";
import type { Tenant } from "../../brief/tenant.js";
import type { Workload } from "../../brief/workload.js";
import { grouped, type Check, type Evidence, type Violation } from "./check.js";

/**
 * Nobody shares a kernel, host or cluster with those from whom it must be apart; forced workloads stand on hosts of
 * their own; in one cluster all have a Kubernetes minor in common and no custom resources that conflict.
 */
export const separation: Check = (evidence) => [
  ...kernels(evidence),
  ...hosts(evidence),
  ...clusters(evidence),
];

const tenantOf = ({ brief }: Evidence, { tenant }: Workload): Tenant =>
  brief.tenants.find(({ id }) => id === tenant) ?? { id: tenant, trustZone: tenant, separate: [] };

const zoneOf = (evidence: Evidence, workload: Workload): string => tenantOf(evidence, workload).trustZone;

function workloadsOn(
  evidence: Evidence,
  pods: readonly { readonly workload: string }[],
): readonly Workload[] {
  return [...new Set(pods.map(({ workload }) => workload))].flatMap((id) => evidence.workloads.get(id) ?? []);
}

/** Each workload that demands to be apart, where another one stands that it must not meet. */
function meetings(
  rule: string,
  about: string,
  here: readonly Workload[],
  mayMeet: (one: Workload, other: Workload) => boolean,
): readonly Violation[] {
  return here.flatMap((one) => {
    const met = here.find((other) => other !== one && !mayMeet(one, other));
    return met === undefined ? [] : [{ rule, about, expected: `not ${met.id}`, actual: one.id }];
  });
}

function kernels(evidence: Evidence): readonly Violation[] {
  return evidence.nodes.flatMap((node) => {
    if (evidence.platforms.get(node.platform)?.kernel === "pod") return [];
    const here = workloadsOn(evidence, node.pods);
    return meetings("kernel", node.name, here, (one, other) => {
      const apart = tenantOf(evidence, one).separate.includes("kernel") || one.untrustedCode;
      if (differ(tenantOf(evidence, one).sensitivity, tenantOf(evidence, other).sensitivity)) return false;
      return !apart || zoneOf(evidence, one) === zoneOf(evidence, other);
    });
  });
}

/** Whether both state a level of sensitivity and not the same. */
const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

function hosts(evidence: Evidence): readonly Violation[] {
  const forced = new Set(evidence.plan.forced.map(({ workload }) => workload));
  const isForced = ({ id }: Workload): boolean =>
    forced.has(id) && evidence.brief.workloads.some((workload) => !forced.has(workload.id));
  const onHosts = evidence.nodes.filter(({ host }) => host !== undefined);
  return [...grouped(onHosts, ({ host }) => host)].flatMap(([host, nodes]) => {
    const here = workloadsOn(
      evidence,
      nodes.flatMap(({ pods }) => pods),
    );
    const platforms = new Set(nodes.map(({ platform }) => platform));
    const about = `host ${host}`;
    const keeps = (one: Workload, level: "tenant" | "trust-zone"): boolean =>
      [...platforms].some((id) => evidence.platforms.get(id)?.dedicatedTo === level) ||
      (level === "tenant"
        ? needsOwnHardware(evidence.brief, one)
        : tenantOf(evidence, one).separate.includes("host"));
    return [
      ...meetings("host-apart", about, here, (one, other) => {
        if (keeps(one, "tenant") && one.tenant !== other.tenant) return false;
        return !keeps(one, "trust-zone") || zoneOf(evidence, one) === zoneOf(evidence, other);
      }),
      ...meetings("own-hosts", about, here, (one, other) => isForced(one) === isForced(other)),
      ...(here.some(isForced) && platforms.size > 1
        ? [{ rule: "own-hosts", about, expected: 1, actual: platforms.size }]
        : []),
    ];
  });
}

function clusters(evidence: Evidence): readonly Violation[] {
  return evidence.placement.clusters.flatMap(({ id, nodes, version }) => {
    const here = workloadsOn(
      evidence,
      nodes.flatMap(({ pods }) => pods),
    );
    const apart = (one: Workload): boolean => tenantOf(evidence, one).separate.includes("cluster");
    const unsupported = here.filter(
      ({ kubernetes }) =>
        kubernetes !== undefined &&
        kubernetes.versions.length > 0 &&
        !kubernetes.versions.includes(version ?? ""),
    );
    return [
      ...meetings(
        "cluster-apart",
        id,
        here,
        (one, other) => !apart(one) || zoneOf(evidence, one) === zoneOf(evidence, other),
      ),
      ...meetings("crds", id, here, (one, other) => !crdsCollide(one, other)),
      ...unsupported.map((workload) => ({
        rule: "version",
        about: id,
        expected: workload.kubernetes?.versions.join(" ") ?? "",
        actual: version ?? "none",
      })),
    ];
  });
}

const crdsCollide = (one: Workload, other: Workload): boolean =>
  one.crds.some((a) =>
    other.crds.some(
      (b) =>
        a.name === b.name && !a.versions.includes(b.storedVersion) && !b.versions.includes(a.storedVersion),
    ),
  );
