import { describe, expect, it } from "vitest";
import { reachGraphOf } from "../../src/consequences/reach-graph.js";
import { briefOf, clusterOf, contextFor, nodeOf, placementOf } from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const platforms = [{ id: "metal", kind: "bare-metal" as const }];

describe("who reaches whom", () => {
  it("is the mean over the containers of a zone, by every step, by hand", () => {
    const brief = briefOf({
      platforms,
      tenants: [{ id: "x" }, { id: "y" }],
      workloads: [
        { id: "a", tenant: "x", replicas: 4, requests },
        { id: "b", tenant: "y", replicas: 2, requests },
      ],
    });
    // Three of x beside two of y on one host, one of x alone: from x 3 × 2 ÷ 4 = 1.5, from y 3.
    const placement = placementOf({
      clusters: [clusterOf([nodeOf("metal", 0, { a: 3, b: 2 }), nodeOf("metal", 1, { a: 1 })])],
    });
    const { plan, zones, edges } = reachGraphOf(contextFor({ brief, on: "metal", placement }));
    expect(plan).toBe("p");
    expect(zones).toEqual([
      { zone: "x", pods: 4 },
      { zone: "y", pods: 2 },
    ]);
    const at = (by: string) =>
      edges.filter((edge) => edge.by === by).map(({ from, to, pods }) => [from, to, pods]);
    for (const by of ["kernel", "node", "host"])
      expect(at(by)).toEqual([
        ["x", "y", 1.5],
        ["y", "x", 3],
      ]);
    expect(at("cluster")).toEqual([
      ["x", "y", 2],
      ["y", "x", 4],
    ]);
    expect(at("management")).toEqual([]);
  });

  it("keeps the thirty zones with most pods, and is empty of nothing", () => {
    const ids = Array.from({ length: 40 }, (_, index) => `z${String(index).padStart(2, "0")}`);
    const brief = briefOf({
      platforms,
      tenants: ids.map((id) => ({ id })),
      workloads: ids.map((id) => ({ id, tenant: id, requests })),
    });
    const pods = Object.fromEntries(ids.map((id, index) => [id, index < 5 ? 2 : 1]));
    const placement = placementOf({ clusters: [clusterOf([nodeOf("metal", 0, pods)])] });
    const { zones } = reachGraphOf(contextFor({ brief, on: "metal", placement }));
    expect(zones).toHaveLength(30);
    expect(zones.slice(0, 6).map(({ zone }) => zone)).toEqual(["z00", "z01", "z02", "z03", "z04", "z05"]);
    expect(reachGraphOf(contextFor({ brief, on: "metal" }))).toEqual({ plan: "p", zones: [], edges: [] });
  });
});
