import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBrief } from "../../src/brief/parse-brief.js";
import { quantitiesOf } from "../../src/brief/quantities.js";
import { briefArbitrary } from "./arbitrary.js";
import { briefOf, briefWith, completed } from "./stated.js";

const pathsOf = (input: unknown): readonly string[] => quantitiesOf(completed(input)).map(({ path }) => path);

describe("quantitiesOf", () => {
  it("holds what the workloads, hosts, platforms and the brief itself state", () => {
    const input = briefOf({
      ...briefWith({
        growthPerYear: 0.1,
        requests: { cpu: 2, memory: "4Gi", "nvidia.com/gpu": 1 },
        latency: {
          objective: { percentile: 0.99, atMost: "9ms" },
          baseline: { percentile: 0.99, value: "6ms", platform: "bare-metal", utilization: 0.5 },
        },
      }),
      budget: 1_000_000,
      escape: { perYear: 0.1 },
      hosts: [{ id: "a b", coresPerSocket: 32, memory: "1Ti", price: "9000" }],
      inflation: { licences: 0.05 },
      prices: [{ id: "vcf", product: "vcf", pricingUnit: "per-host", unitPrice: 100 }],
    });
    expect(pathsOf(input)).toEqual(
      expect.arrayContaining([
        "budget",
        "escape.perYear",
        'hosts["a b"].memory',
        'hosts["a b"].price',
        "inflation.licences",
        "prices[vcf].unitPrice",
        "workloads[shop].growthPerYear",
        "workloads[shop].latency.baseline.utilization",
        "workloads[shop].latency.baseline.value",
        "workloads[shop].latency.objective.atMost",
        "workloads[shop].replicas",
        "workloads[shop].requests.cpu",
        "workloads[shop].requests.memory",
        'workloads[shop].requests["nvidia.com/gpu"]',
      ]),
    );
  });

  it("holds every default once, also where many fields fall back on it", () => {
    const defaults = pathsOf(briefOf()).filter((path) => path.startsWith("defaults."));
    expect(defaults).toEqual(
      Object.keys(completed(briefOf()).defaults)
        .map((id) => `defaults.${id}`)
        .sort(),
    );
  });

  it("leaves samples of measurements alone: they are no input that is drawn", () => {
    const measurement = {
      ...{
        platform: "vm",
        benchmark: "fio",
        metric: "iops",
        unit: "1/s",
        direction: "higher",
        statistic: "mean",
      },
      ...{ sampleKind: "run", samples: [1, 2, 3], tool: { name: "fio" } },
    };
    expect(pathsOf(briefOf({ measurements: [measurement] }))).toEqual(pathsOf(briefOf()));
  });

  it("is sorted by path, each path once, and finds the same whatever the order of the input", () => {
    fc.assert(
      fc.property(briefArbitrary(), (input) => {
        const parsed = parseBrief(input);
        fc.pre(parsed.ok);
        const paths = pathsOf(input);
        expect(paths).toEqual([...new Set(paths)].sort());
        expect(pathsOf({ ...input, workloads: [...input.workloads].reverse() })).toEqual(paths);
      }),
      { numRuns: 30 },
    );
  });
});
