import { describe, expect, it } from "vitest";
import { costByWorkload } from "../../../src/consequences/cost/by-workload.js";
import type { Charge } from "../../../src/consequences/cost/charge.js";
import { termsOf } from "../../../src/consequences/cost/terms.js";
import { constant } from "../../../src/statistics/column.js";
import { briefOf, contextFor, placementOf } from "../fixture.js";

const brief = briefOf({
  discountRate: 0,
  hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", price: 100 }],
  platforms: [
    { id: "metal", kind: "bare-metal", host: "h" },
    { id: "vm", kind: "vm", host: "h", hypervisor: { product: "kvm" } },
  ],
  workloads: [
    { id: "a", replicas: 3, requests: { cpu: 1, memory: "1Gi" } },
    { id: "b", replicas: 1, requests: { cpu: 1, memory: "1Gi" } },
    { id: "c", replicas: 4, requests: { cpu: 1, memory: "1Gi" } },
  ],
});
const context = contextFor({
  brief,
  on: { a: "metal", b: "metal", c: "vm" },
  placement: placementOf({ bound: { cpu: 8 } }),
});
const { price } = brief.hosts[0]!;
const charge = (hosts: number, borneBy?: Charge["borneBy"]): Charge => ({
  ...{ line: "x", category: "Usage", frequency: "Recurring", pricingUnit: "host" },
  entries: [{ year: 0, quantity: constant(hosts), price: price! }],
  ...{ rises: [], inputs: [], assumedHours: false, ...(borneBy && { borneBy }) },
});
const costs = (charges: readonly Charge[]) =>
  Object.fromEntries(
    [...costByWorkload(context, charges, termsOf(brief, context.read))].map(([id, column]) => [
      id,
      column[0],
    ]),
  );

describe("the cost of a workload", () => {
  it("is its dominant share of what all bear", () => {
    expect(costs([charge(8)])).toEqual({ a: 300, b: 100, c: 400 });
  });

  it("is its share of what its platform costs, and nothing of others'", () => {
    expect(costs([charge(4, { platforms: ["metal"] })])).toEqual({ a: 300, b: 100, c: 0 });
    expect(costs([charge(4, { platforms: ["vm"] })])).toEqual({ a: 0, b: 0, c: 400 });
  });

  it("is all of what it brings itself, by weight; alike where nothing weighs", () => {
    const licence = {
      workloads: new Map([
        ["a", 1],
        ["c", 3],
      ] as const),
    };
    expect(costs([charge(4, licence)])).toEqual({ a: 100, b: 0, c: 300 });
    expect(
      costs([
        charge(4, {
          workloads: new Map([
            ["a", 0],
            ["b", 0],
          ] as const),
        }),
      ]),
    ).toEqual({
      a: 200,
      b: 200,
      c: 0,
    });
  });

  it("adds up to the plan's", () => {
    const parts = costs([charge(7), charge(3, { platforms: ["metal"] }), charge(2, { platforms: ["none"] })]);
    expect(Object.values(parts).reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBeCloseTo(1200, 9);
  });
});
