import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { neighbourSlowdownOf } from "../../src/consequences/neighbour-slowdown.js";
import type { Enforcements } from "../../src/consequences/neighbours.js";
import { briefOf, contextFor, worldOf } from "./fixture.js";

const profile = {
  cpu: 0.4,
  memory: 0.1,
  "network-latency": 0.2,
  "network-throughput": 0.1,
  "storage-iops": 0.05,
  "gpu-inference": 0.15,
};
const allOf = (enforcement: Enforcements["cpu"], others: Partial<Enforcements> = {}): Enforcements => ({
  cpu: enforcement,
  memory: enforcement,
  "memory-bandwidth": enforcement,
  network: enforcement,
  storage: enforcement,
  ...others,
});

function slowed(enforcement: Enforcements, stated: Partial<BriefInput> = {}) {
  const brief = briefOf({
    workloads: [{ id: "w", requests: { cpu: 1, memory: "1Gi" }, profile }],
    ...stated,
  });
  const world = worldOf(brief, {
    "defaults.neighbour-slowdown-none": Float64Array.of(1, 2),
    "defaults.neighbour-slowdown-shared": 0.5,
    "defaults.neighbour-slowdown-reserved": 0.1,
  });
  const context = contextFor({ brief, on: "vm", world });
  const [victim] = context.assigned;
  if (victim === undefined) throw new Error("nobody");
  return neighbourSlowdownOf(context, victim, enforcement);
}

describe("what one neighbour costs", () => {
  it("is 1 + Σ share × (slowdown − 1) over the resources, memory counting for its bandwidth too", () => {
    // cpu .4, memory .1, memory bandwidth .1, network .3, storage .05 = .95, × 0.1.
    expect(slowed(allOf("reserved")).factor[0]).toBeCloseTo(1.095, 12);
    // .4 × .5 + .1 × .5 + .1 × 1 + .3 × 0 + .05 × .1 = .355; at slowdown 2 without enforcement .455.
    const mixed = allOf("shared", { "memory-bandwidth": "none", network: "dedicated", storage: "reserved" });
    const { factor, inputs, isMeasured } = slowed(mixed);
    expect(factor[0]).toBeCloseTo(1.355, 12);
    expect(factor[1]).toBeCloseTo(1.455, 12);
    expect(isMeasured).toBe(false);
    expect(inputs).toEqual([
      "defaults.neighbour-slowdown-shared",
      "defaults.neighbour-slowdown-none",
      "defaults.neighbour-slowdown-reserved",
    ]);
  });

  it("is nothing where all is dedicated", () => {
    expect(slowed(allOf("dedicated"))).toMatchObject({ factor: Float64Array.of(1), inputs: [] });
  });

  it("takes the asker's own runs in place of the default", () => {
    const run = {
      platform: "vm",
      benchmark: "b",
      metric: "m",
      unit: "1/s",
      direction: "higher",
      statistic: "mean",
      sampleKind: "run",
      tool: { name: "t" },
    } as const;
    const measurements = [
      { ...run, samples: [100] },
      { ...run, samples: [50], neighbour: { resource: "cpu", enforcement: "reserved" } as const },
    ];
    const { factor, isMeasured, inputs } = slowed(allOf("reserved"), { measurements });
    // .4 × 1 + .55 × .1
    expect(factor[0]).toBeCloseTo(1.455, 12);
    expect(isMeasured).toBe(true);
    expect(inputs.filter((path) => path.startsWith("measurements"))).toHaveLength(2);
  });
});
