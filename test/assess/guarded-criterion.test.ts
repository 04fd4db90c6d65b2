import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { guardedCriterion } from "../../src/assess/guarded-criterion.js";
import { exactFigure } from "../../src/quantity/figure.js";
import { constant } from "../../src/statistics/column.js";
import { criterionOf } from "../values/fixture.js";
import { priced } from "./fixture.js";

const own = { ...criterionOf("carbon"), version: "1.0.0" };
const figure = exactFigure(1, "kg", { kind: "stated", path: "test" });
const measured = (measure: unknown) =>
  guardedCriterion({ ...own, measure: measure as typeof own.measure }).measure([]);
const reportWith = (changes: object) =>
  assess(priced, { draws: 64, extensions: { criteria: [{ ...own, ...changes }] } });

describe("a criterion of the asker's own", () => {
  it("that keeps its contract stays as it is", () => {
    const answer = { figure, column: constant(1) };
    expect(measured(() => answer)).toBe(answer);
    expect(measured(() => undefined)).toBeUndefined();
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("no meter");
      },
      "no meter",
    ],
    [
      "throws what throws when it is read",
      () => {
        throw Object.create(null);
      },
      "an error that throws when it is read",
    ],
    ["answers nothing like a figure", () => ({ figure: 3 }), "no figure, or not a number a draw"],
    ["answers a plain array", () => ({ figure, column: [1] }), "no figure, or not a number a draw"],
    [
      "answers for other draws",
      () => ({ figure, column: new Float64Array(3) }),
      "no figure, or not a number a draw",
    ],
  ])("that %s is unknown, and says why", (_, measure, message) => {
    expect(measured(measure)).toMatchObject({
      figure: {
        kind: "unknown",
        why: { id: "unknown.criterion-failed", values: { criterion: "carbon", message } },
      },
    });
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("no meter");
      },
    ],
    ["returns infinity", () => ({ figure, column: constant(Infinity) })],
    ["returns NaN", () => ({ figure, column: constant(Number.NaN) })],
  ])("that %s leaves a report without it, and no number that is none", (_, measure) => {
    const report = reportWith({ measure });
    expect(report.criteria.find(({ id }) => id === "carbon")).toMatchObject({
      weighs: report.criteria.length < 0,
    });
    for (const { consequences } of report.plans)
      expect(consequences.find(({ criterion }) => criterion === "carbon")?.figure.kind).toBe("unknown");
    expect(JSON.stringify(report)).not.toMatch(/null,null|NaN|Infinity/);
  });

  it("with a scale of NaN carries no weight", () => {
    const scaled = reportWith({
      measure: () => ({ figure, column: constant(1) }),
      scale: () => ({ worst: Number.NaN, best: 1 }),
    });
    expect(scaled.criteria.find(({ id }) => id === "carbon")?.weighs).toBe(false);
  });

  it.each([
    [
      "scale",
      () => {
        throw new Error("x");
      },
      'the scale of the criterion "carbon" of the extensions failed: x',
    ],
    ["scale", () => undefined, 'the scale of the criterion "carbon" of the extensions is not what'],
    [
      "material",
      () => ({ difference: Number.NaN, relative: false }),
      "the material difference of the criterion",
    ],
    ["asked", () => "yes", "the question whether it is asked of the criterion"],
  ])("whose %s breaks its contract is named", (part, answer, message) => {
    expect(() => reportWith({ [part]: answer })).toThrow(RangeError);
    expect(() => reportWith({ [part]: answer })).toThrow(message);
  });
});
