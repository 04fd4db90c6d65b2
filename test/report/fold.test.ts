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
