import { describe, expect, it } from "vitest";
import { briefOf, briefWith, codesOf, issuesOf, shop } from "../stated.js";

const hosts = [{ id: "r750", coresPerSocket: 32, memory: "512Gi" }];
const baseline = { percentile: 0.99, value: "6ms", platform: "mv", utilization: 0.5 };
const objective = { percentile: 0.99, atMost: "9ms" };

describe("references", () => {
  it.each([
    [briefWith({ tenant: "nobody" }), ["unknown-reference workloads[shop].tenant"]],
    [briefWith({ tenant: "default" }), []],
    [briefWith({ runsOn: "mv" }), ["unknown-reference workloads[shop].runsOn"]],
    [briefWith({ runsOn: "vm" }), []],
    [
      briefWith({ latency: { objective, baseline } }),
      ["unknown-reference workloads[shop].latency.baseline.platform"],
    ],
    [
      briefOf({ platforms: [{ id: "vm", kind: "vm", host: "r570" }], hosts }),
      ["unknown-reference platforms[vm].host"],
    ],
    [
      briefOf({
        prices: [{ id: "p", product: "x", pricingUnit: "kWh", unitPrice: 1, platforms: ["vm", "x"] }],
      }),
      ["unknown-reference prices[p].platforms[1]"],
    ],
    [briefOf({ burden: { default: "x" } }), ["unknown-reference burden.default"]],
    [
      briefOf({ policies: { disable: [{ gate: "window", workload: "shp", reason: "r" }] } }),
      ["unknown-reference policies.disable[0].gate", "unknown-reference policies.disable[0].workload"],
    ],
    [
      briefOf({
        waivers: [{ gate: "device.gpu", workload: "shop", reason: "r", owner: "o", expires: "2027-01-01" }],
      }),
      [],
    ],
    [
      briefOf({ preferences: { scales: { costs: { worst: 1, best: 0 } }, material: { lat: 1 } } }),
      ["unknown-reference preferences.scales.costs", "unknown-reference preferences.material.lat"],
    ],
    [
      briefOf({ preferences: { weights: { kind: "order", order: ["cost", ["latency", "x"], "y"] } } }),
      ["unknown-reference preferences.weights.order[1][1]", "unknown-reference preferences.weights.order[2]"],
    ],
    [
      briefOf({ preferences: { weights: { kind: "intervals", shares: { x: [0, 1] } } } }),
      ["unknown-reference preferences.weights.shares.x"],
    ],
    [
      briefOf({
        preferences: { weights: { kind: "ratios", ratios: [{ more: "x", less: "cost", atLeast: 1 }] } },
      }),
      ["unknown-reference preferences.weights.ratios[0].more"],
    ],
    [
      briefOf({
        preferences: {
          weights: {
            kind: "tradeoffs",
            tradeoffs: [{ gain: { criterion: "cost", by: 1 }, worth: { criterion: "x", by: 1 } }],
          },
        },
      }),
      ["unknown-reference preferences.weights.tradeoffs[0].worth.criterion"],
    ],
  ])("%#", (brief, codes) => {
    expect(codesOf(brief)).toEqual(codes);
  });

  it("offers the nearest name that exists", () => {
    const [issue] = issuesOf(briefOf({ platforms: [{ id: "vm", kind: "vm", host: "r570" }], hosts }));
    expect([issue?.message, issue?.values]).toEqual([
      'platforms[vm].host names the host "r570", which does not exist. Did you mean "r750"?',
      { nearest: "r750" },
    ]);
  });

  it("lets runs on bare metal be named without declaring it", () => {
    const measurement = {
      benchmark: "b",
      metric: "m",
      unit: "s",
      direction: "lower",
      statistic: "mean",
      sampleKind: "run",
      samples: [1],
      tool: { name: "t" },
    };
    const platforms = [{ id: "guests", kind: "vm", host: "r750" }];
    const measurements = ["bare-metal", "guests", "vm"].map((platform) => ({ ...measurement, platform }));
    expect(codesOf(briefOf({ hosts, platforms, measurements }))).toEqual([
      "unknown-reference measurements[2].platform",
    ]);
  });

  it("knows the names that extensions bring, and the records that the catalogue has", () => {
    const brief = briefOf({
      preferences: { material: { "time-to-capacity": 1 } },
      policies: { disable: [{ gate: "own-gate", reason: "r" }] },
      evidence: { exclude: ["a", "b"], reweigh: [{ record: "c", factor: 0.5 }] },
    });
    expect(codesOf(brief, { criteria: ["time-to-capacity"], gates: ["own-gate"] })).toEqual([]);
    expect(codesOf(brief, { criteria: ["time-to-capacity"], gates: ["own-gate"], records: ["a"] })).toEqual([
      "unknown-reference evidence.exclude[1]",
      "unknown-reference evidence.reweigh[0].record",
    ]);
  });

  it("are found also where something else of the element is wrong, and take its id as it stands", () => {
    const workloads = [{ ...shop, replicas: -1, runsOn: "x" }];
    const waivers = [{ gate: "windows", workload: "shop", reason: "r", owner: "o", expires: "2027-01-01" }];
    expect(codesOf(briefOf({ workloads, waivers }))).toEqual([
      "out-of-range workloads[shop].replicas",
      "unknown-reference workloads[shop].runsOn",
    ]);
  });
});
