import { describe, expect, it } from "vitest";
import { onceCharge, perWorkload } from "../../../src/consequences/cost/bought-once.js";
import { priceOf } from "../../../src/consequences/cost/prices.js";
import { briefOf, contextFor } from "../fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const workloads = ["a", "b", "c"].map((id) => ({ id, requests }));
const migration = { id: "m", product: "migration", pricingUnit: "workload", unitPrice: 500 };

describe("what is bought once", () => {
  it("is a line a price, and counts what has none", () => {
    const brief = briefOf({ workloads, prices: [{ ...migration, platforms: ["vm"] }] });
    const context = contextFor({ brief, on: { a: "vm", b: "bare-metal", c: "vm" } });
    const { charges, unpriced } = perWorkload(context, {
      product: "migration",
      workloads: context.assigned,
      year: 0,
    });
    expect(unpriced).toBe(1);
    expect(charges.map(({ line, frequency, entries }) => [line, frequency, entries[0]?.quantity[0]])).toEqual(
      [["migration", "One-Time", 2]],
    );
  });

  it("is at least the smallest quantity sold, and nothing for nobody", () => {
    const brief = briefOf({ prices: [{ ...migration, minimum: 5 }] });
    const price = priceOf(brief, { product: "migration" });
    if (price === undefined) throw new Error("no price");
    expect(onceCharge({ price, count: 2, year: 3, inputs: [] }).entries).toMatchObject([
      { year: 3, quantity: Float64Array.of(5) },
    ]);
    expect(onceCharge({ price, count: 0, year: 3, inputs: [] }).entries).toEqual([]);
  });
});
