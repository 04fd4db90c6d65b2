import { describe, expect, it } from "vitest";
import { domainLossesOf, domainsOf, largestLoss } from "../../src/consequences/domain-loss.js";
import { briefOf, clusterOf, contextFor, hostsOf, known, nodeOf, placementOf } from "./fixture.js";

const brief = briefOf({
  hosts: [
    { id: "racked", coresPerSocket: 32, memory: "512Gi", domains: { rack: 2 } },
    { id: "plain", coresPerSocket: 32, memory: "512Gi" },
  ],
  platforms: [
    { id: "vm", kind: "vm", host: "racked" },
    { id: "metal", kind: "bare-metal", host: "plain" },
  ],
  workloads: [
    { id: "w", replicas: 6, requests: { cpu: 1, memory: "1Gi" }, availability: { objective: 0.99 } },
    { id: "silent", replicas: 6, requests: { cpu: 1, memory: "1Gi" } },
  ],
});
const placement = placementOf({
  clusters: [
    clusterOf([
      nodeOf("vm", 0, { w: 2, silent: 6 }),
      nodeOf("vm", 1, { w: 1 }),
      nodeOf("vm", 2, { w: 1 }),
      nodeOf("metal", 3, { w: 2 }),
    ]),
  ],
  hosts: [hostsOf("racked", "vm", 3), hostsOf("plain", "metal", 2, { first: 3 })],
});
const losses = domainLossesOf(contextFor({ brief, on: "vm", placement }));

describe("what a domain takes with it", () => {
  it("of a rack, hosts going round: hosts 0 and 2 hold 3 of 6", () => {
    expect(known(losses, "failure-size:rack", "w").center).toBe(3 / 6);
  });

  it("of a hypervisor cluster: all its hosts, 4 of 6", () => {
    expect(known(losses, "failure-size:hypervisor-cluster").center).toBe(4 / 6);
  });

  it("is asked of workloads that have something to survive", () => {
    expect(losses.filter(({ workload }) => workload === "silent")).toEqual([]);
    const calm = briefOf({ workloads: [{ id: "w", replicas: 6, requests: { cpu: 1, memory: "1Gi" } }] });
    expect(domainLossesOf(contextFor({ brief: calm, on: "vm", placement }))).toEqual([]);
  });

  it("knows no rack where there is one, no hypervisor on metal, and no domain without a host", () => {
    const metal = placementOf({ ...placement, hosts: [hostsOf("plain", "metal", 5)] });
    const domains = domainsOf(contextFor({ brief, on: "metal", placement: metal }));
    expect(domains).toEqual([]);
    const [rack] = domainsOf(contextFor({ brief, on: "vm", placement }));
    expect(rack?.of(99)).toBeUndefined();
    expect(largestLoss(new Map(), rack!)).toBe(0);
    expect(largestLoss(new Map([[99, 3]]), rack!)).toBe(0);
  });
});
