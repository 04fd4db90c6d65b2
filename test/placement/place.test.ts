import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SlowdownFunction } from "../../src/overheads/performance.js";
import { createPlacementCache } from "../../src/placement/cache.js";
import { checkPlacement } from "../../src/placement/checker.js";
import { loadOf } from "../../src/placement/load-of.js";
import { place } from "../../src/placement/place.js";
import type { Placement } from "../../src/placement/placement.js";
import { constant } from "../../src/statistics/column.js";
import { briefOf, inCenter, inDraws, modelHost, noSlowdown, placeCentral, planOf } from "./estates.js";
import { generatedBrief, generatedEstate, generatedPlan } from "./generated.js";

/** 600 pods of 100m CPU and 256Mi on hosts of 128 threads and 1 TiB. */
const smallPods = (platform: object) =>
  briefOf({
    workloads: [{ id: "small", replicas: 600, requests: { cpu: "100m", memory: "256Mi" }, scaling: "none" }],
    hosts: [modelHost({ memory: "1Ti" })],
    platforms: [{ id: "p", host: "big", controlPlane: "hosted", spareHosts: 0, ...platform }],
    burden: { default: "p" },
  });

describe("MODEL §6 check:", () => {
  it("600 small pods need 60 threads, yet 6 bare-metal hosts of 102 pods", () => {
    const brief = smallPods({ kind: "bare-metal" });
    const { placement } = placeCentral(brief, planOf(brief, "p"));
    expect(placement.hosts.map(({ count }) => count)).toEqual([6]);
    expect(placement.binds.id).toBe("binds.pods");
    expect(placement.bound["pods"]).toBeCloseTo(600 / 102, 12);
    expect((placement.bound["cpu"] ?? 0) * 127.11).toBeCloseTo(60, 9);
    expect(placement.stranded[0]).toMatchObject({ resource: "cpu", by: { id: "stranded.max-pods" } });
  });

  it("600 small pods take 6 VMs of 15 CPU and 60 GiB, 102 pods each, on 1 host", () => {
    const brief = smallPods({ kind: "vm", nodeShape: { cpu: 15, memory: "60Gi" } });
    const { placement } = placeCentral(brief, planOf(brief, "p"));
    expect(placement.pools.map(({ count }) => count)).toEqual([6]);
    expect(placement.clusters[0]?.nodes[0]?.shape.pods).toBe(102);
    expect(placement.hosts.map(({ count }) => count)).toEqual([1]);
  });

  it.each([
    ["none", 4000, 31.47, 32],
    ["cpu", 4048.98, 31.85, 33],
    ["replicas", 4203.37, 33.07, 34],
  ])(
    "2,000 pods of 2 CPU with scaling %s: bound %d CPU → %d → %d hosts (e = 1.0089)",
    (scaling, cpu, bound, hosts) => {
      const brief = briefOf({
        workloads: [{ id: "w", replicas: 2000, requests: { cpu: 2, memory: "4Gi" }, scaling }],
        hosts: [modelHost()],
        platforms: [{ id: "p", kind: "bare-metal", host: "big", controlPlane: "hosted", spareHosts: 0 }],
        burden: { default: "p" },
      });
      // The profile of §3: S = 0.6 / 0.98 + 0.3 / 0.9 + 0.1 / 0.95, S_cpu = 0.6 / 0.98 + 0.4
      const slowdown: SlowdownFunction = () => ({
        service: constant(0.6 / 0.98 + 0.3 / 0.9 + 0.1 / 0.95),
        cpu: constant(0.6 / 0.98 + 0.4),
      });
      const { placement } = placeCentral(brief, planOf(brief, "p"), slowdown);
      expect((placement.bound["cpu"] ?? 0) * 127.11).toBeCloseTo(cpu, 2);
      expect(placement.bound["cpu"]).toBeCloseTo(bound, 2);
      expect(placement.pools[0]?.excess).toBeCloseTo(1.0089, 4);
      expect(placement.hosts[0]?.count).toBe(hosts);
    },
  );
});

/** One workload on bare metal, with what surrounds it. */
const one = (workload: object, platform: object = { kind: "bare-metal" }) => {
  const brief = briefOf({
    workloads: [{ id: "w", requests: { cpu: 2, memory: "4Gi" }, ...workload }],
    hosts: [modelHost()],
    platforms: [{ id: "p", host: "big", ...platform }],
    burden: { default: "p" },
  });
  const placed = placeCentral(brief, planOf(brief, "p"));
  expect(checkPlacement(placed)).toEqual([]);
  return placed.placement;
};

describe("small estates", () => {
  it("of one replica without an objective need one host and no spare", () => {
    expect(one({}).hosts.map(({ count, spare }) => [count, spare])).toEqual([[1, 0]]);
    expect(one({}, { kind: "vm" }).hosts.map(({ count, spare }) => [count, spare])).toEqual([[1, 0]]);
    expect(one({}).clusters[0]?.controlPlane).toMatchObject({ kind: "stacked", nodes: 1, hosts: [0] });
  });

  it("of two need three hosts for the control plane, and a spare", () => {
    expect(one({ replicas: 2 }).hosts.map(({ count, spare }) => [count, spare])).toEqual([[4, 1]]);
    expect(one({ replicas: 2 }, { kind: "vm" }).hosts[0]?.count).toBe(4);
  });

  it("need two hosts for replicas that must survive one, where the control plane is hosted", () => {
    const workload = { replicas: 2, availability: { objective: 0.999 } };
    expect(one({ replicas: 2 }, { kind: "vm", controlPlane: "hosted" }).hosts[0]?.count).toBe(2);
    expect(one(workload, { kind: "vm", controlPlane: "hosted" }).hosts[0]?.count).toBe(3);
  });
});

/** Columns as arrays, so that two placements can be compared and printed. */
const plain = (placement: Placement): unknown =>
  JSON.parse(
    JSON.stringify(placement, (_, value: unknown) => (value instanceof Float64Array ? [...value] : value)),
  );

describe("properties", () => {
  it("the order of workloads, of loads and of the assignment changes nothing", () => {
    fc.assert(
      fc.property(generatedEstate, fc.infiniteStream(fc.nat()), (estate, numbers) => {
        const shuffled = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((item) => ({ item, key: numbers.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const plan = generatedPlan(estate);
        const { placement, load, brief } = placeCentral(generatedBrief(estate), plan);
        const other = generatedBrief({
          ...estate,
          input: { ...estate.input, workloads: shuffled(estate.input.workloads) },
        });
        const moved = { ...plan, assignment: shuffled(plan.assignment) };
        expect(plain(placeCentral(other, moved).placement)).toEqual(plain(placement));
        expect(plain(place({ brief, plan, load: shuffled(load), world: inCenter(brief) }))).toEqual(
          plain(placement),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("a shared cache changes nothing", () => {
    fc.assert(
      fc.property(generatedEstate, (estate) => {
        const brief = generatedBrief(estate);
        const world = inCenter(brief);
        const cache = createPlacementCache();
        const plans = [
          generatedPlan(estate),
          { ...generatedPlan(estate), pooling: "per-trust-zone" as const },
          generatedPlan(estate),
        ];
        for (const plan of plans) {
          const load = loadOf({ brief, plan, world, slowdown: noSlowdown });
          expect(plain(place({ brief, plan, load, world, cache }))).toEqual(
            plain(place({ brief, plan, load, world })),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it("more replicas never need fewer nodes of one shape", () => {
    const platforms = [{ kind: "bare-metal" }, { kind: "vm", nodeShape: { cpu: 16, memory: "64Gi" } }];
    fc.assert(
      fc.property(
        fc.constantFrom(...platforms),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 130 }),
        (platform, replicas, tenths) => {
          const requests = { cpu: tenths / 10, memory: "3Gi" };
          const nodes = (count: number) => one({ replicas: count, requests }, platform).pools[0]?.count ?? 0;
          expect(nodes(replicas + 1)).toBeGreaterThanOrEqual(nodes(replicas));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("the central world is the draws with one row", () => {
    fc.assert(
      fc.property(generatedEstate, (estate) => {
        const { placement } = placeCentral(generatedBrief(estate), generatedPlan(estate));
        for (const { count, draws } of [...placement.hosts, ...placement.instances])
          expect([...draws]).toEqual([count]);
        for (const { count, nodes } of placement.pools) expect([...nodes]).toEqual([count]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("draws", () => {
  const brief = briefOf({
    workloads: [
      { id: "a", replicas: 1000, requests: { cpu: 2, memory: "4Gi" } },
      {
        id: "b",
        replicas: 50,
        requests: { cpu: { low: 2, high: 4 }, memory: "16Gi" },
        availability: { objective: 0.999 },
      },
    ],
    hosts: [modelHost()],
  });
  const world = inDraws(brief, 512);

  it.each(["bare-metal", "vm"])(
    "change only the counts on %s, which stand on both sides of the central one",
    (platform) => {
      const plan = planOf(brief, platform);
      const load = loadOf({ brief, plan, world, slowdown: noSlowdown });
      const center = placeCentral(brief, plan);
      const drawn = place({
        brief,
        plan,
        load,
        world,
        central: { load: center.load, world: inCenter(brief) },
      });
      expect(drawn.clusters).toEqual(center.placement.clusters);
      const sorted = [...(drawn.hosts[0]?.draws ?? [])].sort((a, b) => a - b);
      const count = center.placement.hosts[0]?.count ?? 0;
      expect(drawn.hosts[0]?.count).toBe(count);
      expect(sorted[25]).toBeLessThan(count);
      expect(sorted[486]).toBeGreaterThan(count);
      expect(Math.abs((sorted[256] ?? 0) - count)).toBeLessThanOrEqual(1);
    },
  );

  it("without the central world rest on the medians of their own columns", () => {
    const plan = planOf(brief, "bare-metal");
    const load = loadOf({ brief, plan, world, slowdown: noSlowdown });
    const center = placeCentral(brief, plan).placement;
    expect(place({ brief, plan, load, world }).hosts[0]?.count).toBe(center.hosts[0]?.count);
  });
});

describe("large estates", () => {
  it("of 10,000 workloads of 40 replicas are counted and laid out by counts, each once", () => {
    const large = briefOf({
      workloads: Array.from({ length: 10_000 }, (_, at) => ({
        id: `w${at}`,
        replicas: 40,
        requests: { cpu: 0.1 + (at % 30) / 10, memory: `${1 + (at % 13)}Gi` },
        ...(at % 2 === 0 && { availability: { objective: 0.999 } }),
      })),
      hosts: [modelHost()],
    });
    const { placement } = placeCentral(large, planOf(large, "bare-metal"));
    const pods = placement.clusters[0]?.nodes.flatMap((node) => node.pods) ?? [];
    expect(pods.reduce((sum, { count }) => sum + count, 0)).toBe(400_000);
    expect(placement.hosts[0]?.count).toBeGreaterThan(5000);
  });
});
