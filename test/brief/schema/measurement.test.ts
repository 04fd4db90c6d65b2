import { expect, it } from "vitest";
import { measurementSchema } from "../../../src/brief/schema/measurement.js";
import { refusedBy } from "./refused.js";

const measurement = {
  platform: "vm",
  benchmark: "fio",
  metric: "iops",
  unit: "1/s",
  direction: "higher",
  statistic: "mean",
  sampleKind: "run",
  samples: [1, 2],
  tool: { name: "fio" },
};

it.each([
  [{}, []],
  [
    {
      statistic: "p99.9",
      params: { bs: "4k", jobs: 4, direct: true },
      neighbour: { resource: "cpu", enforcement: "none" },
    },
    [],
  ],
  [{ statistic: "p100" }, ["not-one-of statistic"]],
  [{ statistic: "p0" }, ["not-one-of statistic"]],
  [{ statistic: "average" }, ["not-one-of statistic"]],
  [{ samples: [] }, ["empty samples"]],
  [{ samples: [1e308] }, ["out-of-range samples 0"]],
  [{ params: { bs: { k: 4 } } }, ["wrong-type params bs"]],
  [{ histogram: { upperBounds: [1], counts: [-1] } }, ["out-of-range histogram counts 0"]],
  [{ dimension: "disk" }, ["not-one-of dimension"]],
  [{ environment: { kernel: 6 } }, ["wrong-type environment kernel"]],
])("%j", (fields, refused) => {
  expect(refusedBy(measurementSchema, { ...measurement, ...fields })).toEqual(refused);
});
