import { describe, expect, it } from "vitest";
import { operationsOf } from "../../src/consequences/operations.js";
import {
  briefOf,
  clusterOf,
  contextFor,
  hostsOf,
  known,
  nodeOf,
  placementOf,
  poolOf,
  worldOf,
} from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const crd = (versions: readonly string[], storedVersion: string) => ({
  ...{ name: "things.example.com", versions, storedVersion },
});
/** MODEL §8: drain 10, POST 8.66, VM boot 1, ready 2 minutes. */
const minutes = {
  "defaults.drain": 600,
  "defaults.host-reboot": 8.66 * 60,
  "defaults.vm-reboot": 60,
  "defaults.node-ready": 120,
  "defaults.minors-per-year": 3,
  "defaults.host-reboots-per-year": 2,
};

function told(platform: "metal" | "vm", change: Parameters<typeof briefOf>[0] = {}, nodes = 20, perHost = 1) {
  const brief = briefOf({
    hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi" }],
    platforms: [
      { id: "metal", kind: "bare-metal", host: "h", upgrade: { concurrency: 1 } },
      { id: "vm", kind: "vm", host: "h", upgrade: { concurrency: 1 } },
    ],
    ...change,
  });
  const placement = placementOf({
    clusters: [clusterOf([nodeOf(platform, 0, { w: 1 })])],
    pools: [poolOf(platform, nodes, { nodesPerHost: perHost })],
    hosts: [hostsOf("h", platform, 20, { spare: 0 })],
  });
  const context = contextFor({ brief, on: platform, placement, world: worldOf(brief, minutes) });
  return operationsOf(context).details?.() ?? [];
}

describe("rounds", () => {
  it("of a year, forced by the support of Kubernetes: three of MODEL §8's 0.861 days", () => {
    // 20 × (10 + 8.66 + 2) minutes ÷ 480
    const metal = told("metal");
    expect(known(metal, "upgrade-days-per-year").center).toBeCloseTo((3 * 20 * 20.66) / 480, 9);
    expect(known(metal, "forced-rounds").center).toBe(3);
  });

  it("stop while changes are frozen", () => {
    const team = {
      ...{ people: 2, runsToday: [] as const },
      freezeWindows: [{ from: "2026-11-24", until: "2026-12-01" }],
    };
    const frozen = told("metal", { team });
    expect(known(frozen, "upgrade-elapsed").center).toBeCloseTo(8 + (20 * 20.66) / 480, 9);
    expect(known(told("metal"), "upgrade-elapsed").center).toBeCloseTo((20 * 20.66) / 480, 9);
    // 357 open days of the year.
    expect(known(frozen, "upgrade-share-of-open-days").center).toBeCloseTo((3 * 20 * 20.66) / 480 / 357, 9);
  });

  it("of the layer below: hosts reboot through firmware where guests do not", () => {
    // 160 guests, 8 a host: 160 × (10 + 1 + 2) ÷ 480 days above, 20 hosts one by one below.
    const virtual = told("vm", {}, 160, 8);
    expect(known(virtual, "upgrade-days-per-year").center).toBeCloseTo((3 * 160 * 13) / 480, 9);
    expect(known(virtual, "host-round").center).toBeCloseTo((20 * 20.66) / 480, 9);
    expect(known(virtual, "host-days-per-year").center).toBeCloseTo((2 * 20 * 20.66) / 480, 9);
  });
});

describe("the surface beside", () => {
  it("counts names that two workloads cannot share, planes, and hours to proficiency", () => {
    const workloads = [
      { id: "a", requests, crds: [crd(["v1"], "v1")] },
      { id: "b", requests, crds: [crd(["v2"], "v2")] },
      { id: "c", requests, crds: [{ ...crd(["v1", "v2"], "v2"), name: "fine.example.com" }] },
    ];
    const team = { people: 4, runsToday: ["virtualization" as const], hoursToProficiency: 50 };
    const details = told("metal", { workloads, team });
    expect(known(details, "crd-conflicts").center).toBe(1);
    expect(known(details, "planes-of-clusters").center).toBe(1);
    expect(known(details, "planes-below").center).toBe(1);
    expect(known(details, "proficiency-hours").center).toBe(200);
    const shared = [
      { id: "a", requests, crds: [crd(["v1", "v2"], "v1")] },
      { id: "b", requests, crds: [crd(["v2"], "v2")] },
    ];
    expect(known(told("metal", { workloads: shared }), "crd-conflicts").center).toBe(0);
  });
});
