import { describe, expect, it } from "vitest";
import type { SizedPool } from "../../src/placement/control-plane.js";
import type { HostGroup } from "../../src/placement/host-groups.js";
import { hostColumn, hostNeedsOf, leastCarriers, mustSpread } from "../../src/placement/host-needs.js";
import { hostLike, loadLike, platformLike, poolLike, shapeLike } from "./parts.js";

const vm = platformLike({ kind: "vm" });
const guests = (id: string, perHost: number, changes: Partial<SizedPool> = {}) =>
  poolLike(id, [loadLike()], shapeLike(16, 64, 100, { perHost }), { platform: vm, ...changes });
const hosts = (id: string) => poolLike(id, [loadLike()], shapeLike(128, 512));

const groupOf = (pools: readonly SizedPool[], changes: Partial<HostGroup> = {}): HostGroup => ({
  host: hostLike(),
  platforms: [vm],
  pools,
  controlVms: [],
  stackedCarriers: 0,
  controlHosts: 0,
  controlHostsBefore: () => 0,
  spare: 1,
  ...changes,
});
const planes = (share: number) => [{ cluster: 0, nodes: 3, share: { cpu: share, memory: share / 2 } }];

describe("hosts that nodes need", () => {
  it("are ceil(Σ nodes × share of a host), over all pools and control planes that share them", () => {
    const group = groupOf([guests("a", 8), guests("b", 4)], { controlVms: planes(0.032) });
    // 30 ÷ 8 + 5 ÷ 4 + 3 × 0.032 = 5.096
    expect(hostNeedsOf(group, (pool) => (pool === "a" ? 30 : 5), 0)).toEqual({ nodes: 0, carriers: 6 });
    expect(hostNeedsOf(group, (pool) => (pool === "a" ? 30 : 4), 0)).toEqual({ nodes: 0, carriers: 5 });
  });

  it("do not round the dust of thirds up", () => {
    expect(hostNeedsOf(groupOf([guests("a", 3), guests("b", 3), guests("c", 3)]), () => 1, 0).carriers).toBe(
      1,
    );
  });

  it("are one a node where hosts are nodes", () => {
    expect(hostNeedsOf(groupOf([hosts("a"), hosts("b")]), () => 4, 0)).toEqual({ nodes: 8, carriers: 0 });
  });

  it("are what the layout needed on top", () => {
    expect(hostNeedsOf(groupOf([guests("a", 8)]), () => 8, 2).carriers).toBe(3);
  });
});

describe("hosts at least", () => {
  const spreading = { loads: [loadLike({ spreadByHost: true, replicas: 2 })] };

  it("are two for replicas that must survive a host, three for control planes on different hosts", () => {
    expect(leastCarriers(groupOf([guests("a", 8)]))).toBe(1);
    expect(leastCarriers(groupOf([guests("a", 8, spreading)]))).toBe(2);
    expect(leastCarriers(groupOf([guests("a", 8)], { controlVms: planes(0.03) }))).toBe(3);
    expect(leastCarriers(groupOf([guests("a", 8)], { stackedCarriers: 3 }))).toBe(3);
    expect(leastCarriers(groupOf([hosts("a")]))).toBe(0);
  });

  it("ask nothing for a single replica", () => {
    expect(mustSpread({ spreadByHost: true, replicas: 1 })).toBe(false);
    expect(mustSpread({ spreadByHost: false, replicas: 9 })).toBe(false);
  });
});

it("counts all hosts of a group draw by draw, control planes and spare included", () => {
  const group = groupOf([guests("a", 8), hosts("b")], { controlHosts: 3, spare: 2 });
  const nodes = new Map([
    ["a", Float64Array.of(8, 9, 17)],
    ["b", Float64Array.of(4)],
  ]);
  expect([...hostColumn(group, nodes, 0)]).toEqual([1, 2, 3].map((carriers) => carriers + 4 + 3 + 2));
});
