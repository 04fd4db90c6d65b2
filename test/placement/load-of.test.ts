import { describe, expect, it } from "vitest";
import type { SlowdownFunction } from "../../src/overheads/performance.js";
import { loadOf } from "../../src/placement/load-of.js";
import { withInput } from "../../src/world/draw.js";
import { briefOf, inCenter, inDraws, modelHost, noSlowdown, planOf } from "./estates.js";
import { GIB } from "./parts.js";

const estate = (workload: object, platform: object = { kind: "vm" }) =>
  briefOf({
    workloads: [{ id: "w", replicas: 4, requests: { cpu: 2, memory: "4Gi" }, ...workload }],
    hosts: [modelHost({ devices: { "nvidia.com/gpu": 8 } })],
    platforms: [{ id: "p", host: "big", ...platform }],
    burden: { default: "p" },
  });

/** S = 1.2 and S_cpu = 1.1 in every draw. */
const slow: SlowdownFunction = () => ({ service: Float64Array.of(1.2), cpu: Float64Array.of(1.1) });

const loadIn = (brief: ReturnType<typeof briefOf>, world = inCenter(brief), slowdown = noSlowdown) => {
  const [load] = loadOf({ brief, plan: planOf(brief, "p"), world, slowdown });
  if (load === undefined) throw new Error("no load");
  return load;
};

describe("what one replica asks for", () => {
  it("is its request, packed at the upper end of a range of replicas", () => {
    const load = loadIn(estate({ replicas: { min: 2, max: 6 } }));
    expect(load).toMatchObject({ replicas: 6, cpu: 2, memory: 4 * GIB, others: [], spreadByHost: false });
    expect([...load.growth]).toEqual([1]);
  });

  it("takes huge pages from memory, and lists devices by name", () => {
    const requests = { cpu: 2, memory: "4Gi", "hugepages-1Gi": "2Gi", "nvidia.com/gpu": 1 };
    const load = loadIn(estate({ requests }));
    expect(load.memory).toBe(6 * GIB);
    expect(load.others.map(({ resource, amount }) => [resource, amount])).toEqual([["nvidia.com/gpu", 1]]);
  });

  it("carries the micro-VM where every pod has one of its own", () => {
    const load = loadIn(estate({}, { kind: "sandboxed" }));
    expect(load.cpu).toBe(2.25);
    expect(load.memory).toBe(4 * GIB + 160 * 1024 * 1024);
  });
});

describe("growth", () => {
  it.each([
    ["none", 1, 1],
    ["cpu", 1, 1.1],
    ["replicas", 1.2, 1],
  ])("with scaling %s is %d on all and %d on CPU alone", (scaling, growth, cpuGrowth) => {
    const load = loadIn(estate({ scaling }), undefined, slow);
    expect([load.growth[0], load.cpuGrowth[0], load.memoryGrowth[0]]).toEqual([growth, cpuGrowth, 1]);
  });

  it("is the one draw of demand for the whole estate", () => {
    const brief = estate({});
    const world = inDraws(brief, 64);
    const load = loadIn(brief, world);
    expect(load.growth).toBe(world.columns.get("defaults.demand"));
    expect(Math.min(...load.growth)).toBeGreaterThan(0.85);
    expect(Math.max(...load.growth)).toBeLessThan(1.15);
  });

  it("is relative to the median of uncertain requests and replicas", () => {
    const brief = estate({
      replicas: { low: 2, high: 8 },
      requests: { cpu: { low: 1, high: 4 }, memory: { min: 1, mode: 2, max: 3 } },
    });
    const world = inDraws(brief, 256);
    const load = loadIn(brief, world);
    const [replicas, cpu] = ["replicas", "requests.cpu"].map((field) =>
      world.columns.get(`workloads[w].${field}`),
    );
    const demand = world.columns.get("defaults.demand");
    expect(load.replicas).toBe(4);
    expect(load.cpu).toBeCloseTo(2, 12);
    expect(load.growth[3]).toBeCloseTo(((replicas?.[3] ?? 0) / 4) * (demand?.[3] ?? 0), 12);
    expect(load.cpuGrowth[3]).toBeCloseTo((cpu?.[3] ?? 0) / 2, 12);
    expect(load.memoryGrowth).toHaveLength(256);
  });

  it("follows an input that is set to another value", () => {
    const brief = estate({});
    const world = withInput(inCenter(brief), "workloads[w].requests.cpu", 3);
    expect([...loadIn(brief, world).cpuGrowth]).toEqual([1.5]);
  });

  it("of devices follows their own quantity", () => {
    const brief = estate({ requests: { cpu: 1, memory: "1Gi", "nvidia.com/gpu": 2 } });
    const path = [...inCenter(brief).columns.keys()].find((one) => one.includes("gpu")) ?? "";
    const load = loadIn(brief, withInput(inCenter(brief), path, 4));
    expect(load.others.map(({ amount, growth }) => [amount, ...growth])).toEqual([[2, 2]]);
  });
});

describe("constraints", () => {
  it("spread replicas that have an availability objective or spread over hosts, not over racks alone", () => {
    const spreads = [
      { availability: { objective: 0.999 } },
      { topologySpread: [{ domain: "host" }] },
      { topologySpread: [{ domain: "rack" }] },
    ].map((workload) => loadIn(estate(workload)).spreadByHost);
    expect(spreads).toEqual([true, true, false]);
  });

  const both = briefOf({
    tenants: [{ id: "a", trustZone: "red", separate: ["kernel", "host"] }, { id: "b" }],
    workloads: ["x", "y"].map((id, at) => ({
      id,
      tenant: at === 0 ? "a" : "b",
      requests: { cpu: 1, memory: "1Gi" },
    })),
  });
  const world = inCenter(both);
  const forced = (...ids: readonly string[]) =>
    ids.map((workload) => ({ workload, platform: "bare-metal", gates: ["g"] }));
  const owned = (plan: ReturnType<typeof planOf>, instead?: ReturnType<typeof forced>) =>
    loadOf({ brief: both, plan, world, slowdown: noSlowdown, ...(instead && { forced: instead }) }).map(
      ({ ownHosts }) => ownHosts,
    );

  it("give forced workloads hosts of their own, none if all are forced", () => {
    expect(owned(planOf(both, "vm", {}, forced("x")))).toEqual([true, false]);
    expect(owned(planOf(both, "vm", {}, forced("x", "y")))).toEqual([false, false]);
    expect(owned(planOf(both, "vm"), forced("y"))).toEqual([false, true]);
  });

  it("name the strongest separation and every circle", () => {
    const [x, y] = loadOf({ brief: both, plan: planOf(both, "vm"), world, slowdown: noSlowdown });
    expect(x).toMatchObject({
      separate: "host",
      apart: { kernel: "zone red", host: "zone red" },
      trustZone: "red",
      tenant: "a",
    });
    expect(y).toMatchObject({ separate: "nothing", apart: {}, trustZone: "b" });
  });

  it("leave out a workload that the plan puts nowhere", () => {
    const plan = { ...planOf(both, "vm"), assignment: [{ workload: "x", platform: "vm" }] };
    expect(
      loadOf({ brief: both, plan, world, slowdown: noSlowdown }).map(({ workload }) => workload),
    ).toEqual(["x"]);
  });
});
