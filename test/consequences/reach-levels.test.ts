import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foreignReach, reachedBy, sensitiveShares } from "../../src/consequences/reach-levels.js";
import { reachOf } from "../../src/consequences/reach.js";
import { briefOf, clusterOf, contextFor, nodeOf, placementOf } from "./fixture.js";

const zones = ["a", "b", "c", "d"];
const workloads = zones.map((id) => ({ id, tenant: id, replicas: 150, requests: { cpu: 1, memory: "1Gi" } }));
const tenants = zones.map((id) => ({ id, ...(id === "a" && { sensitivity: "secret" }) }));
const platforms = [
  { id: "metal", kind: "bare-metal" as const },
  { id: "vm", kind: "vm" as const, hypervisor: { product: "vcf" } },
  { id: "sandbox", kind: "sandboxed" as const },
];
const brief = briefOf({ workloads, tenants, platforms });

/** 10 hosts of 60 pods, 4 zones mixed evenly: as one node, or as four of 15 pods of one zone each. */
function estate(platform: "metal" | "vm" | "sandbox") {
  const hosts = Array.from({ length: 10 }, (_, host) => host);
  const nodes = hosts.flatMap((host) =>
    platform === "vm"
      ? zones.map((zone) => nodeOf("vm", host, { [zone]: 15 }))
      : [nodeOf(platform, host, { a: 15, b: 15, c: 15, d: 15 })],
  );
  return contextFor({ brief, on: platform, placement: placementOf({ clusters: [clusterOf(nodes)] }) });
}
const reach = (
  platform: "metal" | "vm" | "sandbox",
  level: "kernel" | "node" | "host" | "cluster" | "management",
) => foreignReach(reachedBy(estate(platform)).get(level) ?? [], 600);

describe("what one step reaches", () => {
  it("MODEL §5 check: bare metal exposes 45 foreign pods, VMs of one zone none before the hypervisor", () => {
    expect(reach("metal", "kernel")).toEqual({ expected: 45, largest: 45 });
    expect(reach("vm", "kernel")).toEqual({ expected: 0, largest: 0 });
    expect(reach("vm", "host")).toEqual({ expected: 45, largest: 45 });
  });

  it("by a node's credentials is what stands on the node, also where every pod has a kernel of its own", () => {
    expect(reach("sandbox", "kernel")).toEqual({ expected: 0, largest: 0 });
    expect(reach("sandbox", "node")).toEqual({ expected: 45, largest: 45 });
    expect(reach("vm", "node")).toEqual({ expected: 0, largest: 0 });
  });

  it("by a control plane is the cluster, by a hypervisor's management all that it runs, on metal nothing", () => {
    expect(reach("metal", "cluster").expected).toBe(450);
    expect(reach("vm", "management").expected).toBe(450);
    expect(reach("metal", "management")).toEqual({ expected: 0, largest: 0 });
  });

  it("differs between a container picked at random and the worst place", () => {
    // 9 of a with 1 of b: from a 1, from b 9: (9 × 1 + 1 × 9) ÷ 10.
    expect(
      foreignReach(
        [
          new Map([
            ["a", 9],
            ["b", 1],
          ] as const),
        ],
        10,
      ),
    ).toEqual({ expected: 1.8, largest: 9 });
    expect(foreignReach([], 0)).toEqual({ expected: 0, largest: 0 });
  });

  it("agrees with the exposure criterion, whatever stands where", () => {
    const counts = fc.record({ a: fc.nat(5), b: fc.nat(5), c: fc.nat(5), d: fc.nat(5) });
    const node = fc.tuple(fc.constantFrom("metal", "vm", "sandbox"), fc.nat(3), counts);
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 8 }), (nodes) => {
        const placement = placementOf({
          clusters: [clusterOf(nodes.map(([platform, host, pods]) => nodeOf(platform, host, pods)))],
        });
        const context = contextFor({ brief, on: "metal", placement });
        const { kernel, node: byNode, pods } = reachOf(context);
        const levels = reachedBy(context);
        expect(foreignReach(levels.get("kernel") ?? [], pods).expected).toBeCloseTo(kernel, 9);
        expect(foreignReach(levels.get("node") ?? [], pods).expected).toBeCloseTo(byNode, 9);
      }),
      { numRuns: 50 },
    );
  });
});

describe("sensitive data", () => {
  it("is what tenants say, as a share of their zone", () => {
    const mixed = briefOf({
      workloads: [
        { id: "x", tenant: "open", replicas: 3, requests: { cpu: 1, memory: "1Gi" } },
        { id: "y", tenant: "closed", replicas: 1, requests: { cpu: 1, memory: "1Gi" } },
      ],
      tenants: [
        { id: "open", trustZone: "z" },
        { id: "closed", trustZone: "z", sensitivity: "secret" },
      ],
      platforms,
    });
    expect(
      sensitiveShares(contextFor({ brief: mixed, on: "vm" }))
        .get("secret")
        ?.get("z"),
    ).toBe(0.25);
    expect(sensitiveShares(estate("vm")).get("secret")?.get("a")).toBe(1);
  });
});
