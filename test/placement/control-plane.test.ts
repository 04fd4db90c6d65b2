import { describe, expect, it } from "vitest";
import { controlPlaneNodes, controlPlaneOf, type SizedPool } from "../../src/placement/control-plane.js";
import { briefOf } from "./estates.js";
import { loadLike, platformLike, poolLike, shapeLike } from "./parts.js";

const metal = platformLike({ kind: "bare-metal" });
const vm = platformLike({ kind: "vm" });
const cloud = platformLike({
  kind: "cloud-vm",
  instance: { name: "m8", cpu: 8, memory: "32Gi", price: 0.4 },
});

const pool = (
  id: string,
  platform: SizedPool["platform"],
  workers: number,
  changes: Partial<SizedPool> = {},
) =>
  poolLike(id, [loadLike()], shapeLike(100, 400, 100, platform.nodes === "guest" ? { perHost: 8 } : {}), {
    platform,
    workers,
    ...changes,
  });

const plane = (...pools: readonly [SizedPool, ...SizedPool[]]) => {
  const { kind, nodes, stacked, seat } = controlPlaneOf(pools, 3);
  return { kind, nodes, stacked: Object.fromEntries(stacked), seat: seat.id };
};

describe("how many nodes", () => {
  const estate = (workload: object) =>
    briefOf({ workloads: [{ id: "w", requests: { cpu: 1, memory: "1Gi" }, ...workload }] });

  it("are one without an availability objective or a second replica, else three", () => {
    expect(controlPlaneNodes(estate({}))).toBe(1);
    expect(controlPlaneNodes(estate({ replicas: 2 }))).toBe(3);
    expect(controlPlaneNodes(estate({ availability: { objective: 0.99 } }))).toBe(3);
  });
});

describe("on hosts", () => {
  it("is stacked on up to ten worker hosts, and has three of its own above", () => {
    expect(plane(pool("a", metal, 10))).toEqual({ kind: "stacked", nodes: 3, stacked: { a: 3 }, seat: "a" });
    expect(plane(pool("a", metal, 11))).toEqual({ kind: "hosts", nodes: 3, stacked: {}, seat: "a" });
    expect(plane(pool("a", metal, 6), pool("b", metal, 5)).kind).toBe("hosts");
  });

  it("takes one worker host each, over pools, the largest first", () => {
    expect(plane(pool("a", metal, 1), pool("b", metal, 1), pool("c", metal, 1)).stacked).toEqual({
      a: 1,
      b: 1,
      c: 1,
    });
    expect(plane(pool("a", metal, 1), pool("b", metal, 4)).stacked).toEqual({ b: 3 });
    expect(plane(pool("a", metal, 1)).stacked).toEqual({ a: 3 });
  });

  it("has hosts of its own where a node is too small for it", () => {
    expect(
      plane(pool("a", metal, 2, { size: poolLike("x", [loadLike()], shapeLike(3, 64)).size })).kind,
    ).toBe("hosts");
  });
});

describe("on guests", () => {
  it("is three small VMs", () => {
    expect(plane(pool("a", vm, 20))).toEqual({ kind: "vms", nodes: 3, stacked: {}, seat: "a" });
  });

  it("is stacked or on hosts of its own where the brief says so", () => {
    const stated = (controlPlane: string) => ({ ...vm, controlPlane }) as SizedPool["platform"];
    expect(plane(pool("a", stated("stacked"), 1), pool("b", stated("stacked"), 2)).stacked).toEqual({ b: 3 });
    expect(plane(pool("a", stated("hosts"), 20)).kind).toBe("hosts");
    expect(plane(pool("a", stated("hosted"), 20))).toMatchObject({ kind: "hosted", nodes: 0 });
  });
});

describe("of a cluster that spans platforms", () => {
  it("is on VMs where it can, then on hosts, then hosted", () => {
    expect(plane(pool("m", metal, 9), pool("v", vm, 1), pool("c", cloud, 9)).seat).toBe("v");
    expect(plane(pool("c", cloud, 9), pool("m", metal, 1))).toMatchObject({ kind: "stacked", seat: "m" });
    expect(plane(pool("c", cloud, 9))).toMatchObject({ kind: "hosted", nodes: 0, seat: "c" });
  });

  it("keeps off the hosts of forced workloads where others are at hand", () => {
    expect(plane(pool("a", metal, 9, { own: true }), pool("b", metal, 1))).toMatchObject({
      stacked: { b: 3 },
      seat: "b",
    });
    expect(plane(pool("a", metal, 2, { own: true })).seat).toBe("a");
  });
});

it("cannot be VMs on bare metal: the rule for hosts holds there", () => {
  const stated = { ...metal, controlPlane: "vms" } as const;
  expect(plane(pool("a", stated, 4)).kind).toBe("stacked");
});
