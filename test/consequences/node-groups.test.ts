import { describe, expect, it } from "vitest";
import { nodeGroupsOf } from "../../src/consequences/node-groups.js";
import { briefOf, clusterOf, contextFor, hostsOf, nodeOf, placementOf, poolOf } from "./fixture.js";

const brief = briefOf();

describe("node groups", () => {
  it("count VMs in hosts' worth and leave the spare host of a hypervisor out", () => {
    // 12 VMs at 8 a host and 4 at 2 a host, with 3 control-plane VMs: 12/8 + 4/2 + 3/8 = 3.875 hosts' worth.
    const placement = placementOf({
      clusters: [
        clusterOf([nodeOf("vm", 0, { w: 1 })], {
          controlPlane: { kind: "vms", nodes: 3, platform: "vm", hosts: [0, 1, 2] },
        }),
      ],
      pools: [poolOf("vm", 12, { nodesPerHost: 8 }), poolOf("vm", 4, { nodesPerHost: 2 })],
      hosts: [hostsOf("default-host", "vm", 5)],
    });
    const [group, ...others] = nodeGroupsOf(contextFor({ brief, on: "vm", placement }));
    expect(others).toEqual([]);
    expect(group?.nodes).toEqual(Float64Array.of(19));
    expect(group?.hostsWorth).toEqual(Float64Array.of(3.875));
  });

  it("are one a cluster and platform; the spare of bare metal stands in its first cluster", () => {
    const pools = [
      poolOf("bare-metal", 4),
      poolOf("bare-metal", 5, { cluster: "cluster-2" }),
      poolOf("vm", 2, { cluster: "cluster-2", nodesPerHost: 4 }),
    ];
    const placement = placementOf({
      pools,
      hosts: [hostsOf("default-host", "bare-metal", 10, { spare: 2 })],
    });
    const groups = nodeGroupsOf(contextFor({ brief, on: "bare-metal", placement }));
    expect(groups.map(({ cluster, platform, nodes }) => [cluster, platform.id, nodes[0]])).toEqual([
      ["cluster-1", "bare-metal", 6],
      ["cluster-2", "bare-metal", 5],
      ["cluster-2", "vm", 2],
    ]);
  });

  it("count control planes on hosts of their own, and no spare of hosts that carry guests too", () => {
    const placement = placementOf({
      clusters: [
        clusterOf([nodeOf("bare-metal", 0, { w: 1 })], {
          controlPlane: { kind: "hosts", nodes: 3, platform: "bare-metal", hosts: [4, 5, 6] },
        }),
      ],
      pools: [poolOf("bare-metal", 4)],
      hosts: [hostsOf("default-host", "bare-metal", 8, { platforms: ["bare-metal", "vm"] })],
    });
    const [group] = nodeGroupsOf(contextFor({ brief, on: "bare-metal", placement }));
    expect(group?.nodes).toEqual(Float64Array.of(7));
  });

  it("leave out pools of platforms that the brief does not know", () => {
    const placement = placementOf({ pools: [poolOf("gone", 4)] });
    expect(nodeGroupsOf(contextFor({ brief, on: "vm", placement }))).toEqual([]);
  });
});
