import { expect, it } from "vitest";
import { licenceMetrics } from "../../src/brief/vocabulary.js";
import { metricOf, metrics } from "../../src/licences/metrics.js";

it("has one metric for every word of the vocabulary", () => {
  expect([...metrics.keys()].sort()).toEqual([...licenceMetrics].sort());
});

it("reads a pricing unit as a metric only where it is one", () => {
  expect(metricOf("per-host")?.id).toBe("per-host");
  expect(["kWh", "workload", "constructor"].map(metricOf)).toEqual([undefined, undefined, undefined]);
});
