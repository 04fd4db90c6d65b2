import { needsOwnHardware } from "../../brief/isolation.js";
import type { Tenant } from "../../brief/tenant.js";
import type { Workload } from "../../brief/workload.js";
import type { Id } from "../../quantity/id-path.js";
import { grouped, type Check, type Evidence, type Violation } from "./check.js";

/**
 * Nobody shares a kernel, host or cluster with those from whom it must be apart; forced workloads stand on hosts of
 * their own; in one cluster all have a Kubernetes minor in common and no custom resources that conflict.
 */
export const separation: Check = (evidence) => {
  const facts = factsOf(evidence);
  return [...kernels(evidence, facts), ...hosts(evidence, facts), ...clusters(evidence, facts)];
};

/** What decides whom a workload may meet. */
interface Facts {
  readonly workload: Workload;
  readonly tenant: Tenant;
  readonly ownKernel: boolean;
  readonly ownCluster: boolean;
  readonly ownHardware: boolean;
  readonly isForced: boolean;
}

function factsOf({ brief, plan }: Evidence): ReadonlyMap<Id, Facts> {
  const tenants = new Map(brief.tenants.map((tenant) => [tenant.id, tenant]));
  const forced = new Set(plan.forced.map(({ workload }) => workload));
  const allForced = brief.workloads.every(({ id }) => forced.has(id));
  return new Map(
    brief.workloads.map((workload) => {
      const { id, tenant: name, untrustedCode } = workload;
      const tenant = tenants.get(name) ?? { id: name, trustZone: name, separate: [] };
      const facts = {
        workload,
        tenant,
        ownKernel: tenant.separate.includes("kernel") || untrustedCode,
        ownCluster: tenant.separate.includes("cluster"),
        ownHardware: needsOwnHardware(brief, workload),
        isForced: forced.has(id) && !allForced,
      };
      return [id, facts];
    }),
  );
}

type Pods = readonly { readonly workload: string }[];

const standing = (pods: Pods, facts: ReadonlyMap<Id, Facts>): readonly Facts[] =>
  [...new Set(pods.map(({ workload }) => workload))].flatMap((id) => facts.get(id) ?? []);

/** Who may meet whom, told by no more than a kind: workloads of one kind may meet the same ones. */
interface Meeting {
  readonly kindOf: (one: Facts) => string;
  readonly mayMeet: (one: Facts, other: Facts) => boolean;
}

/** Each workload that demands to be apart, where another one stands that it must not meet. */
function meetings(
  rule: string,
  about: string,
  here: readonly Facts[],
  meeting: Meeting,
): readonly Violation[] {
  const { kindOf, mayMeet } = meeting;
  const kinds = [...grouped(here, kindOf).values()];
  const clash = kinds.some(([one, second]) =>
    kinds.some(([other]) => {
      const met = other === one ? second : other;
      return one !== undefined && met !== undefined && !mayMeet(one, met);
    }),
  );
  if (!clash) return [];
  return here.flatMap((one) => {
    const met = here.find((other) => other !== one && !mayMeet(one, other));
    return met === undefined
      ? []
      : [{ rule, about, expected: `not ${met.workload.id}`, actual: one.workload.id }];
  });
}

const sameZone = (one: Facts, other: Facts): boolean => one.tenant.trustZone === other.tenant.trustZone;

/** Whether both state a level of sensitivity and not the same. */
const levelsDiffer = ({ tenant: { sensitivity: one } }: Facts, { tenant: { sensitivity: other } }: Facts) =>
  one !== undefined && other !== undefined && one !== other;

const onKernel: Meeting = {
  kindOf: ({ ownKernel, tenant }) => JSON.stringify([ownKernel, tenant.trustZone, tenant.sensitivity]),
  mayMeet: (one, other) => !levelsDiffer(one, other) && (!one.ownKernel || sameZone(one, other)),
};

const kernels = ({ nodes, platforms }: Evidence, facts: ReadonlyMap<Id, Facts>): readonly Violation[] =>
  nodes.flatMap(({ platform, name, pods }) =>
    platforms.get(platform)?.kernel === "pod"
      ? []
      : meetings("kernel", name, standing(pods, facts), onKernel),
  );

const forcedApart: Meeting = {
  kindOf: ({ isForced }) => String(isForced),
  mayMeet: (one, other) => one.isForced === other.isForced,
};

function hosts(evidence: Evidence, facts: ReadonlyMap<Id, Facts>): readonly Violation[] {
  const onHosts = evidence.nodes.filter(({ host }) => host !== undefined);
  return [...grouped(onHosts, ({ host }) => host)].flatMap(([host, nodes]) => {
    const pods = nodes.flatMap((node) => node.pods);
    const here = standing(pods, facts);
    const platforms = new Set(nodes.map(({ platform }) => platform));
    const keptFor = new Set([...platforms].map((id) => evidence.platforms.get(id)?.dedicatedTo));
    const about = `host ${host}`;
    const ofTenant = (one: Facts): boolean => one.ownHardware || keptFor.has("tenant");
    const ofZone = ({ tenant }: Facts): boolean =>
      tenant.separate.includes("host") || keptFor.has("trust-zone");
    const apart: Meeting = {
      kindOf: (one) => JSON.stringify([ofTenant(one), ofZone(one), one.workload.tenant]),
      mayMeet: (one, other) =>
        (!ofTenant(one) || one.workload.tenant === other.workload.tenant) &&
        (!ofZone(one) || sameZone(one, other)),
    };
    return [
      ...meetings("host-apart", about, here, apart),
      ...meetings("own-hosts", about, here, forcedApart),
      ...(here.some(({ isForced }) => isForced) && platforms.size > 1
        ? [{ rule: "own-hosts", about, expected: 1, actual: platforms.size }]
        : []),
    ];
  });
}

const inCluster: Meeting = {
  kindOf: ({ ownCluster, tenant }) => JSON.stringify([ownCluster, tenant.trustZone]),
  mayMeet: (one, other) => !one.ownCluster || sameZone(one, other),
};

const withCrds: Meeting = {
  kindOf: ({ workload }) => JSON.stringify(workload.crds),
  mayMeet: (one, other) => !crdsCollide(one.workload, other.workload),
};

function clusters({ placement }: Evidence, facts: ReadonlyMap<Id, Facts>): readonly Violation[] {
  return placement.clusters.flatMap(({ id, nodes, version }) => {
    const pods = nodes.flatMap((node) => node.pods);
    const here = standing(pods, facts);
    const unsupported = here.flatMap(({ workload: { kubernetes } }) =>
      kubernetes !== undefined &&
      kubernetes.versions.length > 0 &&
      !kubernetes.versions.includes(version ?? "")
        ? [kubernetes.versions.join(" ")]
        : [],
    );
    return [
      ...meetings("cluster-apart", id, here, inCluster),
      ...meetings("crds", id, here, withCrds),
      ...unsupported.map((expected) => ({ rule: "version", about: id, expected, actual: version ?? "none" })),
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
