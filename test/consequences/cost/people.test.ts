import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../../src/brief/input/brief.js";
import { peopleBillOf } from "../../../src/consequences/cost/people.js";
import { briefOf, clusterOf, contextFor, hostsOf, nodeOf, placementOf, worldOf } from "../fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const workloads = [
  { id: "a", requests, runsOn: "vm" },
  { id: "b", requests, runsOn: "vm" },
];
const team = { people: 3, runsToday: ["virtualization"] as const };

const bill = (stated: Partial<BriefInput>) => {
  const brief = briefOf({ workloads, ...stated });
  const placement = placementOf({
    clusters: [clusterOf([nodeOf("bare-metal", 0, { a: 1, b: 1 })])],
    hosts: [hostsOf("default-host", "bare-metal", 2)],
  });
  const world = worldOf(brief, {
    "defaults.minors-per-year": 3,
    "defaults.labour-node-round": 0.2,
    "defaults.labour-cluster-round": 16,
    "defaults.labour-host-year": 5,
    "defaults.labour-migration": 8,
    ...(stated.team && { "defaults.hours-to-proficiency": 100 }),
  });
  const { charges, warnings = [] } = peopleBillOf(contextFor({ brief, on: "bare-metal", placement, world }));
  const year = stated.horizonYears ?? 5;
  return {
    lines: Object.fromEntries(
      charges.map(({ line, entries, assumedHours }) => [
        line,
        [entries[0]?.year, entries[0]?.quantity[0], assumedHours],
      ]),
    ),
    left: warnings.map(({ about }) => about),
    year,
  };
};

describe("the bill of people", () => {
  it("is left out, and said, without an hourly rate", () => {
    expect(bill({}).lines).toEqual({});
    expect(bill({}).left).toEqual(["team.hourlyRate"]);
  });

  it("is hours × rate, marked where the hours are a default", () => {
    const { lines, left } = bill({ team: { ...team, hourlyRate: 90 } });
    expect(lines["labour-node-round"]?.[1]).toBeCloseTo(3 * 2 * 0.2, 12);
    expect(lines).toMatchObject({
      "labour-cluster-round": [1, 48, true],
      "labour-host-year": [1, 10, true],
      "labour-migration": [0, 16, true],
      proficiency: [0, 300, true],
    });
    expect(left).toEqual(["prices[training]"]);
  });

  it("does not mark hours that the brief states", () => {
    const { lines } = bill({
      team: { ...team, hourlyRate: 90, hoursToProficiency: 40 },
      defaults: { "labour-host-year": 7 },
    });
    expect(lines["labour-host-year"]?.[2]).toBe(false);
    expect(lines["proficiency"]?.[2]).toBe(false);
    expect(lines["labour-cluster-round"]?.[2]).toBe(true);
  });

  it("buys the migration of what moves alone", () => {
    const stays = { id: "c", requests, runsOn: "bare-metal" };
    const prices = [{ id: "m", product: "migration", pricingUnit: "workload", unitPrice: 1 }];
    expect(bill({ workloads: [...workloads, stays], prices }).lines["migration"]).toEqual([0, 2, false]);
  });

  it("buys migration in place of its hours, training at the start and exit at the end", () => {
    const price = (product: string, pricingUnit: string) => ({
      id: product,
      product,
      pricingUnit,
      unitPrice: 1,
    });
    const prices = [price("migration", "workload"), price("training", "person"), price("exit", "workload")];
    const { lines, left } = bill({ team: { ...team, hourlyRate: 90 }, prices });
    expect(lines["labour-migration"]).toBeUndefined();
    expect(lines).toMatchObject({
      migration: [0, 2, false],
      training: [0, 3, false],
      exit: [5, 2, false],
    });
    expect(left).toEqual([]);
  });
});
