import { indexPath } from "../../quantity/id-path.js";
import type { MeasurementInput } from "../input/measurement.js";
import type { Measurement } from "../measurement.js";
import { sortedByContent, sortedEntries, sortedTexts } from "../order.js";

/** Measurements in the door's order, each under the path of its place there. */
export const completeMeasurements = (
  input: readonly MeasurementInput[] | undefined,
): readonly Measurement[] =>
  sortedByContent((input ?? []).map(completeMeasurement)).map((measurement, index) => ({
    path: indexPath("measurements", index),
    ...measurement,
  }));

const completeMeasurement = (input: MeasurementInput): Omit<Measurement, "path"> => ({
  ...input,
  params: Object.fromEntries(sortedEntries(input.params)),
  environment: Object.fromEntries(sortedEntries(input.environment)),
  validity: sortedTexts(input.validity ?? []),
});
