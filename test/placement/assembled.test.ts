import { describe, expect, it } from "vitest";
import { briefOf, modelHost, placeCentral, planOf } from "./estates.js";

const tenants = [
  { id: "a", trustZone: "red", separate: ["host"] },
  { id: "b", trustZone: "blue" },
];
const workload = (id: string, tenant: string, replicas: number, changes: object = {}) => ({
  id,
  tenant,
  replicas,
  requests: { cpu: 4, memory: "16Gi" },
  ...changes,
});
const estate = (workloads: readonly object[], host: object = {}) =>
  briefOf({
    tenants,
    workloads,
    hosts: [modelHost(host)],
    platforms: [
      { id: "metal", kind: "bare-metal", host: "big" },
      { id: "vm", kind: "vm", host: "big", hypervisor: { product: "kvm" } },
    ],
  });

describe("a placement", () => {
  it("has one cluster over all platforms, with its control plane on VMs where it can be", () => {
    const brief = estate([workload("x", "b", 5), workload("y", "b", 5)]);
    const { placement } = placeCentral(brief, planOf(brief, "metal", { y: "vm" }));
    expect(placement.clusters.map(({ id, platform, platforms }) => [id, platform, ...platforms])).toEqual([
      ["cluster-1", "vm", "metal", "vm"],
    ]);
    expect(placement.clusterBound).toBe(1);
    expect(placement.pools.map(({ id, cluster }) => [id, cluster])).toEqual([
      ["cluster-1/metal", "cluster-1"],
      ["cluster-1/vm", "cluster-1"],
    ]);
  });

  it("keeps hosts of its own for a zone that asks for them, each group with its spare", () => {
    const brief = estate([workload("x", "a", 5), workload("y", "b", 5)]);
    const { placement } = placeCentral(brief, planOf(brief, "vm"));
    expect(placement.hosts.map(({ keptFor, spare }) => [keptFor, spare])).toEqual([
      ["zone red", 1],
      [undefined, 1],
    ]);
    const hostsOf = (id: string) =>
      new Set(
        placement.clusters[0]?.nodes
          .filter(({ pods }) => pods.some(({ workload: one }) => one === id))
          .map(({ host }) => host),
      );
    expect([...hostsOf("x")].filter((host) => hostsOf("y").has(host))).toEqual([]);
  });

  it("gives control planes hosts of their own above ten worker hosts, cluster by cluster", () => {
    const clusters = ["1.33", "1.34"].map((minor, at) =>
      workload(`w${at}`, "b", 400, { kubernetes: { versions: [minor] } }),
    );
    const brief = estate(clusters);
    const { placement } = placeCentral(brief, planOf(brief, "metal"));
    const [group] = placement.hosts;
    expect(placement.clusters.map(({ controlPlane: { kind } }) => kind)).toEqual(["hosts", "hosts"]);
    expect(group?.controlPlane).toBe(6);
    const planes = placement.clusters.flatMap(({ controlPlane: { hosts } }) => hosts);
    const workers = placement.clusters.flatMap(({ nodes }) => nodes.map(({ host }) => host));
    expect(new Set([...planes, ...workers]).size).toBe(6 + workers.length);
    expect(Math.max(...planes)).toBe((group?.count ?? 0) - 2);
    expect(placement.clusters.map(({ version }) => version)).toEqual(["1.33", "1.34"]);
  });

  it("fails gate fits for every workload on a model that runs out", () => {
    const brief = estate([workload("x", "b", 100), workload("y", "b", 3)], { available: 4 });
    const { placement } = placeCentral(brief, planOf(brief, "metal"));
    expect(placement.verdicts.map(({ workload: id, verdict }) => [id, verdict])).toEqual([
      ["x", "fail"],
      ["y", "fail"],
    ]);
    expect(placement.verdicts[0]?.conditions.at(-1)).toMatchObject({
      expected: 4,
      actual: placement.hosts[0]?.count,
    });
  });

  it("leaves out what fits nowhere, and still places the rest", () => {
    const brief = estate([
      workload("x", "b", 3, { requests: { cpu: 500, memory: "1Gi" } }),
      workload("y", "b", 3),
    ]);
    const { placement } = placeCentral(brief, planOf(brief, "metal"));
    expect(placement.verdicts.map(({ verdict }) => verdict)).toEqual(["fail", "pass"]);
    expect(placement.pools.map(({ workloads }) => workloads)).toEqual([["y"]]);
  });

  it("is empty where nothing fits", () => {
    const brief = estate([workload("x", "b", 3, { requests: { cpu: 500, memory: "1Gi" } })]);
    const { placement } = placeCentral(brief, planOf(brief, "vm"));
    expect(placement).toMatchObject({
      clusters: [],
      clusterBound: 0,
      pools: [],
      hosts: [],
      instances: [],
      bound: {},
      stranded: [],
    });
    expect(placement.binds.id).toBe("binds.nothing");
  });

  it("shows a guest that gave way to a control-plane VM as smaller", () => {
    const brief = estate([workload("x", "b", 12, { requests: { cpu: 40, memory: "300Gi" } })]);
    const { placement } = placeCentral(brief, planOf(brief, "vm"));
    const shapes = new Set(placement.clusters[0]?.nodes.map(({ shape }) => Math.round(shape.cpu)));
    expect(placement.pools[0]?.nodesPerHost).toBe(1);
    // 12 whole hosts and three control-plane VMs of 3.2 % each: 12.1 → 13 hosts, and a spare
    expect(placement.hosts[0]?.count).toBe(14);
    expect(shapes).toEqual(new Set([120, 124]));
  });
});
