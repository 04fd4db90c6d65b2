import { describe, expect, it } from "vitest";
import { clusterSizeWarnings } from "../../src/consequences/cluster-size.js";
import { briefOf, clusterOf, contextFor, nodeOf, placementOf, poolOf } from "./fixture.js";

/** One cluster of so many workers, each with 8 pods of DaemonSets, for so many replicas. */
function warned(
  workers: number,
  { replicas = 10, kind = "stacked" as "stacked" | "hosts" | "vms" | "hosted", clusters = 1 } = {},
) {
  const brief = briefOf({ workloads: [{ id: "w", replicas, requests: { cpu: 1, memory: "1Gi" } }] });
  const controlPlane = { kind, nodes: kind === "hosted" ? 0 : 3, platform: "bare-metal", hosts: [] };
  const ids = Array.from({ length: clusters }, (_, at) => `cluster-${at + 1}`);
  const placement = placementOf({
    clusters: ids.map((id) => clusterOf([nodeOf("bare-metal", 0, { w: 1 })], { id, controlPlane })),
    pools: ids.map((cluster, at) =>
      poolOf("bare-metal", workers, { cluster, workloads: at === 0 ? ["w"] : [] }),
    ),
  });
  return clusterSizeWarnings(contextFor({ brief, on: "bare-metal", placement })).map(({ about, values }) => [
    about,
    values?.["actual"],
    values?.["unit"],
  ]);
}

describe("the size of a cluster", () => {
  const about = "placements[p].clusters[0]";

  it("is warned of above the nodes that a cluster is designed for, those of its control plane among them", () => {
    expect(warned(5000)).toEqual([]);
    expect(warned(5001)).toEqual([[about, 5001, "nodes a cluster"]]);
    expect(warned(4997, { kind: "hosts" })).toEqual([]);
    expect(warned(4998, { kind: "vms" })).toEqual([[about, 5001, "nodes a cluster"]]);
    expect(warned(5000, { kind: "hosted" })).toEqual([]);
  });

  // 1,000 workers carry 8,000 pods of DaemonSets.
  it("is warned of above the pods, DaemonSets among them, and above the containers, one a pod", () => {
    expect(warned(1000, { replicas: 142_000 })).toEqual([]);
    expect(warned(1000, { replicas: 142_001 })).toEqual([[about, 150_001, "pods a cluster"]]);
    expect(warned(1000, { replicas: 292_001 })).toEqual([
      [about, 300_001, "pods a cluster"],
      [about, 300_001, "containers a cluster"],
    ]);
  });

  it("is each cluster's own", () => {
    expect(warned(3000, { clusters: 2 })).toEqual([]);
    expect(warned(5001, { clusters: 2 }).map(([where]) => where)).toEqual([
      about,
      "placements[p].clusters[1]",
    ]);
  });
});
