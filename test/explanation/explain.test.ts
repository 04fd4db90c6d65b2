import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/evidence/catalogue.js";
import { explain } from "../../src/explanation/explain.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import { briefOf, completed } from "../brief/stated.js";

const brief = completed(briefOf({}));
const { overheads } = estimateOverheads({ brief });
const explanation = explain({
  ...{ brief, overheads, verdicts: [], figures: [], notAsked: [], records: catalogue },
  read: new Set(["overheads[vm].cpu"]),
  difference: (path, value) => (path === "overheads[vm].cpu" ? value : 0),
});

describe("an explanation", () => {
  it("moves only what was read", () => {
    expect(explanation.sensitivity.map(({ path }) => path)).toEqual(["overheads[vm].cpu"]);
    expect(explanation.rests.published).toBeCloseTo(1, 12);
  });

  it("measures first what would let a challenger win", () => {
    const outcomes = [
      {
        path: "overheads[vm].memory",
        at: "25 %",
        value: 0.9,
        challenger: "bare-metal",
        carries: true,
      } as const,
    ];
    const { measurementPlan } = explain({
      ...{ brief, overheads, verdicts: [], figures: [], notAsked: [], records: catalogue, outcomes },
      ...{ read: new Set<string>(), difference: () => 0 },
    });
    expect(measurementPlan.map(({ path }) => path)).toEqual(["overheads[vm].memory"]);
    expect(explanation.measurementPlan.map(({ path }) => path)).toEqual(["overheads[vm].cpu"]);
  });

  it("assumes only what was read", () => {
    expect(explanation.assumptions.filter(({ path }) => path.startsWith("defaults."))).toEqual([]);
  });

  it("names every record that is pooled, with its publisher and the overheads it speaks for", () => {
    const pooled = new Set(
      overheads.flatMap(({ records }) => records.filter(({ use }) => use === "pooled").map(({ id }) => id)),
    );
    expect(new Set(explanation.evidence.map(({ record }) => record))).toEqual(pooled);
    for (const { publisher, overheads: paths } of explanation.evidence) {
      expect(publisher).not.toBe("");
      expect(paths.length).toBeGreaterThan(0);
    }
  });
});
