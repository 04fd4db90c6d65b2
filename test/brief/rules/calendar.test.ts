import { expect, it } from "vitest";
import { briefOf, briefWith, codesOf } from "../stated.js";

const backwards = { from: "2027-01-01", until: "2026-12-31" };

it.each([
  [
    briefWith({ contracts: [{ id: "c", demands: "hypervisor", clause: "§", ...backwards }] }),
    ["date-order workloads[shop].contracts[c].until"],
  ],
  [
    briefWith({
      contracts: [{ id: "c", demands: "hypervisor", clause: "§", from: "2027-01-01", until: "2027-01-01" }],
    }),
    [],
  ],
  [
    briefOf({ prices: [{ id: "p", product: "x", pricingUnit: "kWh", unitPrice: 1, ...backwards }] }),
    ["date-order prices[p].until"],
  ],
  [
    briefOf({ team: { people: 1, runsToday: [], freezeWindows: [backwards] } }),
    ["date-order team.freezeWindows[0].until"],
  ],
  [
    briefOf({
      hosts: [{ id: "h", coresPerSocket: 8, memory: "64Gi", owned: [{ count: 1, purchased: "2026-11-25" }] }],
    }),
    ["date-order hosts[h].owned[0].purchased"],
  ],
])("%#", (brief, codes) => {
  expect(codesOf(brief)).toEqual(codes);
});
