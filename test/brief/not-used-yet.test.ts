import { expect, it } from "vitest";
import { notUsedYetIn } from "../../src/brief/not-used-yet.js";
import { briefOf, shop } from "./stated.js";

it("names what is stated and not read, once, and nothing that is empty or silent", () => {
  expect(notUsedYetIn(briefOf())).toEqual([]);
  const stated = briefOf({
    waivers: [],
    team: { people: 2, runsToday: [], freezeWindows: [{}] },
    rates: [{ currency: "EUR", perUnit: 1.1, on: "2026-11-01" }],
  });
  expect(notUsedYetIn(stated).map(({ path }) => path)).toEqual(["rates"]);
});

it("is silent on what is read: waivers, disabled gates, packs, levels, storage, weights, what measuring costs", () => {
  const stated = briefOf({
    tenants: [{ id: "t", sensitivity: "secret" }],
    workloads: [{ ...shop, tenant: "t", compliance: ["gdpr"], storage: [{ class: "fast", size: "1Gi" }] }],
    waivers: [{ gate: "objective", workload: "shop", reason: "r", owner: "o", expires: "2027-01-01" }],
    policies: { disable: [{ gate: "objective", reason: "r" }], packs: ["au-ism-secret"] },
    preferences: { weights: { kind: "intervals", shares: { cost: [0.2, 1] } } },
    measuring: { costPerRun: 10 },
  });
  expect(notUsedYetIn(stated)).toEqual([]);
});

it("says of each what is read instead, or that it changes nothing yet", () => {
  const stated = briefOf({
    rates: [{ currency: "EUR", perUnit: 1.1, on: "2026-11-01" }],
  });
  const instead = new Map(notUsedYetIn(stated).map((unread) => [unread.path, unread.instead]));
  expect([...instead.keys()]).toEqual(["rates"]);
  expect(instead.get("rates")).toContain("currency of the brief");
});
