import { expect, it } from "vitest";
import { runSpreadOf, USUAL_SPREAD } from "../../src/explanation/run-spread.js";
import { briefOf, completed } from "../brief/stated.js";

const brief = (runs: readonly (readonly [platform: string, metric: string, samples: readonly number[]])[]) =>
  completed(
    briefOf({
      measurements: runs.map(([platform, metric, samples]) => ({
        ...{ platform, benchmark: "b", metric, unit: "1/s", direction: "higher" as const },
        ...{ statistic: "rate" as const, sampleKind: "run" as const, tool: { name: "t" } },
        samples: [...samples],
      })),
    }),
  );

const e = Math.E;

it("pools series by degrees of freedom: squares 2 and 0.5 over 2 + 1 are √(2.5 ÷ 3)", () => {
  const stated = brief([
    ["vm", "a", [1, e, e * e]],
    ["vm", "c", [1, e]],
  ]);
  const all = stated.measurements.map(({ path }) => path);
  expect(runSpreadOf(stated, all).spread).toBeCloseTo(Math.sqrt(2.5 / 3), 12);
  expect(runSpreadOf(stated, all).measured).toBe(true);
});

it("takes single runs of one thing as one series", () => {
  const stated = brief([1, e, e * e, e * e * e].map((value) => ["vm", "a", [value]] as const));
  const all = stated.measurements.map(({ path }) => path);
  expect(runSpreadOf(stated, all).spread).toBeCloseTo(Math.sqrt(5 / 3), 12);
});

it("falls back to the usual spread for few runs, none, or runs without a logarithm", () => {
  const stated = brief([
    ["vm", "a", [1, e]],
    ["vm", "c", [0, 1, 2, 3, 4]],
  ]);
  for (const paths of [[], stated.measurements.map(({ path }) => path)])
    expect(runSpreadOf(stated, paths)).toEqual({ spread: USUAL_SPREAD, measured: false });
});
