import { describe, expect, it } from "vitest";
import type { PriceInput } from "../../../src/brief/input/price.js";
import { storageBillOf } from "../../../src/consequences/cost/storage.js";
import { briefOf, contextFor } from "../fixture.js";

const bill = (prices: readonly PriceInput[]) => {
  const requests = { cpu: 1, memory: "1Gi" };
  const brief = briefOf({
    horizonYears: 2,
    prices,
    workloads: [
      { id: "a", replicas: { min: 1, max: 3 }, requests, storage: [{ class: "fast", size: "100Gi" }] },
      { id: "b", replicas: 2, requests, storage: [{ class: "fast", size: "50Gi" }], growthPerYear: 0.5 },
    ],
  });
  const { charges, warnings = [] } = storageBillOf(contextFor({ brief, on: { a: "bare-metal", b: "vm" } }));
  return {
    lines: charges.map(({ line, entries }) => [line, ...entries.map(({ quantity }) => quantity[0])]),
    left: warnings.map(({ about }) => about),
  };
};
const fast = { id: "fast", product: "storage:fast", pricingUnit: "GiB-month", unitPrice: 0.1 };

describe("storage", () => {
  it("costs GiB of all packed replicas a month, and grows with the workload", () => {
    // (3 × 100 + 2 × 50) × 12 = 4,800; in year 2 (300 + 150) × 12 = 5,400.
    expect(bill([fast])).toEqual({ lines: [["storage:fast", 4800, 5400]], left: [] });
  });

  it("has a line for each price that applies", () => {
    const onMetal = { ...fast, id: "metal", platforms: ["bare-metal"] };
    expect(bill([fast, onMetal]).lines).toEqual([
      ["storage:fast", 3600, 3600],
      ["storage:fast", 1200, 1800],
    ]);
  });

  it("without a price is the same in every plan: left out, and said", () => {
    expect(bill([])).toEqual({ lines: [], left: ['prices["storage:fast"]'] });
  });
});
