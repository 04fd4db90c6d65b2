import { describe, expect, it } from "vitest";
import type { SizedPool } from "../../src/placement/control-plane.js";
import type { HostGroup } from "../../src/placement/host-groups.js";
import { nodeHostsOf } from "../../src/placement/node-hosts.js";
import { GIB, hostLike, loadLike, platformLike, poolLike, shapeLike } from "./parts.js";

const vm = platformLike({ kind: "vm" });
const usable = { cpu: 128, memory: 512 * GIB };
const guests = (id: string, perHost: number, changes: Partial<SizedPool> = {}, divided = false) =>
  poolLike(id, [loadLike()], shapeLike(128 / perHost, 512 / perHost, 100, { perHost, usable, divided }), {
    platform: vm,
    ...changes,
  });
const hosts = (id: string) => poolLike(id, [loadLike()], shapeLike(128, 512));

const groupOf = (pools: readonly SizedPool[], planes: number = 0): HostGroup => ({
  host: hostLike(),
  platforms: [vm],
  pools,
  controlVms: Array.from({ length: planes }, (_, cluster) => ({
    cluster,
    nodes: 3,
    share: { cpu: 1 / 32, memory: 1 / 32 },
  })),
  stackedCarriers: 0,
  controlHosts: 0,
  controlHostsBefore: () => 0,
  spare: 1,
});

const standing = (group: HostGroup, counts: object, carriers: number, stacked: object = {}) => {
  const found = nodeHostsOf(
    group,
    new Map(Object.entries(counts)),
    carriers,
    new Map(Object.entries(stacked)),
  );
  return (
    found && {
      nodes: Object.fromEntries(found.nodes),
      control: Object.fromEntries(found.controlVms),
      squeezed: Object.fromEntries([...found.squeezed].map(([pool, own]) => [pool, [...own]])),
      used: found.used,
    }
  );
};

describe("nodes on hosts", () => {
  it("that are nodes come first, then the carriers of guests", () => {
    expect(standing(groupOf([hosts("m"), guests("v", 4)]), { m: 2, v: 3 }, 2)).toEqual({
      nodes: { m: [0, 1], v: [2, 3, 2] },
      control: {},
      squeezed: {},
      used: 4,
    });
  });

  it("stand beside control-plane VMs on three different hosts", () => {
    const found = standing(groupOf([guests("v", 8)], 1), { v: 20 }, 3);
    expect(found?.control).toEqual({ 0: [0, 1, 2] });
    expect(found?.squeezed).toEqual({});
    expect(found?.used).toBe(3);
  });

  it("go densely where going round leaves gaps too small", () => {
    // Round-robin puts 3 thirds and 2 halves on 2 hosts as ½ + ⅓, ½ + ⅓ and leaves ⅓ over.
    const found = standing(groupOf([guests("a", 2), guests("b", 3)]), { a: 2, b: 3 }, 2);
    expect(found?.nodes).toEqual({ a: [0, 0], b: [1, 1, 1] });
  });

  it("make way for a control plane where their shape is a divided host", () => {
    const beside = (divided: boolean) => groupOf([guests("v", 8, {}, divided)], 1);
    const found = standing(beside(true), { v: 23 }, 3);
    expect(found?.nodes["v"]).toHaveLength(23);
    const [[, given] = []] = found?.squeezed["v"] ?? [];
    expect(given?.cpu).toBeCloseTo(4, 6);
    expect((given?.memory ?? 0) / GIB).toBeCloseTo(16, 6);
    expect(found?.squeezed["v"]).toHaveLength(2);
    expect(standing(beside(false), { v: 23 }, 3)).toBeUndefined();
  });

  it("stand apart first where replicas or a stacked control plane must", () => {
    const spread = { loads: [loadLike({ spreadByHost: true, replicas: 2 })] };
    const group = groupOf([guests("a", 1), guests("b", 4, spread)]);
    expect(standing(group, { a: 1, b: 2 }, 2)).toBeUndefined();
    expect(standing(group, { a: 1, b: 2 }, 3)?.nodes["b"]).toEqual([0, 1]);
    expect(new Set(standing(groupOf([guests("a", 8)]), { a: 3 }, 3, { a: 3 })?.nodes["a"]).size).toBe(3);
  });

  it("do not fit on too few", () => {
    expect(standing(groupOf([guests("v", 8)]), { v: 9 }, 1)).toBeUndefined();
    expect(standing(groupOf([guests("v", 8)], 1), { v: 1 }, 2)).toBeUndefined();
  });
});
