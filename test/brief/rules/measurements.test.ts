import { expect, it } from "vitest";
import { briefOf, codesOf } from "../stated.js";

const measurement = {
  platform: "vm",
  benchmark: "b",
  metric: "m",
  unit: "s",
  direction: "lower",
  statistic: "mean",
  sampleKind: "run",
  samples: [1, 2],
  tool: { name: "t" },
};

it.each([
  [{ pairs: ["a", "b"], histogram: { upperBounds: [1, 2, 4], counts: [5, 0, 1] } }, []],
  [{ pairs: ["a"] }, ["length-mismatch measurements[0].pairs"]],
  [{ histogram: { upperBounds: [1, 2], counts: [5] } }, ["length-mismatch measurements[0].histogram.counts"]],
  [
    { histogram: { upperBounds: [1, 3, 3], counts: [5, 1, 1] } },
    ["out-of-order measurements[0].histogram.upperBounds[2]"],
  ],
])("%j", (fields, codes) => {
  expect(codesOf(briefOf({ measurements: [{ ...measurement, ...fields }] }))).toEqual(codes);
});
