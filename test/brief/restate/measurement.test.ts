import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { Measurement } from "../../../src/brief/measurement.js";
import { restateMeasurement } from "../../../src/brief/restate/measurement.js";

const measurement: Measurement = {
  path: "measurements[0]",
  platform: "vm",
  benchmark: "b",
  metric: "m",
  unit: "s",
  direction: "lower",
  statistic: "mean",
  sampleKind: "run",
  samples: [3, 1, 2],
  params: {},
  tool: { name: "t" },
  environment: {},
  validity: [],
};

/** Type 7: 5 % lies 0.1 of the way from 1 to 2, 95 % 0.9 of the way from 2 to 3. */
it("summarises samples and seals them", () => {
  const { samples, ...others } = restateMeasurement(measurement);
  const seal = createHash("sha256").update('{"samples":[3,1,2]}').digest("hex");
  expect(samples).toEqual({
    n: 3,
    median: 2,
    low: expect.closeTo(1.1, 12) as unknown,
    high: expect.closeTo(2.9, 12) as unknown,
    digest: `sha256:${seal}`,
  });
  expect(others).not.toHaveProperty("path");
});

it("leaves out pairs and histograms, but seals them too", () => {
  const histogram = { upperBounds: [1, 2], counts: [3, 4] };
  const summary = restateMeasurement({ ...measurement, pairs: ["a", "b", "c"], histogram });
  expect(
    [summary, restateMeasurement(measurement)].map((one) => "pairs" in one || "histogram" in one),
  ).toEqual([false, false]);
  expect(summary.samples.digest).not.toBe(restateMeasurement(measurement).samples.digest);
});
