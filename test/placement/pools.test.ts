import { describe, expect, it } from "vitest";
import type { Load } from "../../src/placement/load.js";
import { poolsOf } from "../../src/placement/pools.js";
import { loadLike, platformLike } from "./parts.js";

const pooled = (
  loads: readonly Load[],
  platform: Parameters<typeof platformLike>[0] = { kind: "vm" },
  pooling: "shared" | "per-trust-zone" = "shared",
) =>
  poolsOf({
    clusters: [{ loads }],
    platforms: new Map([["p", platformLike(platform)]]),
    pooling,
  }).map(({ id, loads: members }) => `${id}: ${members.map(({ workload }) => workload).join(" ")}`);

const zoned = [
  loadLike({ workload: "a", trustZone: "red", tenant: "x" }),
  loadLike({ workload: "b", trustZone: "red", tenant: "y" }),
  loadLike({ workload: "c", trustZone: "blue", tenant: "z" }),
];

describe("pools", () => {
  it("are one a platform where nothing speaks against it", () => {
    expect(pooled(zoned)).toEqual(["cluster-1/p: a b c"]);
  });

  it("are split by zone where the plan says so", () => {
    expect(pooled(zoned, { kind: "vm" }, "per-trust-zone")).toEqual([
      "cluster-1/p/zone red: a b",
      "cluster-1/p/zone blue: c",
    ]);
  });

  it("follow the platform's own rule before the plan's", () => {
    expect(pooled(zoned, { kind: "vm", nodePools: "shared" }, "per-trust-zone")).toHaveLength(1);
    expect(pooled(zoned, { kind: "vm", nodePools: "per-tenant" })).toHaveLength(3);
    expect(pooled(zoned, { kind: "vm", nodePools: "per-trust-zone" })).toHaveLength(2);
  });

  const apart = [
    loadLike({ workload: "a", apart: { kernel: "zone red" } }),
    loadLike({ workload: "b", apart: { kernel: "zone red" } }),
    loadLike({ workload: "c" }),
  ];

  it("are split by who may share a kernel, unless every pod has its own", () => {
    expect(pooled(apart)).toEqual(["cluster-1/p/zone red: a b", "cluster-1/p: c"]);
    expect(pooled(apart, { kind: "bare-metal" })).toHaveLength(2);
    expect(pooled(apart, { kind: "sandboxed" })).toEqual(["cluster-1/p: a b c"]);
  });

  it("are split by who may share hosts, save on instances", () => {
    const loads = [loadLike({ workload: "a", apart: { host: "tenant x" } }), loadLike({ workload: "b" })];
    expect(pooled(loads)).toEqual(["cluster-1/p/tenant x: a", "cluster-1/p: b"]);
    const instance = { name: "m8", cpu: 8, memory: "32Gi", price: 0.4 };
    expect(pooled(loads, { kind: "cloud-vm", instance })).toHaveLength(1);
  });

  it("keep forced workloads for themselves", () => {
    const loads = [loadLike({ workload: "a", ownHosts: true }), loadLike({ workload: "b" })];
    expect(pooled(loads)).toEqual(["cluster-1/p/forced: a", "cluster-1/p: b"]);
  });

  it("have names of their own also where zones are called oddly", () => {
    const loads = ["x/y", "x~1y", "x", "forced"].map((zone, at) =>
      loadLike({ workload: `w${at}`, apart: { host: `zone ${zone}`, kernel: `zone ${zone}` } }),
    );
    expect(new Set(pooled(loads).map((one) => one.split(":")[0])).size).toBe(4);
  });
});
