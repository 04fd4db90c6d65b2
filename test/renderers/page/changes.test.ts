import { describe, expect, it } from "vitest";
import { changesOf } from "../../../src/renderers/page/changes.js";
import type { FlipPoint } from "../../../src/robustness/flips.js";
import { reportWith, viewWith } from "../fixture.js";

const point: FlipPoint = {
  ...{ path: "prices[vcf].unitPrice", current: 350, flipsAt: 96.2, unit: "money" },
  ...{ to: "default", direction: "below" },
};

describe("what would change it", () => {
  it("says from where to where, what stands then, and what else was tried", () => {
    expect(changesOf(viewWith())).toEqual({
      rows: [{ input: "price of vcf", flip: "350 USD → below 96.2 USD", then: "then VMs throughout" }],
      rest: "nothing else within its plausible range (1 inputs and weights tried)",
    });
  });

  it("says so where nothing changes it, and nothing where nothing was tried", () => {
    const flips = reportWith().flips.filter((flip) => "kind" in flip);
    expect(changesOf(viewWith({ flips }))).toEqual({
      rows: [],
      rest: "nothing within its plausible range (1 inputs and weights tried)",
    });
    expect(changesOf(viewWith({ flips: [] }))).toEqual({ rows: [], rest: "" });
  });

  it("names forced workloads, weights, and that no plan may stand", () => {
    const flips: readonly FlipPoint[] = [
      { ...point, forced: ["web", "search"] },
      { ...point, forced: [] },
      { ...point, to: null, path: "preferences.weights.cost", unit: "share", current: 0.25, flipsAt: 0.5 },
      { ...point, direction: "either" },
      { ...point },
    ];
    const { rows, rest } = changesOf(viewWith({ flips }));
    expect(rows.map(({ then }) => then)).toEqual([
      "then only web and search cannot stay on VMs",
      "then nothing has to leave VMs",
      "then no plan stands",
      "then VMs throughout",
    ]);
    expect(rows[2]).toMatchObject({ input: "weight of cost", flip: "25 % → once known to be below 50 %" });
    expect(rows[3]?.flip).toBe("350 USD, once known exactly");
    expect(rest).toBe("1 more in the data; 0 tried change nothing within their plausible range");
  });
});
