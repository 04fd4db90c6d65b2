import { expect, it } from "vitest";
import { completeMeasurements } from "../../../src/brief/complete/measurement.js";
import type { MeasurementInput } from "../../../src/brief/input/measurement.js";

const measurement: MeasurementInput = {
  platform: "vm",
  benchmark: "b",
  metric: "m",
  unit: "s",
  direction: "lower",
  statistic: "mean",
  sampleKind: "run",
  samples: [3, 1, 2],
  tool: { name: "t" },
};

it("stands in the door's order under its place, the samples in the order of the runs", () => {
  const other = { ...measurement, benchmark: "a", params: { z: 1, a: 2 }, validity: ["y", "x"] };
  const completed = completeMeasurements([measurement, other]);
  expect(completed.map(({ path, benchmark }) => [path, benchmark])).toEqual([
    ["measurements[0]", "a"],
    ["measurements[1]", "b"],
  ]);
  expect(completed[0]).toMatchObject({ samples: [3, 1, 2], validity: ["x", "y"] });
  expect(Object.keys(completed[0]?.params ?? {})).toEqual(["a", "z"]);
  expect(completed[1]).toMatchObject({ params: {}, environment: {}, validity: [] });
  expect(completeMeasurements([{ ...other, validity: ["x", "y"] }, measurement])).toEqual(completed);
});
