import { expect, it } from "vitest";
import { workloadSchema } from "../../../src/brief/schema/workload.js";
import { shop } from "../stated.js";
import { refusedBy } from "./refused.js";

it.each([
  [{}, []],
  [
    {
      archetype: "web-api",
      scaling: "none",
      growthPerYear: 0.1,
      untrustedCode: true,
      annotations: { a: "b" },
    },
    [],
  ],
  [{ archetype: "web" }, ["not-one-of archetype"]],
  [{ profile: { cpu: 0.6, "storage-iops": 0.4 } }, []],
  [{ profile: { cpu: 1, "boot-time": 0 } }, ["unrecognized_keys profile"]],
  [{ profile: { cpu: 60 } }, ["percent profile cpu"]],
  [{ growthPerYear: 20 }, ["percent growthPerYear"]],
  [{ demand: "80", scaling: "gpu" }, ["not-one-of scaling"]],
  [{ kubernetes: { versions: [1.3] } }, ["wrong-type kubernetes versions 0"]],
  [{ crds: [{ name: "a", versions: ["v1"] }] }, ["missing crds 0 storedVersion"]],
  [{ topologySpread: [{ domain: "host", maxSkew: 0 }] }, ["out-of-range topologySpread 0 maxSkew"]],
  [{ storage: [{ class: "fast", size: "10GB" }] }, ["not-a-quantity storage 0 size"]],
  [{ licences: [{ product: "db", metric: "per-core" }] }, ["not-one-of licences 0 metric"]],
  [{ compliance: ["pci"] }, ["not-one-of compliance 0"]],
  [{ replica: 3 }, ["unrecognized_keys"]],
])("a shop with %j", (fields, refused) => {
  expect(refusedBy(workloadSchema, { ...shop, ...fields })).toEqual(refused);
});
