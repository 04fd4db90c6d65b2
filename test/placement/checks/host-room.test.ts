import { describe, expect, it } from "vitest";
import { allocatableCpu } from "../../../src/placement/reserves.js";
import { broken, shop, withNodes, withPlacement, withPools } from "./broken.js";

const metal = shop("metal");
const vm = shop("vm");

describe("finds", () => {
  it("two nodes on one host that is a node", () => {
    expect(broken(withNodes(metal, (node) => ({ ...node, host: 0 })))).toContain("host-is-node");
  });

  it("more guests on a host than it can carry", () => {
    const together = withNodes(vm, (node) => ({ ...node, host: 0 }));
    expect(broken(together)).toEqual(expect.arrayContaining(["host-cpu", "host-memory"]));
  });

  it("counts control-plane VMs among them", () => {
    // Guests that leave a hundredth of the host they share, which is less than a control-plane VM takes
    const [first] = vm.placement.clusters[0]?.controlPlane.hosts ?? [];
    const beside = vm.placement.clusters[0]?.nodes.filter(({ host }) => host === first).length ?? 0;
    const cpu = (128 * (1 - Math.sqrt(0.01 * 0.05)) * 0.99) / beside;
    const reserves = { system: { cpu: 0, memory: 0 }, eviction: 0, daemonSets: { cpu: 0.5, memory: 0 } };
    const larger = withPools(vm, (pool) => ({ ...pool, capacity: { ...pool.capacity, cpu } }));
    const tight = withNodes(larger, (node) => ({
      ...node,
      shape: { ...node.shape, cpu: allocatableCpu(cpu, reserves) },
    }));
    expect(broken(tight)).toContain("host-cpu");
    const hosted = tight.placement.clusters.map((cluster) => ({
      ...cluster,
      controlPlane: { ...cluster.controlPlane, kind: "hosted" as const, nodes: 0, hosts: [] },
    }));
    expect(broken(withPlacement(tight, { clusters: hosted }))).not.toContain("host-cpu");
  });

  it("takes a guest that gave way to a control plane for as much smaller", () => {
    const spared = withNodes(vm, (node) => ({ ...node, host: 0, shape: { cpu: 0, memory: 0, pods: 102 } }));
    expect(broken(spared)).not.toContain("host-memory");
  });

  it("a node without a host, outside its group, or on a spare one", () => {
    const first = metal.placement.hosts[0];
    const without = withNodes(metal, ({ host: _, ...node }) => node);
    expect(broken(without)).toContain("host");
    expect(broken(withNodes(metal, (node) => ({ ...node, host: 99 })))).toContain("host-group");
    const last = (first?.count ?? 0) - 1;
    expect(broken(withNodes(metal, (node, at) => (at === 0 ? { ...node, host: last } : node)))).toContain(
      "worker-host",
    );
  });

  it("spare hosts that are in use, or fewer than asked for", () => {
    const used = withPlacement(metal, {
      hosts: metal.placement.hosts.map((group) => ({ ...group, spare: 3 })),
    });
    expect(broken(used)).toContain("spare");
    const none = metal.placement.hosts.map((group) => ({ ...group, spare: 0, count: group.count - 1 }));
    expect(broken(withPlacement(metal, { hosts: none }))).toContain("spare-asked");
  });

  it("a platform on hosts of another model", () => {
    const hosts = metal.placement.hosts.map((group) => ({ ...group, model: "other" }));
    expect(broken(withPlacement(metal, { hosts }))).toContain("host-model");
  });
});
