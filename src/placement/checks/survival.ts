import { grouped, type Check, type Evidence, type Violation } from "./check.js";

/** Replicas that must survive a host stand on two at least; control planes on three, or one where one is enough. */
export const survival: Check = (evidence) => [...spread(evidence), ...controlPlanes(evidence)];

function spread({ loads, workloads, nodes }: Evidence): readonly Violation[] {
  const places = new Map<string, Set<string>>();
  for (const { host, name, pods } of nodes)
    for (const { workload } of pods) {
      const known = places.get(workload) ?? new Set<string>();
      places.set(workload, known.add(host === undefined ? name : `host ${host}`));
    }
  return [...loads.values()].flatMap(({ workload: id, replicas }) => {
    const workload = workloads.get(id);
    const on = places.get(id)?.size ?? 0;
    const must =
      workload?.availability !== undefined ||
      workload?.topologySpread.some(({ domain }) => domain === "host") === true;
    return must && replicas > 1 && on === 1 ? [{ rule: "spread", about: id, expected: 2, actual: on }] : [];
  });
}

function controlPlanes({ brief, placement, platforms }: Evidence): readonly Violation[] {
  const single = brief.workloads.every(
    ({ availability, replicas }) => availability === undefined && replicas.max <= 1,
  );
  const needed = single ? 1 : 3;
  const planes = placement.clusters.flatMap(({ id, controlPlane: { kind, nodes, hosts, platform } }) => {
    if (kind === "hosted")
      return nodes === 0 ? [] : [{ rule: "control-plane", about: id, expected: 0, actual: nodes }];
    const onInstances = platforms.get(platform)?.nodes === "instance";
    const distinct = onInstances ? nodes : new Set(hosts).size;
    return [
      ...(nodes < needed ? [{ rule: "control-plane", about: id, expected: needed, actual: nodes }] : []),
      ...(distinct < needed
        ? [{ rule: "control-plane-hosts", about: id, expected: needed, actual: distinct }]
        : []),
    ];
  });
  const own = placement.clusters
    .filter(({ controlPlane: { kind, hosts } }) => kind === "hosts" && hosts.length > 0)
    .flatMap(({ id, controlPlane: { hosts } }) => hosts.map((host) => ({ id, host })));
  const shared = [...grouped(own, ({ host }) => host)].filter(([, clusters]) => clusters.length > 1);
  return [
    ...planes,
    ...shared.map(([host, clusters]) => ({
      rule: "control-plane-alone",
      about: `host ${host}`,
      expected: 1,
      actual: clusters.length,
    })),
  ];
}
