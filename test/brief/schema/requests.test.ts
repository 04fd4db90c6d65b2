import { expect, it } from "vitest";
import { amountOfResource, limitsSchema, requestsSchema } from "../../../src/brief/schema/requests.js";
import { refusedBy } from "./refused.js";

it.each([
  [{ cpu: 2, memory: "4Gi" }, []],
  [
    {
      cpu: "500m",
      memory: { low: "4Gi", high: "6Gi" },
      "ephemeral-storage": "1Gi",
      "hugepages-2Mi": "64Mi",
      "nvidia.com/gpu": 1,
    },
    [],
  ],
  [{ cpu: 2 }, ["missing memory"]],
  [{ cpu: 2, memory: "4GB" }, ["not-a-quantity memory"]],
  [{ cpu: 0, memory: 0 }, ["out-of-range cpu", "out-of-range memory"]],
  [
    { cpu: 2, memory: "4Gi", memroy: 1, gpu: 1, "hugepages-big": 1 },
    ["unknown-key memroy", "unknown-key gpu", "unknown-key hugepages-big"],
  ],
  [{ cpu: 2, memory: "4Gi", "nvidia.com/gpu": 0.5 }, ["not-whole nvidia.com/gpu"]],
  [{ cpu: 2, memory: "4Gi", "nvidia.com/gpu": { low: 1, high: 2 } }, ["wrong-type nvidia.com/gpu"]],
  [{ cpu: 2, memory: "4Gi", "nvidia.com/gpu": "1" }, ["wrong-type nvidia.com/gpu"]],
  [[], ["wrong-type"]],
  [undefined, ["missing"]],
])("requests %j", (stated, refused) => {
  expect(refusedBy(requestsSchema, stated)).toEqual(refused);
});

it("asks nothing of limits but that they can be read", () => {
  expect([refusedBy(limitsSchema, {}), refusedBy(limitsSchema, { cpu: "x" })]).toEqual([
    [],
    ["not-a-quantity cpu"],
  ]);
});

it("counts each resource in its own unit", () => {
  expect(["cpu", "hugepages-1Gi", "a.com/b", "gpu"].map((name) => amountOfResource(name)?.unit)).toEqual([
    "cores",
    "bytes",
    "count",
    undefined,
  ]);
});
