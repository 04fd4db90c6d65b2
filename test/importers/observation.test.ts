import { describe, expect, it } from "vitest";
import { poolRuns, readingOf } from "../../src/importers/observation.js";
import type { Observation } from "../../src/importers/observation.js";

const run: Observation = {
  benchmark: "fio/randread",
  metric: "read-iops",
  unit: "1/s",
  direction: "higher",
  statistic: "rate",
  value: 100,
  dimension: "storage-iops",
  observations: 1000,
  params: { bs: 4096, rw: "randread" },
  tool: { name: "fio", version: "3.33" },
  environment: { runtime: "10", kernel: "6.1" },
  takenAt: "2026-11-24",
};
const context = { platform: "vm" };

describe("poolRuns", () => {
  it("makes one measurement of the repetitions of one thing, one sample a run, in their order", () => {
    const again = { ...run, value: 90, params: { rw: "randread", bs: 4096 }, takenAt: "2026-11-25" };
    expect(poolRuns([run, again], { platform: "vm", source: "fio.json" })).toEqual([
      {
        platform: "vm",
        benchmark: "fio/randread",
        metric: "read-iops",
        unit: "1/s",
        direction: "higher",
        statistic: "rate",
        sampleKind: "run",
        samples: [100, 90],
        observations: 2000,
        params: { bs: 4096, rw: "randread" },
        tool: { name: "fio", version: "3.33" },
        environment: { runtime: "10", kernel: "6.1" },
        takenAt: "2026-11-24",
        dimension: "storage-iops",
        source: "fio.json",
      },
    ]);
  });

  it.each([
    ["benchmark", { benchmark: "fio/other" }],
    ["metric", { metric: "write-iops" }],
    ["unit", { unit: "B/s" }],
    ["direction", { direction: "lower" }],
    ["statistic", { statistic: "mean" }],
    ["parameters", { params: { bs: 8192, rw: "randread" } }],
    ["tool version", { tool: { name: "fio", version: "3.1" } }],
    ["validity", { validity: ["partial"] }],
    ["kind of sample", { sampleKind: "iteration" }],
    ["platform", { platform: "bare-metal" }],
  ] as const)("keeps runs apart that differ in %s", (_, difference) => {
    expect(poolRuns([run, { ...run, ...difference }], context)).toHaveLength(2);
  });

  it("keeps of the environment what all runs share", () => {
    const other = { ...run, environment: { runtime: "10", kernel: "6.6" } };
    expect(poolRuns([run, other], context)[0]?.environment).toEqual({ runtime: "10" });
  });

  it("states operations only where every run does", () => {
    const { observations: _, ...uncounted } = run;
    expect(poolRuns([run, uncounted], context)[0]).not.toHaveProperty("observations");
    expect(poolRuns([{ ...run, observations: 1e308 }, run], context)[0]).not.toHaveProperty("observations");
  });

  it("lets the caller's facts win and carries the neighbour", () => {
    const neighbour = { resource: "storage", enforcement: "none" } as const;
    const [pooled] = poolRuns([run], { platform: "vm", params: { bs: 1, pool: "fast" }, neighbour });
    expect(pooled).toMatchObject({ params: { bs: 1, rw: "randread", pool: "fast" }, neighbour });
  });

  it("drops a figure that no machine can reach", () => {
    for (const value of [Infinity, 1e19, NaN, -1]) expect(poolRuns([{ ...run, value }], context)).toEqual([]);
    expect(poolRuns([{ ...run, value: 0 }], context)).toHaveLength(1);
  });
});

describe("readingOf", () => {
  it("puts what was found before the runs first", () => {
    const left = { path: "text", reason: "not-json", message: "" };
    const later = { path: "documents[0]", reason: "no-operations", message: "" };
    const reading = readingOf([{ observations: [run], left: [later], issues: [] }], context, {
      left: [left],
      issues: [],
    });
    expect(reading.left).toEqual([left, later]);
    expect(reading.measurements).toHaveLength(1);
  });
});
