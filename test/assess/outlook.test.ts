import { describe, expect, it } from "vitest";
import { createOutlook, type OutlookFunction } from "../../src/assess/outlook.js";
import { withInput } from "../../src/world/draw.js";
import { readingOf } from "../../src/world/reading.js";
import type { World } from "../../src/world/world.js";
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

describe("an outlook on a world with one input moved", () => {
  const stages = stagesOf(priced);
  const { central, plans } = stages;
  /** A prime, so that every kind of input is among them. */
  const EVERY = 5;
  const told = (outlook: OutlookFunction, world: World) =>
    plans.map((plan) => {
      const { placement, brought, isPlaced } = outlook(plan, world);
      return JSON.stringify([placement, brought.consequences, brought.costs, brought.warnings, isPlaced]);
    });

  it("is what a fresh look at that world gives, whichever input it is and whatever was looked at before", () => {
    const kept = createOutlook(stages);
    const inputs = [...central.columns].filter((_, at) => at % EVERY === 0);
    for (const [path, [value = 0]] of inputs) {
      const world = withInput(central, path, value * 1.25 + 0.001);
      expect(told(kept, world), path).toEqual(told(createOutlook(stages), world));
    }
    expect(told(kept, central)).toEqual(told(createOutlook(stages), central));
  });

  it("reads the same inputs when it is remembered as when it is new", () => {
    const kept = createOutlook(stages);
    told(kept, withInput(central, "defaults.pue", 2));
    const [again, fresh] = [readingOf(central), readingOf(central)];
    expect(told(kept, again.world)).toEqual(told(createOutlook(stages), fresh.world));
    expect([...again.read].sort()).toEqual([...fresh.read].sort());
  });
});

it("is not placed where a host model runs out", () => {
  const hosts = [{ id: "only-one", coresPerSocket: 16, memory: "256Gi", available: 1 }];
  const { prospects } = stagesOf({ ...twoLines, hosts });
  expect(prospects.map(({ central }) => central.outlook.isPlaced)).toEqual(prospects.map(() => false));
});
