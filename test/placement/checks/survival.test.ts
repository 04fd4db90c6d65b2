import { describe, expect, it } from "vitest";
import { broken, shop, withClusters, withNodes } from "./broken.js";

const metal = shop("metal");

describe("finds", () => {
  it("replicas that must survive a host and do not", () => {
    const together = withNodes(metal, (node, at) => ({
      ...node,
      pods: [
        ...node.pods.filter(({ workload }) => workload !== "db"),
        ...(at === 0 ? [{ workload: "db", count: 3 }] : []),
      ],
    }));
    expect(broken(together)).toEqual(["spread"]);
  });

  it("a control plane of too few nodes, or on too few hosts", () => {
    const plane = (changes: object) =>
      withClusters(metal, (cluster) => ({
        ...cluster,
        controlPlane: { ...cluster.controlPlane, ...changes },
      }));
    expect(broken(plane({ nodes: 1 }))).toContain("control-plane");
    expect(broken(plane({ hosts: [0, 1, 1] }))).toContain("control-plane-hosts");
    expect(broken(plane({ kind: "hosted" }))).toContain("control-plane");
    expect(broken(plane({ kind: "hosted", nodes: 0, hosts: [] }))).toEqual([]);
  });

  it("two control planes on one host of their own", () => {
    const own = withClusters(metal, (cluster) => ({
      ...cluster,
      controlPlane: { ...cluster.controlPlane, kind: "hosts" as const },
    }));
    const twice = {
      ...own,
      placement: { ...own.placement, clusters: [...own.placement.clusters, ...own.placement.clusters] },
    };
    expect(broken(twice)).toContain("control-plane-alone");
  });
});
