import { describe, expect, it } from "vitest";
import type { HostInput } from "../../../src/brief/input/host.js";
import { hostBillOf, modelNeedsOf } from "../../../src/consequences/cost/hosts.js";
import { termsOf } from "../../../src/consequences/cost/terms.js";
import { briefOf, contextFor, hostsOf, placementOf } from "../fixture.js";

const metal = { id: "m", kind: "bare-metal", host: "h" } as const;
const bill = (
  host: Partial<HostInput>,
  count: number | readonly number[],
  others: readonly HostInput[] = [],
) => {
  const brief = briefOf({
    hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", serviceLifeYears: 5, ...host }, ...others],
    platforms: [metal],
  });
  const context = contextFor({
    brief,
    on: "m",
    placement: placementOf({ hosts: [hostsOf("h", "m", count)] }),
  });
  const { charges, missing, warnings } = hostBillOf(
    context,
    modelNeedsOf(context),
    termsOf(brief, context.read),
  );
  const lines = charges.flatMap(({ line, entries }) =>
    entries.map(({ year, quantity, credit }) => [
      line,
      year,
      (credit === true ? -1 : 1) * (quantity[0] ?? 0),
    ]),
  );
  return { lines, missing, warnings };
};

describe("the bill of hosts", () => {
  it("buys the first year's hosts in year 0 and writes them down", () => {
    expect(bill({ price: 20_000, serviceLifeYears: 10 }, 8).lines).toEqual([
      ["hosts", 0, 8],
      // 8 × (1 − 5/10)
      ["residual-value", 5, -4],
    ]);
  });

  it("buys only beyond the owned lots, and carries their book value, used or not", () => {
    // Bought on the day of the brief: no age. Life 5 = horizon: nothing is renewed, nothing left.
    const owned = [{ count: 6, purchased: "2026-11-24", bookValue: 90_000 }];
    expect(bill({ price: 20_000, owned }, 8).lines).toEqual([
      ["hosts", 0, 2],
      ["residual-value", 5, -0],
      ["book-value", 0, 1],
      ["book-value", 5, -0],
    ]);
    expect(bill({ owned }, 4).lines).toEqual([
      ["book-value", 0, 1],
      ["book-value", 5, -0],
    ]);
  });

  it("carries the book value of a model that the plan does not use", () => {
    const spare: HostInput = {
      id: "unused",
      coresPerSocket: 16,
      memory: "256Gi",
      owned: [{ count: 3, purchased: "2026-11-24", bookValue: 30_000 }],
      serviceLifeYears: 10,
    };
    // Half of the book value is left after 5 of 10 years.
    expect(bill({ price: 1 }, 1, [spare]).lines.slice(2)).toEqual([
      ["book-value", 0, 1],
      ["book-value", 5, -0.5],
    ]);
  });

  it("writes the book value down over the rest of the life, from the brief's day on", () => {
    // 2 of 10 years old: 5 of the 8 left pass, 3/8 remain; one of 4 years has nothing left.
    const lot = (serviceLifeYears: number) => {
      const owned = [{ count: 1, purchased: "2024-11-24", bookValue: 8000 }];
      return bill({ owned, serviceLifeYears, price: 1 }, 1).lines.find(
        ([line, year]) => line === "book-value" && year === 5,
      )?.[2];
    };
    expect(lot(10)).toBeCloseTo(-0.375, 3);
    expect(lot(4)).toBe(-0);
  });

  it("does not know the price of hosts that have none, unless none is bought", () => {
    expect(bill({}, 2).missing).toEqual([{ why: "host-price", question: "hosts[h].price" }]);
    expect(bill({ owned: [{ count: 2, purchased: "2026-11-24", bookValue: 1 }] }, 2).missing).toEqual([]);
  });

  it("says that an owned lot has no book value", () => {
    const { warnings } = bill({ owned: [{ count: 2, purchased: "2026-11-24" }] }, 2);
    expect(warnings).toMatchObject([{ code: "cost-line-left-out", about: "hosts[h].owned" }]);
  });

  it("adds up the groups of one model", () => {
    const brief = briefOf({ hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi" }], platforms: [metal] });
    const hosts = [hostsOf("h", "m", [2, 3, 3, 3, 3]), hostsOf("h", "m", 4), hostsOf("gone", "m", 9)];
    const needs = modelNeedsOf(contextFor({ brief, on: "m", placement: placementOf({ hosts }) }));
    expect(needs.map(({ host, years }) => [host.id, years.map(([count]) => count)])).toEqual([
      ["h", [6, 7, 7, 7, 7]],
    ]);
  });
});
