import { describe, expect, it } from "vitest";
import { exposureOf } from "../../src/consequences/exposure.js";
import { briefOf, clusterOf, contextFor, known, nodeOf, notKnown, placementOf, worldOf } from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const workloads = ["a", "b"].map((id) => ({ id, tenant: id, replicas: 6, requests }));
const tenants = [{ id: "a" }, { id: "b", sensitivity: "card-data" }];

function told(platform: NonNullable<Parameters<typeof briefOf>[0]>["platforms"], host: number | undefined) {
  const brief = briefOf({ workloads, tenants, platforms: platform ?? [] });
  const id = brief.platforms[0]!.id;
  const nodes = [nodeOf(id, host, { a: 6 }), nodeOf(id, host, { b: 6 })];
  const placement = placementOf({ clusters: [clusterOf(nodes)] });
  const world = worldOf(brief, { "defaults.hypervisor-escape": 0.01 });
  return exposureOf(contextFor({ brief, on: id, placement, world })).details?.() ?? [];
}

describe("exposure, level by level", () => {
  const virtual = told([{ id: "vm", kind: "vm", hypervisor: { product: "vcf" } }], 0);

  it("tells a container escape, a credential, a hypervisor escape and management apart", () => {
    const pods = (level: string) => known(virtual, `reach:${level}`).center;
    expect([pods("kernel"), pods("node"), pods("host"), pods("cluster"), pods("management")]).toEqual([
      ...[0, 0, 6, 6, 6],
    ]);
    expect(known(virtual, "largest-reach:host").center).toBe(6);
  });

  it("counts foreign data by its sensitivity, behind the hypervisor by its probability", () => {
    // Half the containers are not of b: 0.5 × 6 × 0.01.
    expect(known(virtual, "data:card-data").center).toBeCloseTo(0.03, 12);
    const metal = told([{ id: "m", kind: "bare-metal" }], 0);
    expect(known(metal, "data:card-data").center).toBeCloseTo(3, 12);
  });

  it("does not know who stands beyond a shared instance", () => {
    const instance = { name: "i", cpu: 8, memory: "32Gi", price: 1 };
    const shared = told([{ id: "c", kind: "cloud-vm", instance }], undefined);
    expect(notKnown(shared, "reach:host").questions).toEqual(["platforms[c].instance.dedicated"]);
    expect(known(shared, "reach:kernel").center).toBe(0);
    expect(known(shared, "reach:cluster").center).toBe(6);
  });

  it("says nothing where nobody says whose the workloads are", () => {
    const brief = briefOf({ workloads: [{ id: "w", requests }] });
    expect(exposureOf(contextFor({ brief, on: "vm" })).details?.()).toEqual([]);
  });
});
