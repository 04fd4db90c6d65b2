import { expect, it } from "vitest";
import { figureChangesOf, figuresIn } from "../../src/report/diff-figures.js";
import { explainFigure } from "../../src/report/explain-figure.js";
import { exactly, plan, reportWith, unknownFigure } from "../renderers/fixture.js";
import { assess } from "../../src/assess.js";
import { priced } from "../assess/fixture.js";

it("names every figure by a path that explainFigure understands", () => {
  const report = assess(priced, { draws: 64 });
  const figures = [...figuresIn(report)];
  expect(figures.length).toBeGreaterThan(100);
  expect(
    figures.filter(([path, figure]) => explainFigure(report, path)?.figure !== figure).map(([path]) => path),
  ).toEqual([]);
});

it("tells what became known from what moved, that first, and what only one of the reports holds", () => {
  const before = reportWith({
    plans: [plan("default", ["vm"], { value: unknownFigure }), plan("a", ["vm"])],
  });
  const after = reportWith({
    plans: [plan("default", ["vm"], { difference: exactly(1, "value") }), plan("b", ["vm"])],
  });
  const { changes, added, gone } = figureChangesOf(before, after, []);
  expect(changes.map(({ path, moved, traced }) => [path, moved, traced])).toEqual([
    ["plans[default].value", "known", false],
    ["plans[default].difference", "center", false],
  ]);
  expect(added.every((path) => path.startsWith("plans[b]"))).toBe(true);
  expect(gone.every((path) => path.startsWith("plans[a]"))).toBe(true);
});
