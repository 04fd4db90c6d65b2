import { expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { trailOf } from "../../src/report/diff-trail.js";
import { priced } from "../assess/fixture.js";

const trail = trailOf(assess(priced, { draws: 64 }));

it("leads from the value of a plan down to prices, defaults and published records", () => {
  const leaves = [...trail("plans[default].value")];
  expect(leaves).toEqual(
    expect.arrayContaining(["prices[acme-seat].unitPrice", "defaults.discount-rate", "preferences.weights"]),
  );
  expect(leaves.some((leaf) => leaf.startsWith("evidence["))).toBe(true);
  expect(leaves.filter((leaf) => leaf.startsWith("plans["))).toEqual([]);
});

it("counts what decides where pods end up for every placement", () => {
  expect([...trail("placements[default].hosts")]).toEqual(
    expect.arrayContaining(["workloads", "hosts", "platforms", "defaults.demand"]),
  );
});

it("ends at a path that no figure of the report stands at", () => {
  expect([...trail("nowhere[at].all")]).toEqual(["nowhere[at].all"]);
});
