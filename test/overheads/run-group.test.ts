import { describe, expect, it } from "vitest";
import { groupRuns, nearestRuns, partsOf, type RunGroup } from "../../src/overheads/run-group.js";
import { measurement } from "./fixture.js";

describe("groupRuns", () => {
  it("pools what agrees in benchmark, metric, statistic, unit, kind of sample, parameters, platform and neighbour", () => {
    const groups = groupRuns([
      measurement({ samples: [1, 2] }),
      measurement({ path: "measurements[1]", samples: [3], tool: { name: "fio", version: "3.36" } }),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.samples).toEqual([1, 2, 3]);
  });

  it("keeps apart whatever differs in one of them", () => {
    const all = [
      measurement(),
      measurement({ benchmark: "other" }),
      measurement({ metric: "other" }),
      measurement({ statistic: "mean" }),
      measurement({ unit: "1/min" }),
      measurement({ sampleKind: "interval" }),
      measurement({ params: { bs: 4096 } }),
      measurement({ params: { bs: 4096, iodepth: "16" } }),
      measurement({ platform: "other" }),
      measurement({ neighbour: { resource: "cpu", enforcement: "none" } }),
      measurement({ neighbour: { resource: "cpu", enforcement: "shared" } }),
    ];
    expect(groupRuns(all)).toHaveLength(all.length);
  });

  it("does not care for the order of parameters", () => {
    const turned = measurement({ params: { iodepth: 16, bs: 4096 } });
    expect([...partsOf(turned)]).toEqual([...partsOf(measurement())]);
  });

  it("keeps labels only where every sample has one of its own", () => {
    const labelled = measurement({ samples: [1, 2], pairs: ["a", "b"] });
    expect(groupRuns([labelled])[0]?.pairs).toEqual(["a", "b"]);
    expect(groupRuns([labelled, measurement({ samples: [3] })])[0]?.pairs).toBeUndefined();
    expect(groupRuns([labelled, labelled])[0]?.pairs).toBeUndefined();
  });
});

describe("nearestRuns", () => {
  it("names the runs that differ least, the first of equals, and in what", () => {
    const at = (path: string, params: { readonly [name: string]: number }) => measurement({ path, params });
    const [group, far, near, asNear] = groupRuns([
      measurement(),
      at("measurements[1]", { bs: 8192, iodepth: 1 }),
      at("measurements[2]", { bs: 4096, iodepth: 1 }),
      at("measurements[3]", { bs: 4096, iodepth: 2 }),
    ]) as [RunGroup, RunGroup, RunGroup, RunGroup];
    expect(nearestRuns(group, [far, near, asNear])).toEqual({
      path: "measurements[2]",
      differs: ["params.iodepth"],
    });
    expect(nearestRuns(group, [])).toBeUndefined();
  });
});
