import { expect, it } from "vitest";
import { briefOf, briefWith, codesOf, issuesOf, shop } from "../stated.js";

it.each([
  [{ profile: { cpu: 0.6, memory: 0.3 } }, ["profile-sum workloads[shop].profile"]],
  [{ profile: { cpu: 0.6, memory: 0.391 } }, []],
  [
    { availability: { objective: 0.999, minAvailable: 41 } },
    ["out-of-range workloads[shop].availability.minAvailable"],
  ],
  [
    { replicas: { min: 2, max: 9 }, availability: { objective: 0.999, minAvailable: 3 } },
    ["out-of-range workloads[shop].availability.minAvailable"],
  ],
  [{ replicas: { low: 2, high: 9 }, availability: { objective: 0.999, minAvailable: 3 } }, []],
  [
    {
      availability: {
        objective: 0.999,
        credits: [
          { below: 0.99, share: 0.1 },
          { below: 0.99, share: 0.2 },
        ],
      },
    },
    ["duplicate-bound workloads[shop].availability.credits[1].below"],
  ],
  [
    { contracts: [{ id: "c", demands: "region", clause: "§" }] },
    ["missing workloads[shop].contracts[c].value"],
  ],
  [{ contracts: [{ id: "c", demands: "hypervisor", clause: "§" }] }, []],
  [{ limits: { cpu: 1 } }, ["limit-below-request workloads[shop].limits.cpu"]],
  [{ limits: { cpu: 2, memory: "1Gi" } }, []],
])("%j", (fields, codes) => {
  expect(codesOf(briefWith(fields))).toEqual(codes);
});

it("says what a profile sums to", () => {
  expect(issuesOf(briefWith({ profile: { cpu: 0.1, memory: 0.2 } }))[0]).toMatchObject({
    values: { sum: 0.3 },
    received: "a sum of 0.3",
  });
});

it("asks whose a workload is where there are several tenants", () => {
  expect(codesOf(briefOf({ tenants: [{ id: "a" }, { id: "b" }] }))).toEqual([
    "missing workloads[shop].tenant",
  ]);
  expect(
    codesOf(briefOf({ tenants: [{ id: "a" }, { id: "b" }], workloads: [{ ...shop, tenant: "b" }] })),
  ).toEqual([]);
});
