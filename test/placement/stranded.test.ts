import { describe, expect, it } from "vitest";
import { bindsOf, boundOf, strandedOf } from "../../src/placement/stranded.js";
import { briefOf, modelHost, placeCentral, planOf } from "./estates.js";
import { GIB, loadLike, platformLike, poolLike, shapeLike } from "./parts.js";

const loads = [loadLike({ replicas: 600, cpu: 0.1, memory: GIB / 4 })];
const pool = poolLike("a", loads, shapeLike(127.11, 1000, 102));
const use = (nodes: number, byResource: readonly number[], one = pool) => ({
  ...{ pool: one, nodes, byResource },
  fixed: byResource.map(() => 0),
});
const amounts = (...uses: Parameters<typeof strandedOf>[0]) =>
  strandedOf(uses, []).map(({ resource, amount, by }) => [resource, by.id, Math.round(amount * 1000) / 1000]);
const onlyCpu = (...uses: Parameters<typeof strandedOf>[0]) =>
  amounts(...uses).filter(([resource]) => resource === "cpu");

describe("stranded cores", () => {
  it("are those that pods cannot reach because their number runs out first", () => {
    // 600 ÷ 102 = 5.882 nodes by pods, 60 ÷ 127.11 = 0.472 by CPU: 127.11 × 5.410 = 687.71
    expect(onlyCpu(use(6, [60 / 127.11, 0.15, 600 / 102]))).toEqual([["cpu", "stranded.max-pods", 687.706]]);
  });

  it("are those of nodes that stand there only for spread", () => {
    expect(onlyCpu(use(3, [0.9, 0.9, 0.1]))).toEqual([["cpu", "stranded.spread", 254.22]]);
  });

  it("are those that pods do not divide, and those that memory leaves over", () => {
    const uneven = poolLike("b", [loadLike({ replicas: 10, cpu: 3 })], shapeLike(10, 1000, 102));
    // 3 pods of 3 cores a node of 10: 3 ÷ 3.35 … the packing's own excess of 10 ÷ 9 less 1, on 3 nodes
    expect(uneven.size.excess).toBeGreaterThan(1.1);
    const [, cause] = onlyCpu(use(4, [3, 0.01, 0.1], uneven))[0] ?? [];
    expect(cause).toBe("stranded.shape");
    expect(onlyCpu(use(1, [0.2, 0.6, 0.1]))[0]?.slice(1)).toEqual(["stranded.memory", 50.844]);
  });

  it("are those that a host keeps beside its guests", () => {
    const shape = shapeLike(15, 61, 100, {
      perHost: 8,
      usable: { cpu: 125, memory: 488 * GIB },
      perVm: { cpu: 0.5, memory: 0 },
    });
    const guests = poolLike("g", [loadLike({ replicas: 15 })], shape, {
      platform: platformLike({ kind: "vm" }),
    });
    // (125 ÷ 8 − 15 − 0.5) × 2
    expect(onlyCpu(use(2, [2, 0.1, 0.1], guests))).toEqual([["cpu", "stranded.shape", 0.25]]);
  });

  it("are none where CPU binds and pods fit", () => {
    const even = poolLike("e", [loadLike({ replicas: 10, cpu: 1 })], shapeLike(10, 1000, 102));
    expect(onlyCpu(use(1, [1, 0.01, 0.1], even))).toEqual([]);
  });

  it("add up over the pools of a platform", () => {
    const one = use(1, [0.2, 0.6, 0.1]);
    expect(onlyCpu(one, one)).toEqual([["cpu", "stranded.memory", 101.688]]);
  });
});

describe("what binds", () => {
  it("is the resource that decides most nodes, or the spread of replicas", () => {
    expect(bindsOf([use(6, [0.5, 0.1, 5.9])], [])).toEqual({ id: "binds.pods", values: { nodes: 6 } });
    expect(bindsOf([use(6, [0.5, 0.1, 5.9]), use(9, [9, 1, 1])], []).id).toBe("binds.cpu");
    expect(bindsOf([use(3, [0.5, 0.1, 0.2])], []).id).toBe("binds.spread");
    expect(bindsOf([], [])).toEqual({ id: "binds.nothing", values: { nodes: 0 } });
  });

  it("may be a device", () => {
    const others = [{ resource: "nvidia.com/gpu", amount: 1, growth: Float64Array.of(1) }];
    const cards = poolLike(
      "c",
      [loadLike({ replicas: 8, others })],
      shapeLike(100, 400, 100, { devices: new Map([["nvidia.com/gpu", 4]]) }),
    );
    const bound = use(2, [0.08, 0.02, 0.08, 2], cards);
    expect(bindsOf([bound], [])).toEqual({
      id: "binds.device",
      values: { nodes: 2, resource: "nvidia.com/gpu" },
    });
    expect(boundOf([bound, bound])["nvidia.com/gpu"]).toBe(4);
    expect(strandedOf([bound], [])[0]?.by).toEqual({
      id: "stranded.shape",
      values: { platform: "p", resource: "nvidia.com/gpu" },
    });
  });
});

describe("hosts under guests", () => {
  const brief = briefOf({
    workloads: [{ id: "w", replicas: 40, requests: { cpu: 2, memory: "4Gi" } }],
    hosts: [modelHost()],
    platforms: [
      { id: "vm", kind: "vm", host: "big" },
      { id: "alone", kind: "vm", host: "big", controlPlane: "hosted" },
    ],
  });

  it("are stranded by spread where only the control plane needs so many", () => {
    // 40 pods of 2 CPU are 7 guests of an eighth each, and three control-plane VMs of 3 %: one host would do, three stand there.
    const { placement } = placeCentral(brief, planOf(brief, "vm"));
    const spread = placement.stranded.find(
      ({ resource, by }) => resource === "cpu" && by.id === "stranded.spread",
    );
    expect(spread?.amount).toBeCloseTo(2 * 128 * (1 - Math.sqrt(0.01 * 0.05)), 6);
    expect(placement.binds.id).toBe("binds.spread");
  });

  it("are not where guests fill them", () => {
    const { placement } = placeCentral(brief, planOf(brief, "alone"));
    expect(placement.stranded.map(({ by }) => by.id)).not.toContain("stranded.spread");
    expect(placement.binds.id).toBe("binds.cpu");
  });
});

it("names causes by the words of the report alone", () => {
  const brief = briefOf({
    workloads: [
      { id: "small", replicas: 600, requests: { cpu: "100m", memory: "256Mi" } },
      { id: "db", replicas: 3, requests: { cpu: 3, memory: "64Gi" }, availability: { objective: 0.999 } },
    ],
    hosts: [modelHost()],
  });
  const words = ["max-pods", "memory", "cpu", "spread", "shape"];
  for (const platform of ["bare-metal", "vm"]) {
    const { placement } = placeCentral(brief, planOf(brief, platform));
    expect(placement.stranded.length).toBeGreaterThan(0);
    for (const { by, amount } of placement.stranded) {
      expect(words).toContain(by.id.replace("stranded.", ""));
      expect(amount).toBeGreaterThan(0);
    }
  }
});
