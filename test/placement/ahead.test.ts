import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limitsAheadOf } from "../../src/placement/ahead.js";
import { place } from "../../src/placement/place.js";
import type { Placement } from "../../src/placement/placement.js";
import { constant } from "../../src/statistics/column.js";
import { briefOf, modelHost, placeCentral, planOf } from "./estates.js";
import { loadLike, poolLike, shapeLike } from "./parts.js";

const packed = poolLike("a", [loadLike({ replicas: 89, cpu: 0.5 })], shapeLike(100, 400, 100));
const pool = { ...packed, size: { ...packed.size, excess: 1 } };
const use = (nodes: number, byResource: readonly number[], fixed = byResource.map(() => 0)) => ({
  ...{ pool, nodes, byResource, fixed },
});
const told = (ahead: Placement["ahead"]) => ahead.map(({ growth, by }) => [by.id, Number(growth.toFixed(6))]);

describe("the limits of the present nodes", () => {
  it("come nearest first: at 12 % growth pods a node bind", () => {
    // 100 ÷ 89 = 1.1236 pods, 100 ÷ 44.5 cores = 2.2472, 400 ÷ 89 GiB = 4.4944
    expect(told(limitsAheadOf([use(1, [0.445, 0.2225, 0.89])], []))).toEqual([
      ["ahead.pods", 0.123596],
      ["ahead.cpu", 1.247191],
      ["ahead.memory", 3.494382],
    ]);
  });

  it("count that control planes do not grow", () => {
    // Of one node 0.4 stand there for good and 0.3 grow: 0.6 ÷ 0.3 = twice as much
    expect(told(limitsAheadOf([use(1, [0.7, 0, 0], [0.4, 0, 0])], []))).toEqual([["ahead.cpu", 1]]);
  });

  it("are the nearest of a platform's pools, and 0 where one is reached", () => {
    const full = [use(2, [1.9, 0, 0]), use(1, [1, 0, 0])];
    expect(told(limitsAheadOf(full, []))).toEqual([["ahead.cpu", 0]]);
  });

  it("leave out what nobody asks for, and what a thousandfold does not reach", () => {
    expect(limitsAheadOf([use(1, [0, 1e-4, 0])], [])).toEqual([]);
  });
});

const estate = (replicas: number, host: object = {}) => {
  const brief = briefOf({
    workloads: [{ id: "w", replicas, requests: { cpu: 1, memory: "1Gi" }, scaling: "none" }],
    hosts: [modelHost(host)],
    platforms: [{ id: "p", kind: "bare-metal", host: "big", controlPlane: "hosted", maxPods: 1000 }],
    burden: { default: "p" },
  });
  return placeCentral(brief, planOf(brief, "p"));
};
const growthOf = ({ ahead }: Placement, id: string): number =>
  ahead.find(({ by }) => by.id === id)?.growth ?? Number.NaN;
/** Replicas of one core that the formula counts on so many nodes. */
const holds = ({ pools }: Placement, nodes: number): number => (nodes * 127.11) / (pools[0]?.excess ?? 1);

describe("the limits of the present hosts", () => {
  it("are where the formula asks for one more host", () => {
    const { placement } = estate(100);
    expect(growthOf(placement, "ahead.host")).toBeCloseTo(holds(placement, 1) / 100 - 1, 4);
    expect(placement.ahead[0]?.by).toEqual({ id: "ahead.cpu", values: { platform: "p" } });
  });

  it("name the growth from which a model has no more to give", () => {
    // Of four hosts one is spare
    const { placement } = estate(200, { available: 4 });
    expect(growthOf(placement, "ahead.available")).toBeCloseTo(holds(placement, 3) / 200 - 1, 4);
    expect(growthOf(estate(200).placement, "ahead.available")).toBeNaN();
  });

  it("hold: just below it as many hosts stand there, just above it one more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 3000 }), (replicas) => {
        const { brief, plan, load, placement } = estate(replicas);
        const growth = growthOf(placement, "ahead.host");
        const hosts = (by: number) =>
          place({ brief, plan, load: load.map((one) => ({ ...one, growth: constant(1 + by) })) }).hosts[0]
            ?.count;
        const now = placement.hosts[0]?.count ?? 0;
        expect([hosts(Math.max(0, growth - 1e-6)), hosts(growth + 1e-6)]).toEqual([now, now + 1]);
      }),
      // With 1,772 replicas the present hosts are full to the last core: the growth is 0.
      { numRuns: 12, examples: [[1772]] },
    );
  });
});
