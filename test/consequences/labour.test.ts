import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { PlatformInput } from "../../src/brief/input/platform.js";
import { labourOf, layerOf, movedOf, peopleToTrain } from "../../src/consequences/labour.js";
import { constant } from "../../src/statistics/column.js";
import { briefOf, clusterOf, contextFor, hostsOf, nodeOf, placementOf, worldOf } from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const workloads = [
  { id: "a", requests, runsOn: "vm" },
  { id: "b", requests, runsOn: "bare-metal" },
  { id: "c", requests },
];
const team = { people: 4, runsToday: ["virtualization"] as const };

const labour = (stated: Partial<BriefInput>, on: { readonly [workload: string]: string }) => {
  const brief = briefOf({ workloads, ...stated });
  const placement = placementOf({
    clusters: [clusterOf([nodeOf("vm", 0, { a: 1 })])],
    hosts: [hostsOf("default-host", "bare-metal", 6), hostsOf("default-host", "vm", [4, 5, 5, 5, 5])],
  });
  return contextFor({ brief, on, placement, world: worldOf(brief, { "defaults.minors-per-year": 3 }) });
};

const timesOf = (context: ReturnType<typeof labour>) =>
  Object.fromEntries(
    labourOf(context).map(({ line, times }) => [
      line,
      "once" in times ? times.once : times.slice(0, 2).map(([count]) => count),
    ]),
  );

describe("labour", () => {
  it("of two layers", () => {
    expect(timesOf(labour({ team }, { a: "bare-metal", b: "vm", c: "vm" }))).toEqual({
      // 3 rounds × (6 + 4) hosts, then 11; 3 rounds × 1 cluster.
      "labour-node-round": [30, 33],
      "labour-cluster-round": [3, 3],
      "labour-host-year": [10, 11],
      "labour-layer-host-year": [4, 5],
      "labour-layer-platform-year": [1, 1],
      "labour-second-platform-year": [1, 1],
      // a and b move, c runs nowhere today; the four people do not run bare metal.
      "labour-migration": 2,
      proficiency: 4,
    });
  });

  it("of one layer leaves out what it does not bring", () => {
    const lines = Object.keys(timesOf(labour({}, { a: "vm", b: "vm", c: "vm" })));
    expect(lines).not.toContain("labour-second-platform-year");
    expect(lines).not.toContain("proficiency");
    expect(lines).toContain("labour-migration");
  });

  it("is of the layer on a host that carries both, and of rented nodes a round", () => {
    const brief = briefOf({ workloads });
    const years = Array.from({ length: 5 }, () => constant(7));
    const placement = placementOf({
      hosts: [hostsOf("default-host", "vm", 4, { platforms: ["bare-metal", "vm"] })],
      instances: [{ name: "m", platform: "vm", count: 7, draws: constant(7), years }],
    });
    const world = worldOf(brief, { "defaults.minors-per-year": 3 });
    expect(timesOf(contextFor({ brief, on: "vm", placement, world }))).toMatchObject({
      // 3 rounds × (4 + 7)
      "labour-node-round": [33, 33],
      "labour-host-year": [4, 4],
      "labour-layer-host-year": [4, 4],
    });
  });

  it("knows who moves and who must learn", () => {
    const context = labour({ team }, { a: "vm", b: "vm", c: "bare-metal" });
    expect(movedOf(context).map(({ workload }) => workload.id)).toEqual(["b"]);
    expect(peopleToTrain(context)).toBe(4);
    expect(peopleToTrain(labour({ team }, { a: "vm", b: "vm", c: "vm" }))).toBe(0);
  });

  it("is of one thing where two platforms share a hypervisor, and none for rented ones", () => {
    const host = { id: "h", coresPerSocket: 32, memory: "512Gi" };
    const instance = { name: "m", cpu: 4, memory: "16Gi", price: 0.2 };
    const platforms: readonly PlatformInput[] = [
      { id: "kvm", kind: "vm", host: "h", hypervisor: { product: "kvm" } },
      { id: "proxmox", kind: "vm", host: "h", hypervisor: { product: "proxmox" } },
      { id: "mine", kind: "vm", host: "h", hypervisor: { product: "mine" } },
      { id: "unnamed", kind: "vm", host: "h" },
      { id: "metal", kind: "bare-metal", host: "h" },
      { id: "kata", kind: "sandboxed", host: "h" },
      { id: "rented", kind: "cloud-vm", instance },
    ];
    const brief = briefOf({ hosts: [host], platforms });
    expect(Object.fromEntries(brief.platforms.map((platform) => [platform.id, layerOf(platform)]))).toEqual({
      kvm: "virtualization kvm",
      proxmox: "virtualization kvm",
      mine: "virtualization mine",
      unnamed: "virtualization vm",
      metal: "bare-metal",
      kata: "bare-metal",
      rented: "instances",
    });
  });

  it("of a layer is not charged where nodes are instances: their hypervisor is the provider's", () => {
    const instance = { name: "m", cpu: 4, memory: "16Gi", price: 0.2 };
    const rented: PlatformInput = { id: "rented", kind: "cloud-vm", instance };
    const brief = briefOf({ platforms: [rented] });
    const years = Array.from({ length: 5 }, () => Float64Array.of(12));
    const placement = placementOf({
      clusters: [clusterOf([nodeOf("rented", undefined, { w: 1 })])],
      instances: [{ name: "m", platform: "rented", count: 12, draws: Float64Array.of(12), years }],
    });
    expect(Object.keys(timesOf(contextFor({ brief, on: "rented", placement })))).toEqual([
      "labour-node-round",
      "labour-cluster-round",
    ]);
  });
});
