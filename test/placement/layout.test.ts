import { describe, expect, it } from "vitest";
import { createPlacementCache } from "../../src/placement/cache.js";
import type { SizedPool } from "../../src/placement/control-plane.js";
import type { HostGroup } from "../../src/placement/host-groups.js";
import { groupLayoutOf, instanceLayoutOf } from "../../src/placement/layout.js";
import { GIB, hostLike, loadLike, platformLike, poolLike, shapeLike } from "./parts.js";

const metal = platformLike({ kind: "bare-metal" });
const groupOf = (pools: readonly SizedPool[], changes: Partial<HostGroup> = {}): HostGroup => ({
  host: hostLike(),
  platforms: [metal],
  pools,
  controlVms: [],
  stackedCarriers: 0,
  controlHosts: 0,
  controlHostsBefore: () => 0,
  spare: 1,
  ...changes,
});
const layout = (group: HostGroup, counts: object, stacked: object = {}) =>
  groupLayoutOf(
    group,
    new Map(Object.entries(counts)),
    new Map(Object.entries(stacked)),
    createPlacementCache(),
  );

describe("a group laid out", () => {
  it("stands on exactly the counted nodes, empty ones too", () => {
    const found = layout(groupOf([poolLike("a", [loadLike({ replicas: 4 })], shapeLike(10, 40))]), { a: 3 });
    expect(found.pools.get("a")?.pods).toEqual([[{ workload: "w", count: 4 }], [], []]);
    expect([found.used, found.extra]).toEqual([3, 0]);
  });

  it("takes more nodes where the stated replicas need them", () => {
    const tall = poolLike("a", [loadLike({ replicas: 12, cpu: 6 })], shapeLike(10, 40));
    const found = layout(groupOf([tall]), { a: 8 });
    expect(found.pools.get("a")?.hosts).toHaveLength(12);
    expect(found.used).toBe(12);
  });

  it("keeps the first nodes free for a stacked control plane", () => {
    const pool = poolLike("a", [loadLike({ replicas: 16 })], shapeLike(10, 64));
    const found = layout(groupOf([pool]), { a: 3 }, { a: 3 });
    expect(found.pools.get("a")?.pods.map(([pods]) => pods?.count)).toEqual([6, 6, 4]);
  });

  it("takes more hosts where whole nodes do not divide them", () => {
    const usable = { cpu: 128, memory: 512 * GIB };
    const guests = poolLike(
      "v",
      [loadLike({ replicas: 8 })],
      shapeLike(16, 64, 100, { perHost: 8, usable }),
      {
        platform: platformLike({ kind: "vm" }),
      },
    );
    const group = groupOf([guests], {
      controlVms: [{ cluster: 0, nodes: 3, share: { cpu: 0.03, memory: 0.03 } }],
    });
    // 24 guests fill 3 hosts; three control-plane VMs of 3 % round up to a fourth, and need three hosts that are not full.
    const found = layout(group, { v: 24 });
    expect(found.used).toBe(4);
    expect(found.controlVms.get(0)).toHaveLength(3);
    // Beside a control-plane VM of 30 % a host carries five guests: three hosts hold 15 of 16, though shares add up to 2.9.
    const large = { controlVms: [{ cluster: 0, nodes: 3, share: { cpu: 0.3, memory: 0.3 } }] };
    expect(layout(groupOf([guests], large), { v: 15 }).extra).toBe(0);
    expect(layout(groupOf([guests], large), { v: 16 }).extra).toBe(1);
  });
});

describe("instances laid out", () => {
  it("stand for themselves, and replicas spread over them", () => {
    const pool = poolLike(
      "c",
      [loadLike({ replicas: 3, spreadByHost: true })],
      shapeLike(8, 32, 100, { perHost: 0 }),
    );
    const found = instanceLayoutOf(pool, 2, 0, createPlacementCache());
    expect(found.pods.map(([pods]) => pods?.count)).toEqual([2, 1]);
    expect(instanceLayoutOf(pool, 1, 0, createPlacementCache()).pods).toHaveLength(2);
  });
});

it("is kept for the next placement of the same pool on the same hosts", () => {
  const cache = createPlacementCache();
  const group = groupOf([poolLike("a", [loadLike({ replicas: 4 })], shapeLike(10, 40))]);
  const again = () => groupLayoutOf(group, new Map([["a", 3]]), new Map(), cache).pools.get("a")?.pods;
  expect(again()).toBe(again());
});
