import { describe, expect, it } from "vitest";
import { briefOf, modelHost, placeCentral, planOf } from "./estates.js";

describe("an estate laid out", () => {
  const workloads = [{ id: "w", replicas: 1_000_000, requests: { cpu: 30, memory: "4Gi" } }];
  const platforms = [
    { id: "metal", kind: "bare-metal", host: "big" },
    { id: "vm", kind: "vm", host: "big" },
  ];

  it.each(["metal", "vm"])("beyond 200,000 nodes is counted on %s, not laid out, and says so", (platform) => {
    const brief = briefOf({ workloads, hosts: [modelHost()], platforms });
    const { placement } = placeCentral(brief, planOf(brief, platform));
    expect(placement.pools[0]?.count).toBeGreaterThanOrEqual(250_000);
    expect(placement.clusters[0]?.nodes).toEqual([]);
    expect(placement.hosts[0]?.count).toBeGreaterThanOrEqual(250_000);
    expect(placement.hosts[0]?.draws[0]).toBe(placement.hosts[0]?.count);
    expect(placement.verdicts.map(({ verdict, question }) => [verdict, question?.id])).toEqual([
      ["unknown", "question.too-many-nodes"],
    ]);
  });

  it("holds the stated replicas where the formula alone would not", () => {
    // Three of 0.6 and three of 0.5 of a node, where twenty times as many share nodes better
    const brief = briefOf({
      workloads: [
        { id: "a", replicas: 1, requests: { cpu: 70, memory: "4Gi" }, scaling: "none" },
        { id: "b", replicas: 1, requests: { cpu: 60, memory: "4Gi" }, scaling: "none" },
        { id: "c", replicas: 3, requests: { cpu: 50, memory: "4Gi" }, scaling: "none" },
      ],
      hosts: [modelHost()],
      platforms: [{ id: "metal", kind: "bare-metal", host: "big", controlPlane: "hosted" }],
      burden: { default: "metal" },
    });
    const { placement } = placeCentral(brief, planOf(brief, "metal"));
    const placed = placement.clusters[0]?.nodes
      .flatMap(({ pods }) => pods)
      .reduce((sum, { count }) => sum + count, 0);
    expect(placed).toBe(5);
    expect(placement.pools[0]?.count).toBe(placement.clusters[0]?.nodes.length);
    expect(placement.pools[0]?.nodes[0]).toBe(placement.pools[0]?.count);
  });
});
