import { expect, it } from "vitest";
import { utilizationOf } from "../../src/placement/utilization.js";
import { briefOf, modelHost, placeCentral, planOf } from "./estates.js";
import { GIB, loadLike, platformLike, poolLike, shapeLike } from "./parts.js";

const pool = poolLike("a", [loadLike({ replicas: 60, cpu: 2, memory: GIB })], shapeLike(100, 400, 102));
const use = (nodes: number, byResource: readonly number[], one = pool) => ({
  ...{ pool: one, nodes, byResource },
  fixed: byResource.map(() => 0),
});

it("is what pods take of what all nodes give, by resource", () => {
  // 120 of 200 cores, 60 of 800 GiB, 60 of 204 pods on two nodes
  expect(utilizationOf([use(2, [1.2, 0.15, 60 / 102])])).toEqual([
    { platform: "p", resource: "cpu", used: 120, room: 200, share: 0.6 },
    { platform: "p", resource: "memory", used: 60 * GIB, room: 800 * GIB, share: 0.075 },
    { platform: "p", resource: "pods", used: 60, room: 204, share: 60 / 204 },
  ]);
});

it("adds up the pools of a platform, and keeps platforms apart", () => {
  const guests = { ...pool, platform: { ...platformLike({ kind: "vm" }), id: "q" } };
  const found = utilizationOf([use(1, [0.5, 0, 0]), use(3, [1.5, 0, 0]), use(1, [0.25, 0, 0], guests)]);
  expect(
    found.filter(({ resource }) => resource === "cpu").map(({ platform, share }) => [platform, share]),
  ).toEqual([
    ["p", 0.5],
    ["q", 0.25],
  ]);
});

it("leaves out a resource of which nodes have none", () => {
  expect(utilizationOf([use(0, [0, 0, 0])])).toEqual([]);
});

it("counts what performance costs and stacked control planes, and never more than there is", () => {
  const brief = briefOf({
    workloads: [{ id: "w", replicas: 100, requests: { cpu: 2, memory: "4Gi" } }],
    hosts: [modelHost()],
    platforms: [{ id: "p", kind: "bare-metal", host: "big", controlPlane: "stacked" }],
    burden: { default: "p" },
  });
  const { placement } = placeCentral(brief, planOf(brief, "p"));
  const [cpu] = placement.utilization;
  // 200 cores of pods and 3 × 4 of control planes on three nodes of 127.11
  expect(cpu?.used).toBeCloseTo(212, 9);
  expect(cpu?.room).toBeCloseTo(3 * 127.11, 2);
  expect(placement.utilization.every(({ share }) => share > 0 && share <= 1)).toBe(true);
});
