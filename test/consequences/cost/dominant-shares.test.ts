import { describe, expect, it } from "vitest";
import { dominantSharesOf } from "../../../src/consequences/cost/dominant-shares.js";
import { briefOf, contextFor, placementOf } from "../fixture.js";

const brief = briefOf({
  workloads: [
    { id: "cores", replicas: 10, requests: { cpu: 4, memory: "1Gi" } },
    { id: "bytes", replicas: 10, requests: { cpu: 1, memory: "9Gi" } },
    { id: "many", replicas: 80, requests: { cpu: 0, memory: 0 } },
  ],
});

describe("dominant shares", () => {
  it("are the nodes that each workload's own dominant resource would need", () => {
    // CPU alone needs 10 nodes: 40 of 50 cores are 8; memory 6: 90 of 100 GiB are 5.4; pods 2: 80 of 100 are 1.6.
    const placement = placementOf({ bound: { cpu: 10, memory: 6, pods: 2 } });
    const shares = dominantSharesOf(contextFor({ brief, on: "vm", placement }));
    expect(shares.get("cores")).toBeCloseTo(8, 12);
    expect(shares.get("bytes")).toBeCloseTo(5.4, 12);
    expect(shares.get("many")).toBeCloseTo(1.6, 12);
  });

  it("count devices by their name, and CPU where nothing binds", () => {
    const gpus = briefOf({
      workloads: [
        { id: "a", replicas: 2, requests: { cpu: 1, memory: "1Gi", "nvidia.com/gpu": 3 } },
        { id: "b", replicas: 2, requests: { cpu: 3, memory: "1Gi", "nvidia.com/gpu": 1 } },
      ],
    });
    const bound = { "nvidia.com/gpu": 4, nothing: 9 };
    const cards = dominantSharesOf(contextFor({ brief: gpus, on: "vm", placement: placementOf({ bound }) }));
    expect([...cards.values()]).toEqual([3, 1]);
    const cores = dominantSharesOf(contextFor({ brief: gpus, on: "vm" }));
    expect([...cores.values()]).toEqual([0.25, 0.75]);
  });
});
