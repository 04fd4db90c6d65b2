import { expect, it } from "vitest";
import { measurablePaths } from "../../src/assess/measurable.js";
import { stagesOf, twoLines } from "./fixture.js";

it("names the overheads that are not exact, and what a neighbour costs, as the world names them", () => {
  const { overheads, world } = stagesOf(twoLines);
  const paths = measurablePaths(overheads);
  expect(paths).toContain("overheads[vm].cpu");
  expect(paths.filter((path) => path.startsWith("overheads[bare-metal]"))).toEqual([]);
  expect(paths.slice(-3)).toEqual([
    "defaults.neighbour-slowdown-none",
    "defaults.neighbour-slowdown-shared",
    "defaults.neighbour-slowdown-reserved",
  ]);
  expect(paths.filter((path) => !world.columns.has(path))).toEqual([]);
});
