import { expect, it } from "vitest";
import { restateWorkload } from "../../../src/brief/restate/workload.js";
import { briefWith, completed, shop } from "../stated.js";

const restated = (fields: { readonly [field: string]: unknown }, voice: "stated" | "completed") => {
  const [workload] = completed(briefWith(fields)).workloads;
  if (workload === undefined) throw new Error("it is stated");
  return restateWorkload(workload, voice);
};

it("comes back as it was written, its fixed fields filled", () => {
  const fields = {
    requests: { cpu: "500m", memory: { low: "4Gi", high: "6Gi" }, "a.com/b": 1 },
    limits: { memory: "8Gi" },
    profile: { cpu: 1 },
    needs: { clock: "100us", windows: false },
    licences: [{ product: "db", metric: "per-host" }],
    storage: [{ class: "fast", size: "1Gi" }],
  };
  expect(restated(fields, "stated")).toEqual({
    ...shop,
    ...fields,
    tenant: "default",
    scaling: "cpu",
    untrustedCode: false,
  });
});

it("says an assumed profile only where everything is said", () => {
  expect(restated({}, "stated")).not.toHaveProperty("profile");
  expect(restated({}, "completed")).toMatchObject({
    archetype: "general",
    profile: { cpu: 0.7 },
    growthPerYear: 0,
  });
});
