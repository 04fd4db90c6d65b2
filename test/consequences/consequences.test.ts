import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consequencesOf } from "../../src/consequences/consequences.js";
import { concerns } from "../../src/consequences/consequence.js";
import { criterionIds } from "../../src/brief/vocabulary.js";
import { briefOf, clusterOf, hostsOf, inputOf, nodeOf, placementOf, poolOf, worldOf } from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const placement = placementOf({
  clusters: [clusterOf([nodeOf("m", 0, { a: 2, b: 1 }), nodeOf("m", 1, { a: 1, b: 1 })])],
  pools: [poolOf("m", 2)],
  hosts: [hostsOf("h", "m", 3, { pools: ["cluster-1/m"] })],
});
const platforms = [{ id: "m", kind: "bare-metal" as const, host: "h" }];

describe("the consequences of a plan", () => {
  const brief = briefOf({
    hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", price: 10_000 }],
    platforms,
    tenants: [{ id: "x" }, { id: "y" }],
    workloads: [
      { id: "a", tenant: "x", replicas: 3, requests, availability: { objective: 0.999 } },
      { id: "b", tenant: "y", replicas: 2, requests },
    ],
  });

  it("cover the seven concerns and measure every criterion once for the plan", () => {
    const { consequences } = consequencesOf(inputOf({ brief, on: "m", placement }));
    expect([...new Set(consequences.map(({ concern }) => concern))]).toEqual([...concerns]);
    for (const criterion of criterionIds)
      expect(
        consequences.filter(({ measure, workload }) => measure === criterion && workload === undefined),
      ).toHaveLength(1);
    expect(consequences.every(({ plan }) => plan === "p")).toBe(true);
  });

  it("have a column exactly where the figure is known", () => {
    const { consequences } = consequencesOf(inputOf({ brief, on: "m", placement }));
    for (const { measure, figure, column } of consequences)
      expect([measure, column !== undefined]).toEqual([measure, figure.kind === "known"]);
  });

  it("hold the cost table of the central world, and none of a drawn one", () => {
    const central = consequencesOf(inputOf({ brief, on: "m", placement }));
    expect(central.costs.map(({ line }) => line)).toContain("hosts");
    expect(central.costs).toBe(central.costs);
    const world = worldOf(brief, { "defaults.discount-rate": Float64Array.of(0.06, 0.1) });
    const drawn = consequencesOf(inputOf({ brief, on: "m", placement, world }));
    expect(drawn.costs).toEqual([]);
  });

  it("of a plan that puts nothing anywhere are unknown or nothing, never an error", () => {
    const { consequences } = consequencesOf(inputOf({ brief, on: "nowhere" }));
    for (const criterion of criterionIds)
      expect(consequences.find(({ measure }) => measure === criterion)?.figure.kind).toBe("unknown");
  });

  it("are finite whatever the brief's numbers", () => {
    const amounts = fc.constantFrom(0, 1e-6, 1, 1e6, 1e15);
    const shares = fc.constantFrom(0, 1e-9, 0.5, 1);
    fc.assert(
      fc.property(
        amounts,
        amounts,
        shares,
        shares,
        fc.constantFrom(0, 1, 1e6),
        (price, watts, objective, rate, count) => {
          const extreme = briefOf({
            hosts: [
              {
                id: "h",
                coresPerSocket: 32,
                memory: "512Gi",
                price,
                supportPerYear: price,
                watts: Math.min(watts, 1e6),
                failuresPerYear: Math.min(watts, 1e6),
                serviceLifeYears: 0.1,
              },
            ],
            platforms,
            prices: [{ id: "kwh", product: "electricity", pricingUnit: "kWh", unitPrice: price }],
            discountRate: rate,
            inflation: { electricity: 1, hosts: 1 },
            horizonYears: 15,
            team: { people: 1e6, hourlyRate: price, runsToday: [] },
            workloads: [
              {
                id: "a",
                replicas: 3,
                requests,
                availability: {
                  objective,
                  monthlyCharge: price,
                  credits: [{ below: objective, share: rate }],
                },
                runsOn: "x",
                latency: { objective: { percentile: 0.99, atMost: 0 } },
              },
              { id: "b", replicas: 2, requests },
            ],
          });
          const large = placementOf({
            ...placement,
            hosts: [hostsOf("h", "m", new Array<number>(15).fill(count))],
          });
          const { consequences, details, costs } = consequencesOf(
            inputOf({
              brief: extreme,
              on: "m",
              placement: large,
              latency: () => ({
                kind: "known",
                seconds: Float64Array.of(Infinity),
                atMost: Float64Array.of(0),
                inputs: [],
                supported: false,
              }),
            }),
          );
          expect(details.length).toBeGreaterThan(20);
          for (const { figure } of [...consequences, ...details])
            if (figure.kind === "known")
              expect([figure.center, figure.low, figure.high].every(Number.isFinite)).toBe(true);
          for (const { cost } of costs) expect(cost).toMatch(/^-?\d+(\.\d+)?$/);
        },
      ),
      { numRuns: 60 },
    );
  });
});
