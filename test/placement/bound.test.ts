import { describe, expect, it } from "vitest";
import { poolBoundOf } from "../../src/placement/bound.js";
import { poolSizeOf, type PoolSize } from "../../src/placement/pool-size.js";
import type { Load } from "../../src/placement/load.js";
import { constant } from "../../src/statistics/column.js";
import { GIB, loadLike, shapeLike } from "./parts.js";

const room = (cpu: number, gibibytes: number) => ({ cpu: constant(cpu), memory: constant(gibibytes * GIB) });

function boundOf(loads: readonly Load[], changes: Partial<Parameters<typeof poolBoundOf>[0]> = {}) {
  const size = poolSizeOf(loads, [shapeLike(10, 100, 20)]) as PoolSize;
  return poolBoundOf({ size, loads, room: room(10, 100), fixed: [0, 0, 0], years: 3, ...changes });
}

describe("the bound", () => {
  it("is the largest over CPU, memory and pods of requests ÷ allocatable", () => {
    // 4 × 2 + 6 × 1 = 14 cores ÷ 10; 4 × 30 + 6 × 1 = 126 GiB ÷ 100; 10 pods ÷ 20
    const { years, byResource } = boundOf([
      loadLike({ workload: "a", replicas: 4, cpu: 2, memory: 30 * GIB }),
      loadLike({ workload: "b", replicas: 6 }),
    ]);
    expect(byResource).toEqual([1.4, 1.26, 0.5]);
    expect(years.map((column) => [...column])).toEqual([[1.4], [1.4], [1.4]]);
  });

  it("grows with demand in everything, pods too, and with S_cpu in CPU alone", () => {
    const growth = Float64Array.of(1, 2);
    const { years, byResource } = boundOf([
      loadLike({
        replicas: 12,
        cpu: 0.5,
        growth,
        cpuGrowth: Float64Array.of(2, 2),
        memoryGrowth: Float64Array.of(1, 10),
      }),
    ]);
    // First draw: 12 cores ÷ 10, 12 GiB ÷ 100, 12 pods ÷ 20; second: 24 cores, 240 GiB, 24 pods
    expect(byResource).toEqual([1.2, 0.12, 0.6]);
    expect([...(years[0] ?? [])]).toEqual([1.2, 2.4]);
  });

  it("compounds growth over the years, load by load", () => {
    const { years } = boundOf([
      loadLike({ workload: "a", replicas: 10, growthPerYear: constant(0.5) }),
      loadLike({ workload: "b", replicas: 10 }),
    ]);
    expect(years.map((column) => column[0])).toEqual([2, 2.5, 3.25]);
  });

  it("divides by the drawn room", () => {
    const { years } = boundOf([loadLike({ replicas: 10 })], {
      room: { ...room(10, 100), cpu: Float64Array.of(10, 5) },
    });
    expect([...(years[0] ?? [])]).toEqual([1, 2]);
  });

  it("adds what stands beside pods, ungrown", () => {
    const { years } = boundOf([loadLike({ replicas: 10, growth: constant(2) })], {
      fixed: [12, 48 * GIB, 0],
    });
    expect(years[0]?.[0]).toBeCloseTo(3.2, 12);
  });

  it("counts devices", () => {
    const others = [{ resource: "nvidia.com/gpu", amount: 2, growth: constant(1) }];
    const loads = [loadLike({ replicas: 5, others })];
    const size = poolSizeOf(loads, [
      shapeLike(10, 100, 20, { devices: new Map([["nvidia.com/gpu", 4]]) }),
    ]) as PoolSize;
    expect(
      poolBoundOf({ size, loads, room: room(10, 100), fixed: [0, 0, 0, 0], years: 1 }).byResource[3],
    ).toBe(2.5);
  });
});

it("knows whether a grown replica still fits an empty node", () => {
  const { grownPodFits } = boundOf([
    loadLike({ cpu: 8, growth: Float64Array.of(1, 1.2, 1.3), growthPerYear: constant(0.1) }),
  ]);
  expect([0, 1, 2].map((draw) => grownPodFits(0, draw))).toEqual([true, true, false]);
  expect([0, 1, 2].map((draw) => grownPodFits(2, draw))).toEqual([true, false, false]);
});
