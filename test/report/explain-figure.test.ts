import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { explainFigure } from "../../src/report/explain-figure.js";
import type { Figure } from "../../src/notice.js";
import { priced } from "../assess/fixture.js";

const report = assess(priced, { draws: 64 });

describe("why this figure", () => {
  it("names the formula and its direct parents", () => {
    const explained = explainFigure(report, "plans[default].value");
    expect(explained).toMatchObject({
      path: "plans[default].value",
      formula: expect.stringContaining("value") as string,
    });
    expect(explained?.parents.length).toBeGreaterThan(0);
  });

  it("finds the parents of a value and of a difference in the report", () => {
    const explained = explainFigure(report, "plans[default].value");
    expect(explained?.formula).toBe("value.total");
    expect(explained?.parents.map(({ path }) => path)).toEqual(
      report.criteria
        .filter(({ weighs }) => weighs)
        .flatMap(({ id }) => [`plans[default].consequences[${id}]`, `criteria[${id}].weight`]),
    );
    expect(explained?.parents.every(({ found }) => found !== undefined)).toBe(true);
    const { id = "" } = report.plans.find(({ contributions }) => contributions.length > 0) ?? {};
    const difference = explainFigure(report, `plans[${id}].difference`);
    expect(difference?.formula).toBe("value.difference");
    const sum = difference?.parents.reduce((total, { found }) => {
      const { figure } = found as { readonly figure: Figure };
      return total + (figure.kind === "known" ? figure.center : Number.NaN);
    }, 0);
    expect(sum).toBeCloseTo(difference?.figure.kind === "known" ? difference.figure.center : Number.NaN, 9);
  });

  it("leads from every computed figure to parents that can be looked up", () => {
    const paths = new Set<string>();
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      const { from } = node as {
        readonly from?: { readonly kind: string; readonly inputs?: readonly string[] };
      };
      if (from?.kind === "derived") for (const path of from.inputs ?? []) paths.add(path);
      Object.values(node).forEach(visit);
    };
    visit(report.plans);
    visit(report.consequences);
    expect(paths.size).toBeGreaterThan(20);
    const plan = report.plans[0];
    if (!plan) throw new Error("no plan");
    const lost = [...paths].filter((path) => {
      const value: Figure = {
        ...{ kind: "known", center: 0, low: 0, high: 0, unit: "value" },
        from: { kind: "derived", formula: "f", inputs: [path] },
      };
      const probed = { ...report, plans: [...report.plans, { ...plan, id: "probe", value }] };
      return explainFigure(probed, "plans[probe].value")?.parents[0]?.found === undefined;
    });
    expect(lost).toEqual([]);
  });

  it("speaks of what was read by its records, of what was stated by its line in the brief", () => {
    const published = report.overheads.find(
      ({ platform, ratio }) =>
        platform === "guests" && ratio.kind === "known" && ratio.from.kind === "published",
    );
    const explained = explainFigure(report, `overheads[guests].${published?.dimension ?? ""}.ratio`);
    expect(explained?.figure).toBe(published?.ratio);
    expect(explained).not.toHaveProperty("formula");
    expect(explained?.parents.length).toBeGreaterThan(0);
    expect(explained?.parents.every(({ found }) => typeof found === "object")).toBe(true);
    const weight = explainFigure(report, "criteria[cost].weight");
    expect(weight?.parents).toEqual([
      { path: "preferences.weights", found: expect.objectContaining({ kind: "unstated" }) as unknown },
    ]);
  });

  it("says of what is unknown which paths would make it known", () => {
    const figure: Figure = {
      kind: "unknown",
      why: { id: "w", values: {} },
      questions: ["prices[acme-seat]", "team"],
    };
    const [plan, ...others] = report.plans;
    if (!plan) throw new Error("no plan");
    const explained = explainFigure(
      { ...report, plans: [{ ...plan, value: figure }, ...others] },
      "plans[default].value",
    );
    expect(explained?.figure).toBe(figure);
    expect(explained?.parents.map(({ path, found }) => [path, found === undefined])).toEqual([
      ["prices[acme-seat]", false],
      ["team", true],
    ]);
  });

  it("narrows lists by one name after another, also where one is left early", () => {
    expect(explainFigure(report, "consequences[default].hosts")?.figure.kind).toBe("known");
    expect(explainFigure(report, "consequences[default][basket].headroom")?.figure.kind).toBe("known");
    const [first] = report.overheads;
    if (!first) throw new Error("no overhead");
    const lone = { ...report, overheads: [first] };
    expect(explainFigure(lone, `overheads[${first.platform}].${first.dimension}.ratio`)?.figure).toBe(
      first.ratio,
    );
    expect(explainFigure(lone, `overheads[${first.platform}].other.ratio`)).toBeUndefined();
  });

  it("finds elements by what they are called", () => {
    expect(explainFigure(report, "plans[default].consequences[cost].figure")?.figure.kind).toBe("known");
  });

  it("has no answer for a path that leads to no figure, however hostile", () => {
    for (const path of ["", "plans", "plans[nobody].value", "__proto__", "constructor.name", "a..b", "[0]"])
      expect(explainFigure(report, path)).toBeUndefined();
  });
});
