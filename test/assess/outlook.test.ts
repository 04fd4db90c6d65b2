import { describe, expect, it } from "vitest";
import { only, priced, stagesOf, twoLines } from "./fixture.js";

describe("an outlook", () => {
  const { outlook, plans, central, world } = stagesOf(priced);
  const bare = only(plans, ({ id }) => id === "bare");

  it("is where the pods end up, and what follows", () => {
    const { placement, brought, isPlaced } = outlook(bare, central);
    expect(isPlaced).toBe(true);
    // Basket was forced off the default: it keeps hosts of its own in every plan.
    expect(placement.hosts.map(({ model, platforms }) => ({ model, platforms }))).toEqual([
      { model: "pizza", platforms: ["bare"] },
      { model: "pizza", platforms: ["bare"] },
    ]);
    const measures = brought.consequences.filter(({ workload }) => workload === undefined);
    expect(measures.map(({ measure }) => measure)).toEqual(
      expect.arrayContaining(["cost", "hosts", "exposure"]),
    );
  });

  it("lays pods out in the central world; draws change only counts", () => {
    const [inCentre, inDraws] = [outlook(bare, central), outlook(bare, world)];
    expect(inDraws.placement.pools.map(({ id, count }) => ({ id, count }))).toEqual(
      inCentre.placement.pools.map(({ id, count }) => ({ id, count })),
    );
    expect(inDraws.placement.hosts[0]?.draws.length).toBeGreaterThan(1);
  });

  it("is the same when asked twice", () => {
    const columns = () =>
      outlook(bare, world).brought.consequences.map(({ column }) => column && [...column]);
    expect(columns()).toEqual(columns());
  });
});

it("is not placed where a host model runs out", () => {
  const hosts = [{ id: "only-one", coresPerSocket: 16, memory: "256Gi", available: 1 }];
  const { prospects } = stagesOf({ ...twoLines, hosts });
  expect(prospects.map(({ central }) => central.outlook.isPlaced)).toEqual(prospects.map(() => false));
});
