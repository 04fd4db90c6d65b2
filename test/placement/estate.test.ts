import { describe, expect, it } from "vitest";
import { createPlacementCache } from "../../src/placement/cache.js";
import { byWorkload, estateOf, medianLoads, sortedLoads } from "../../src/placement/estate.js";
import { briefOf, inDraws, modelHost } from "./estates.js";
import { loadLike } from "./parts.js";

const brief = briefOf({
  workloads: [{ id: "w", requests: { cpu: 1, memory: "1Gi" } }],
  hosts: [modelHost()],
  platforms: [
    { id: "vm", kind: "vm", host: "big" },
    { id: "cloud", kind: "cloud-vm", instance: { name: "m8", cpu: 8, memory: "32Gi", price: 0.4 } },
  ],
});
const plan = { id: "p", pooling: "shared" } as const;

describe("an estate", () => {
  const cache = createPlacementCache();
  const estate = estateOf(brief, plan, cache);
  const [cloud, vm] = ["cloud", "vm"].map((id) => estate.platforms.get(id));
  if (cloud === undefined || vm === undefined) throw new Error("no platform");

  it("finds hosts, which instances do not have", () => {
    expect(estate.hostOf(vm)?.id).toBe("big");
    expect(estate.hostOf(cloud)).toBeUndefined();
  });

  it("keeps shapes, verdicts and drawn room in the caller's cache", () => {
    const [shape] = estate.shapesOf(vm);
    const world = inDraws(brief, 64);
    if (shape === undefined) throw new Error("no shape");
    expect(estate.shapesOf(vm)).toBe(estateOf(brief, plan, cache).shapesOf(vm));
    expect(estate.roomOf(vm, shape, world)).toBe(estate.roomOf(vm, shape, world));
    const load = loadLike({ platform: "vm" });
    expect(estate.fitsOf(load)).toBe(estate.fitsOf(load));
    expect(estate.fitsOf(loadLike({ platform: "elsewhere" })).verdict).toBe("fail");
  });
});

it("sorts loads by the code units of their ids, and leaves sorted ones as they are", () => {
  const loads = ["b", "B", "a"].map((workload) => loadLike({ workload }));
  const sorted = sortedLoads(loads);
  expect(sorted.map(({ workload }) => workload)).toEqual(["B", "a", "b"]);
  expect(sortedLoads(sorted)).toBe(sorted);
  expect(byWorkload(loads).get("B")).toBe(loads[1]);
});

it("takes the median of every column for the central world", () => {
  const growth = Float64Array.of(3, 1, 2);
  const cpuGrowth = Float64Array.of(4, 1, 2, 3);
  const others = [{ resource: "a/b", amount: 1, growth }];
  const [load] = medianLoads([loadLike({ growth, cpuGrowth, others })], createPlacementCache());
  expect(load?.growth).toEqual(Float64Array.of(2));
  expect(load?.cpuGrowth).toEqual(Float64Array.of(2.5));
  expect(load?.others[0]?.growth).toEqual(Float64Array.of(2));
  expect(load?.memoryGrowth).toEqual(Float64Array.of(1));
  expect(growth).toEqual(Float64Array.of(3, 1, 2));
});
