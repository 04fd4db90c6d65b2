import { expect, it } from "vitest";
import { briefOf, codesOf, shop } from "../stated.js";

it("finds what each rule finds, in one reading", () => {
  const brief = briefOf({
    workloads: [{ ...shop, runsOn: "x", profile: { cpu: 0.5 }, topologySpread: [{ domain: "zone" }] }, shop],
    hosts: [{ id: "h", coresPerSocket: 8, memory: "64Gi", owned: [{ count: 1, purchased: "2030-01-01" }] }],
    platforms: [{ id: "vm", kind: "vm" }],
    rates: [{ currency: "USD", perUnit: 1, on: "2026-01-01" }],
    preferences: { weights: { kind: "order", order: [] } },
  });
  expect(codesOf(brief)).toEqual([
    "duplicate-id workloads[1].id",
    "unknown-reference workloads[0].runsOn",
    "one-of-two platforms[vm].host",
    "profile-sum workloads[0].profile",
    "unknown-reference workloads[0].topologySpread[0].domain",
    "date-order hosts[h].owned[0].purchased",
    "duplicate-rate rates[0].currency",
    "empty preferences.weights.order",
  ]);
});
