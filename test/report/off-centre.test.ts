import { describe, expect, it } from "vitest";
import { exactFigure, knownFigure } from "../../src/quantity/figure.js";
import { offCentre } from "../../src/report/off-centre.js";
import type { ReportedPlan } from "../../src/report/report.js";

const from = { kind: "stated", path: "budget" } as const;
const planWith = (center: number): ReportedPlan => ({
  id: "default",
  aliases: [],
  assignment: [],
  feasible: true,
  failures: [],
  consequences: [],
  value: knownFigure({ center, low: 1, high: 2 }, "value", from),
  ranks: [],
  difference: exactFigure(0, "value", from),
  contributions: [],
});

describe("a centre outside its own interval", () => {
  it("is a warning that names the figure", () => {
    const [warning, ...others] = offCentre({ plans: [planWith(3)], consequences: [] });
    expect(warning).toMatchObject({ code: "center-outside-interval", about: "plans[default].value" });
    expect(others).toEqual([]);
  });

  it("is silent inside, and where only rounding speaks", () => {
    expect(offCentre({ plans: [planWith(1.5), planWith(2 + 1e-12)], consequences: [] })).toEqual([]);
  });
});
