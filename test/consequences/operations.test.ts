import { describe, expect, it } from "vitest";
import { operationsOf } from "../../src/consequences/operations.js";
import { constant } from "../../src/statistics/column.js";
import {
  briefOf,
  clusterOf,
  contextFor,
  hostsOf,
  known,
  measured,
  nodeOf,
  notKnown,
  placementOf,
  poolOf,
  worldOf,
} from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const crd = (name: string, owner?: string) => ({
  name,
  versions: ["v1"],
  storedVersion: "v1",
  ...(owner !== undefined && { owner }),
});
const brief = briefOf({
  workloads: [
    { id: "a", requests, crds: [crd("x", "team-x"), crd("y")] },
    { id: "b", requests, crds: [crd("x", "team-x"), crd("z", "team-z")] },
    { id: "c", requests, crds: [crd("x")] },
  ],
});
const placement = placementOf({
  clusters: [
    clusterOf([nodeOf("vm", 0, { a: 1, b: 1 })], { version: "1.33" }),
    clusterOf([nodeOf("bare-metal", 1, { c: 1 })], { id: "cluster-2", version: "1.34" }),
  ],
  pools: [
    poolOf("vm", 8, { nodesPerHost: 8, workloads: ["a", "b"] }),
    poolOf("bare-metal", 3, { cluster: "cluster-2", workloads: ["c"] }),
  ],
  hosts: [hostsOf("default-host", "vm", [2, 3, 3, 3, 3]), hostsOf("default-host", "bare-metal", 4)],
});
const world = worldOf(brief, {
  "defaults.minors-per-year": 3,
  "defaults.labour-node-round": 0.2,
  "defaults.labour-cluster-round": 10,
  "defaults.labour-host-year": 5,
  "defaults.labour-layer-host-year": 4,
  "defaults.labour-layer-platform-year": 100,
  "defaults.labour-second-platform-year": 150,
  "defaults.host-lead-time": 30,
});
const on = { a: "vm", b: "vm", c: "bare-metal" };
const { consequences } = operationsOf(contextFor({ brief, on, placement, world }));

describe("operations", () => {
  it("add up the upgrade of all clusters", () => {
    // One step of 8 VMs: 13 min; 3 hosts and the spare one by one: 4 × (12 + √75).
    const minutes = 13 + 4 * (12 + Math.sqrt(75));
    expect(known(consequences, "upgrade").center).toBeCloseTo(minutes / 480, 9);
    expect(known(consequences, "upgrade").unit).toBe("days");
    expect(known(consequences, "upgrade").from).toMatchObject({ formula: "operations.upgrade-round" });
  });

  it("count the hours of the first year", () => {
    // Rounds 3 × (6 hosts × 0.2 + 2 clusters × 10) = 63.6; hosts 6 × 5 = 30; layer 2 × 4 + 100; second platform 150.
    expect(known(consequences, "labour-hours").center).toBeCloseTo(63.6 + 30 + 108 + 150, 9);
    expect(known(consequences, "labour-hours").unit).toBe("hours");
  });

  it("count the Kubernetes surface", () => {
    const counts = ["versions", "crds", "crd-owners", "nodes", "clusters"].map(
      (part) => known(consequences, `surface-${part}`).center,
    );
    // x, y, z in one cluster and x in the other; nodes 8 + 3 + 1 spare.
    expect(counts).toEqual([2, 4, 2, 12, 2]);
  });

  it("do not know versions that nobody states", () => {
    const silent = placementOf({
      clusters: [clusterOf([nodeOf("vm", 0, { a: 1 })])],
      pools: [poolOf("vm", 1)],
    });
    const found = operationsOf(contextFor({ brief, on, placement: silent })).consequences;
    expect(notKnown(found, "surface-versions")).toMatchObject({
      why: { id: "unknown.no-kubernetes-versions" },
      questions: [
        "workloads[a].kubernetes.versions",
        "workloads[b].kubernetes.versions",
        "workloads[c].kubernetes.versions",
      ],
    });
  });

  it("wait longest for the slowest platform's node", () => {
    expect(known(consequences, "time-to-add-node")).toMatchObject({ center: 30, unit: "days" });
    const guests = placementOf({ pools: [poolOf("vm", 8, { nodesPerHost: 8, nodes: constant(8) })] });
    const found = operationsOf(contextFor({ brief, on: "vm", placement: guests })).consequences;
    // VM boot 1 min + ready 2 min.
    expect(known(found, "time-to-add-node").center).toBeCloseTo(3 / 1440, 12);
    expect(measured(found, "time-to-add-node").column).toHaveLength(1);
  });

  it("of nothing placed are unknown", () => {
    const found = operationsOf(contextFor({ brief, on: "vm" })).consequences;
    expect(notKnown(found, "upgrade").why.id).toBe("unknown.not-placed");
    expect(notKnown(found, "time-to-add-node").why.id).toBe("unknown.not-placed");
  });
});
