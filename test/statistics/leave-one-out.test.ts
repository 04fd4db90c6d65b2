import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { leaveOneOut } from "../../src/statistics/leave-one-out.js";
import { poolEstimates } from "../../src/statistics/pooling.js";

type Figures = "mean" | "standardError" | "tauSquared";

/** By leave-one-out.R with metafor. */
const reference = JSON.parse(
  readFileSync(new URL("../reference/leave-one-out.json", import.meta.url), "utf8"),
) as Record<"bcg" | "alike", Record<Figures | "estimates" | "standardErrors", readonly number[]>>;

describe("a pooled estimate without each study in turn", () => {
  it.each(["bcg", "alike"] as const)("agrees with metafor on %s", (name) => {
    const { estimates, standardErrors, ...wanted } = reference[name];
    const given = estimates.map((estimate, index) => ({
      estimate,
      standardError: standardErrors[index] as number,
    }));
    const all = poolEstimates(given);
    const without = leaveOneOut(given);
    expect(without).toHaveLength(estimates.length);
    without.forEach((one, index) => {
      for (const figure of ["mean", "standardError", "tauSquared"] as const)
        expect(one[figure], `${figure} ${index}`).toBeCloseTo(wanted[figure][index] as number, 9);
      expect(one.shift).toBeCloseTo(one.mean - all.mean, 14);
      expect(one.members).toEqual([index]);
    });
  });

  it("takes a study with all its estimates, and names it", () => {
    const estimates = [
      { estimate: 0, standardError: 0.1, study: "a" },
      { estimate: 0.4, standardError: 0.1 },
      { estimate: 0.2, standardError: 0.1, study: "a" },
    ];
    const [first, second] = leaveOneOut(estimates, { method: "dersimonian-laird" });
    expect(first).toMatchObject({ study: "a", members: [0, 2], tauSquared: 0 });
    expect(first?.mean).toBeCloseTo(0.4, 14);
    expect(second).toMatchObject({ members: [1], tauSquared: 0 });
    expect(second).not.toHaveProperty("study");
    expect(second?.mean).toBeCloseTo(0.1, 14);
  });

  it("is nothing for one study, and refuses what pooling refuses", () => {
    expect(leaveOneOut([{ estimate: 1, standardError: 1 }])).toEqual([]);
    expect(() => leaveOneOut([])).toThrow(RangeError);
    expect(() => leaveOneOut([{ estimate: Number.NaN, standardError: 1 }])).toThrow(RangeError);
  });
});
