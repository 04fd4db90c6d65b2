import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { priced } from "../assess/fixture.js";

const report = assess(priced, { draws: 64 });

describe("what is folded into a report", () => {
  it("keeps no column", () => {
    const columns = [...report.consequences, ...report.placements].flatMap((part) => Object.keys(part));
    expect(columns).not.toContain("column");
    for (const { pools, hosts } of report.placements) {
      for (const pool of pools) expect(pool).not.toHaveProperty("years");
      for (const host of hosts) expect(host).not.toHaveProperty("draws");
    }
  });

  it("takes probabilities whole from the draws, and all else between its own ends", () => {
    const known = report.consequences.flatMap(({ measure, figure }) =>
      figure.kind === "known" ? [{ measure, figure }] : [],
    );
    expect(known.map(({ measure }) => measure)).toContain("latency-met");
    for (const { measure, figure } of known) {
      expect(figure.low, measure).toBeLessThanOrEqual(figure.high);
      if (figure.unit !== "probability") continue;
      expect([figure.low, figure.high]).toEqual([figure.center, figure.center]);
    }
  });

  it("counts nodes and hosts of a placement in the centre, with the ends of the draws", () => {
    for (const { pools, hosts } of report.placements) {
      for (const { count, nodes } of pools) expect(nodes).toMatchObject({ center: count, unit: "nodes" });
      for (const { count, figure } of hosts) expect(figure).toMatchObject({ center: count, unit: "hosts" });
    }
  });

  it("tells years only where they differ, each a figure, none below the year before", () => {
    const same = report.placements.flatMap(({ hosts }) => hosts);
    for (const group of same) expect(group).not.toHaveProperty("years");
    const workloads = priced.workloads.map((workload) => ({ ...workload, growthPerYear: 0.2 }));
    const grown = assess({ ...priced, workloads }, { draws: 64 });
    const groups = grown.placements.flatMap(({ hosts }) => hosts);
    expect(groups.some(({ years }) => years !== undefined)).toBe(true);
    for (const { count, years } of groups) {
      const centers = (years ?? []).map((figure) => (figure.kind === "known" ? figure.center : Number.NaN));
      if (centers.length > 0) expect(centers[0]).toBe(count);
      for (const [at, center] of centers.entries())
        expect(center).toBeGreaterThanOrEqual(centers[at - 1] ?? 0);
    }
  });

  it("tells how full nodes are, the limits ahead, and how neighbours are held, for every plan", () => {
    for (const { plan, utilization, ahead } of report.placements) {
      expect(utilization.length).toBeGreaterThanOrEqual(3);
      expect(ahead.map(({ growth }) => growth)).toEqual(
        [...ahead.map(({ growth }) => growth)].sort((a, b) => a - b),
      );
      const limits = report.limits.filter((limit) => limit.plan === plan);
      expect(limits.length).toBeGreaterThanOrEqual(5);
      for (const { slowdown } of limits) expect(slowdown).toMatchObject({ kind: "known", unit: "ratio" });
    }
  });

  it("counts hosts alike in placements and consequences", () => {
    for (const { plan, hosts } of report.placements) {
      const told = report.consequences.find(
        (entry) => entry.plan === plan && entry.measure === "hosts" && !entry.workload,
      );
      const count = hosts.reduce((sum, group) => sum + group.count, 0);
      expect(told?.figure).toMatchObject({ center: count });
    }
  });
});

describe("what else is folded", () => {
  it("tells who reaches whom for every plan of several zones, and what today's team gives up", () => {
    const told = assess(
      {
        ...priced,
        tenants: [{ id: "a" }, { id: "b" }],
        workloads: priced.workloads.map((workload, index) => ({
          ...workload,
          tenant: index === 0 ? "a" : "b",
          runsOn: "guests",
        })),
        team: { people: 2, runsToday: ["virtualization"] },
      },
      { draws: 64 },
    );
    expect(told.reaches.map(({ plan }) => plan)).toEqual(told.plans.map(({ id }) => id));
    for (const { zones, edges } of told.reaches)
      for (const { from, to, pods } of edges) {
        expect(from).not.toBe(to);
        expect(pods).toBeGreaterThan(0);
        expect(pods).toBeLessThanOrEqual(zones.find(({ zone }) => zone === to)?.pods ?? 0);
      }
    const ofMetal = told.givenUp.filter(({ plan }) => plan === "bare");
    expect(ofMetal.map(({ what }) => what)).toContain("layer");
    const [layer] = ofMetal;
    if (layer?.hours?.kind !== "known") throw new Error("no hours");
    expect(layer.hours.low).toBeLessThan(layer.hours.high);
  });
});
