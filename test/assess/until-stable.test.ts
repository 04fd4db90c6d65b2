import { expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { assessUntilStable } from "../../src/assess/until-stable.js";
import { priced } from "./fixture.js";

it("draws are added until the outcome is stable or the bound is reached, which is said", () => {
  const { report, isStable, tried } = assessUntilStable(priced, { draws: 1024, most: 2048 });
  expect(report.run.draws).toBe(tried.at(-1));
  expect(isStable).toBe(report.robustness.stability.isStable);
  expect(isStable || tried.at(-1) === 2048).toBe(true);
});

it("a quick look counts as one block, and the report is that of its draws", () => {
  const { report, tried } = assessUntilStable(priced, { draws: 16, most: 1024 });
  expect(tried).toEqual([1024]);
  expect(report.digest).toBe(assess(priced, { draws: 1024 }).digest);
});
