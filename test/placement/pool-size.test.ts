import { describe, expect, it } from "vitest";
import { fitsShape, needOf, poolSizeOf, resourcesOf, roomOf } from "../../src/placement/pool-size.js";
import { GIB, loadLike, shapeLike } from "./parts.js";

const gpu = (amount: number) => [{ resource: "nvidia.com/gpu", amount, growth: Float64Array.of(1) }];

describe("resources of a pool", () => {
  const shape = shapeLike(16, 64, 100, { devices: new Map([["nvidia.com/gpu", 2]]) });
  const load = loadLike({
    cpu: 3,
    memory: 5 * GIB,
    others: [...gpu(1), { resource: "a.b/c", amount: 1, growth: Float64Array.of(1) }],
  });

  it("are CPU, memory, pods and the devices that the shape knows", () => {
    const resources = resourcesOf([load], shape);
    expect(resources).toEqual(["cpu", "memory", "pods", "nvidia.com/gpu"]);
    expect(needOf(load, resources)).toEqual([3, 5 * GIB, 1, 1]);
    expect(roomOf(shape, resources)).toEqual([16, 64 * GIB, 100, 2]);
  });

  it("say whether a replica fits an empty node", () => {
    expect(fitsShape(load, shape)).toBe(true);
    expect(fitsShape({ ...load, others: gpu(3) }, shape)).toBe(false);
    expect(fitsShape({ ...load, cpu: 16 }, shape)).toBe(true);
    expect(fitsShape({ ...load, cpu: 16.1 }, shape)).toBe(false);
  });
});

describe("the size of a pool", () => {
  it("MODEL §6 check: has the largest of its bounds, 31.47, and the excess of its packing, e = 1.0089", () => {
    // 63 pods of 2 on 127.11: 40,000 pods take 635 nodes; 635 ÷ 20 ÷ 31.46881 = 1.008936
    const size = poolSizeOf(
      [loadLike({ replicas: 2000, cpu: 2, memory: 4 * GIB })],
      [shapeLike(127.11, 493.9, 102)],
    );
    expect(size?.bound).toBeCloseTo(31.4688, 4);
    expect(size?.excess).toBeCloseTo(1.008936, 5);
  });

  it("has no excess where pods divide the node", () => {
    const size = poolSizeOf([loadLike({ replicas: 8, cpu: 2 })], [shapeLike(16, 64)]);
    expect(size?.bound).toBe(1);
    expect(size?.excess).toBe(1);
  });

  it("orders its sets by dominant share", () => {
    const loads = [
      loadLike({ workload: "a" }),
      loadLike({ workload: "b", cpu: 4 }),
      loadLike({ workload: "c", memory: 40 * GIB }),
    ];
    expect(poolSizeOf(loads, [shapeLike(16, 64)])?.order).toEqual([2, 1, 0]);
  });

  it("is not to be had where a replica fits no shape", () => {
    expect(poolSizeOf([loadLike({ cpu: 20 })], [shapeLike(16, 64)])).toBeUndefined();
  });
});

describe("the shape of a searched pool", () => {
  const divided = [1, 2, 4, 8, 16].map((perHost) =>
    shapeLike(128 / perHost, 512 / perHost, 100, { perHost, divided: true }),
  );
  const perHostFor = (load: Parameters<typeof loadLike>[0]) =>
    poolSizeOf([loadLike(load)], divided)?.shape.perHost;

  it("is the one nearest 16 vCPUs among those that need the fewest hosts", () => {
    expect(perHostFor({ replicas: 100, cpu: 1 })).toBe(8);
  });

  it("holds the largest replica", () => {
    expect(perHostFor({ replicas: 3, cpu: 30 })).toBe(4);
    expect(perHostFor({ replicas: 3, cpu: 70 })).toBe(1);
  });

  it("is another where that saves more than 2 % of the hosts", () => {
    // Three pods of 5 fit a node of 16: 192 nodes of 8 a host are 24 hosts; of 32, six fit: 23.6 → also 24; of 64, twelve: 24; of 128, 25: 23.04 → 24.
    expect(perHostFor({ replicas: 576, cpu: 5 })).toBe(8);
    // Two pods of 6 fit a node of 16, five one of 32, ten one of 64, 21 one of 128: 50, 40, 40 and 38.1 → 39 hosts of 800 pods.
    expect(perHostFor({ replicas: 800, cpu: 6 })).toBe(1);
  });

  it("is small where the pods of a node run out first", () => {
    expect(perHostFor({ replicas: 4000, cpu: 0.1 })).toBe(8);
  });
});
