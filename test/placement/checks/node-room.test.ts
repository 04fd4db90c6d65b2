import { describe, expect, it } from "vitest";
import type { Node } from "../../../src/placement/placement.js";
import { broken, shop, withClusters, withNodes, withPools, withPlacement } from "./broken.js";

const metal = shop("metal");
const onFirst = (change: (node: Node) => Node) =>
  withNodes(metal, (node, at) => (at === 0 ? change(node) : node));

it("finds nothing on a placement that keeps its limits", () => {
  expect(broken(metal)).toEqual([]);
  expect(broken(shop("vm"))).toEqual([]);
});

describe("finds", () => {
  it("a replica that is missing, unless the gate refused the workload", () => {
    const fewer = onFirst((node) => ({
      ...node,
      pods: node.pods.map((pod, at) => (at === 0 ? { ...pod, count: pod.count - 1 } : pod)),
    }));
    expect(broken(fewer)).toContain("replicas");
    const none = withNodes(metal, (node) => ({
      ...node,
      pods: node.pods.filter(({ workload }) => workload !== "web"),
    }));
    expect(broken(none)).toContain("replicas");
    const verdicts = metal.placement.verdicts.map((verdict) => ({ ...verdict, verdict: "fail" as const }));
    expect(broken(withPlacement(none, { verdicts }))).toEqual([]);
  });

  it.each([
    ["cpu", 200, 1],
    ["memory", 1, 600 * 1024 ** 3],
  ] as const)("a node that holds more %s than it can", (resource, cpu, memory) => {
    const heavy = { ...metal, load: metal.load.map((load) => ({ ...load, cpu, memory })) };
    expect(broken(heavy)).toContain(`node-${resource}`);
  });

  it("a node that holds more pods than it may", () => {
    const crowded = onFirst((node) => ({ ...node, pods: [...node.pods, { workload: "web", count: 200 }] }));
    expect(broken(crowded)).toContain("node-pods");
  });

  it("a node that claims to offer more than its reserves leave", () => {
    expect(broken(onFirst((node) => ({ ...node, shape: { ...node.shape, cpu: 128 } })))).toContain(
      "node-shape-cpu",
    );
  });

  it("a node that holds more than it claims", () => {
    expect(broken(onFirst((node) => ({ ...node, shape: { ...node.shape, cpu: 1 } })))).toContain("node-cpu");
  });

  it("no room for the control plane that is stacked on a node", () => {
    const cpu = (127.11 - 8) / 16;
    const full = {
      ...metal,
      load: metal.load.map((load) => (load.workload === "web" ? { ...load, cpu } : load)),
    };
    expect(broken(full)).toContain("control-plane-room");
  });

  it("a pod on another platform, in another's pool, or of no whole number", () => {
    expect(broken({ ...metal, load: metal.load.map((load) => ({ ...load, platform: "vm" })) })).toContain(
      "platform",
    );
    expect(broken(withPools(metal, (pool) => ({ ...pool, workloads: ["db"] })))).toContain("pool-member");
    expect(
      broken(onFirst((node) => ({ ...node, pods: [...node.pods, { workload: "web", count: 0.5 }] }))),
    ).toContain("count");
  });

  it("a node of a pool that is not there, or of another platform or cluster", () => {
    expect(broken(onFirst((node) => ({ ...node, pool: "elsewhere" })))).toContain("pool");
    expect(broken(withPools(metal, (pool) => ({ ...pool, platform: "vm" })))).toContain("pool-platform");
    expect(broken(withClusters(metal, (cluster) => ({ ...cluster, id: "cluster-9" })))).toContain(
      "pool-cluster",
    );
  });
});
