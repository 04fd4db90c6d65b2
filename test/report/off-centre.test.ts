import { describe, expect, it } from "vitest";
import { exactFigure, knownFigure, unknownFigure } from "../../src/quantity/figure.js";
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

  it("is found below and above, in differences, and in what plans and workloads would bring", () => {
    const figure = knownFigure({ center: 0, low: 1, high: 2 }, "days", from);
    const plan = { ...planWith(0.5), id: "bare-metal+vm", difference: figure };
    const consequences = [
      { plan: "default", concern: "operations", measure: "upgrade", figure },
      { plan: "default", workload: "shop", concern: "performance", measure: "headroom", figure },
    ] as const;
    expect(offCentre({ plans: [plan], consequences }).map(({ about }) => about)).toEqual([
      'plans["bare-metal+vm"].value',
      'plans["bare-metal+vm"].difference',
      "consequences[default].upgrade",
      "consequences[default][shop].headroom",
    ]);
  });

  it("is never said of what is unknown", () => {
    const figure = unknownFigure({ id: "unknown.x", values: {} }, []);
    const consequences = [{ plan: "default", concern: "cost", measure: "cost", figure }] as const;
    expect(offCentre({ plans: [], consequences })).toEqual([]);
  });

  it("is silent inside, and where only rounding speaks", () => {
    expect(offCentre({ plans: [planWith(1.5), planWith(2 + 1e-12)], consequences: [] })).toEqual([]);
  });
});
