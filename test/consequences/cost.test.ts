import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { CostLine } from "../../src/consequences/consequence.js";
import type { ConsequencesInput } from "../../src/consequences/context.js";
import { costOf } from "../../src/consequences/cost.js";
import type { LicenceCount } from "../../src/licences/licence.js";
import {
  decimalText,
  multiplyMoney,
  netPresentValue,
  roundMoney,
  sumMoney,
} from "../../src/quantity/money.js";
import { constant } from "../../src/statistics/column.js";
import {
  briefOf,
  clusterOf,
  contextFor,
  hostsOf,
  known,
  measured,
  nodeOf,
  notKnown,
  placementOf,
  worldOf,
} from "./fixture.js";

const host = { id: "h", coresPerSocket: 32, memory: "512Gi", serviceLifeYears: 5 };
const metal = { id: "m", kind: "bare-metal", host: "h" } as const;
const virtual = { id: "v", kind: "vm", host: "h", hypervisor: { product: "vcf" } } as const;
const vcf = { id: "vcf", product: "vcf", pricingUnit: "per-core-min-16-per-cpu", unitPrice: 350 };

const cores = (units: number): LicenceCount => ({
  plan: "p",
  product: "vcf",
  metric: "per-core-min-16-per-cpu",
  platforms: ["v"],
  years: Array.from({ length: 5 }, () => constant(units)),
  why: { id: "licence.cores", values: {} },
});

function costed(
  stated: Partial<BriefInput>,
  on: string,
  hosts: number | readonly number[],
  parts: Partial<Omit<ConsequencesInput, "plan" | "brief">> = {},
) {
  const brief = briefOf({ hosts: [host], platforms: [metal, virtual], discountRate: 0.08, ...stated });
  const placement = placementOf({
    clusters: [clusterOf([nodeOf(on, 0, { w: 1 })])],
    hosts: [hostsOf("h", on, hosts)],
  });
  const { consequences, costs, warnings } = costOf(contextFor({ brief, on, placement, ...parts }));
  return { brief, consequences, lines: costs?.() ?? [], warnings };
}

/** The cost of each year in decimal, 0 … 5. */
const byYear = (lines: readonly CostLine[]): readonly string[] =>
  [0, 1, 2, 3, 4, 5].map((year) =>
    sumMoney(lines.filter((line) => line.year === year).map(({ cost }) => cost)),
  );

describe("the cost of a plan", () => {
  it("MODEL §9 check: capex 100,000 now and 30,000 a year for 5 years at 8 % is 219,781.30", () => {
    // 10 hosts × 10,000 that live 5 years, 10 × 3,000 of support: 100,000 + 30,000 × 3.9927100 = 219,781.30.
    const hosts = [{ ...host, price: "10000.00", supportPerYear: 3000 }];
    const { consequences, lines } = costed({ hosts }, "m", 10);
    expect(known(consequences, "cost").center).toBeCloseTo(219_781.3, 2);
    expect(known(consequences, "cost").unit).toBe("money");
    expect(roundMoney(netPresentValue(byYear(lines), "0.08"), "USD")).toBe("219781.30");
  });

  it("MODEL §9 check: 20 hosts × 64 cores × 350 are 448,000 a year, over five years at 8 % 1,788,734.10", () => {
    const hosts = [{ ...host, price: 0 }];
    const { consequences, lines } = costed({ hosts, prices: [vcf] }, "v", 20, { licences: [cores(1280)] });
    const licences = lines.filter(({ line }) => line === "vcf");
    expect(licences.map(({ year, cost }) => [year, cost])).toEqual(
      [1, 2, 3, 4, 5].map((year) => [year, "448000"]),
    );
    expect(known(consequences, "cost").center).toBeCloseTo(1_788_734.1, 1);
    expect(roundMoney(netPresentValue(byYear(licences), "0.08"), "USD")).toBe("1788734.10");
  });

  it("MODEL §9 check: ten hosts of 2 × 8 cores count 16 a CPU: 320 × 350 = 112,000 a year", () => {
    const hosts = [{ ...host, coresPerSocket: 8, price: 0 }];
    const { lines } = costed({ hosts, prices: [vcf] }, "v", 10, { licences: [cores(320)] });
    expect(lines.filter(({ line, year }) => line === "vcf" && year === 1).map(({ cost }) => cost)).toEqual([
      "112000",
    ]);
  });

  const everything: Partial<BriefInput> = {
    hosts: [
      {
        ...host,
        price: "18250.75",
        supportPerYear: "912.33",
        watts: { low: 400, high: 700 },
        rackUnits: 2,
        serviceLifeYears: { low: 3, high: 6 },
        owned: [{ count: 3, purchased: "2024-05-01", bookValue: "21000.10" }],
      },
    ],
    prices: [
      { ...vcf, unitPrice: { low: 300, high: 420 }, minimum: 1000 },
      { id: "kwh", product: "electricity", pricingUnit: "kWh", unitPrice: "0.2137" },
      { id: "u", product: "rack-unit", pricingUnit: "U-month", unitPrice: "17.35" },
      { id: "exit", product: "exit", pricingUnit: "workload", unitPrice: "999.99" },
    ],
    team: { people: 2, hourlyRate: "87.50", runsToday: ["bare-metal"] },
    inflation: { electricity: 0.04, vcf: 0.1, labour: 0.03 },
    discountRate: { low: 0.06, high: 0.1 },
  };

  it("is the same in decimal and in doubles, to the cent", () => {
    for (const midYear of [false, true]) {
      const { brief, consequences, lines } = costed({ ...everything, midYear }, "v", [9, 10, 11, 12, 14], {
        licences: [cores(640)],
      });
      const rate = worldOf(brief).columns.get(brief.discountRate.path)?.[0] ?? 0;
      const decimal = Number(netPresentValue(byYear(lines), decimalText(rate), midYear));
      expect(Math.abs(decimal - known(consequences, "cost").center)).toBeLessThan(0.01);
      expect(lines.length).toBeGreaterThan(40);
    }
  });

  it("adds up: quantity × unit price is each line's cost, and years add up to the total", () => {
    const { lines } = costed(everything, "v", [9, 10, 11, 12, 14], { licences: [cores(640)] });
    for (const { quantity, unitPrice, cost } of lines) expect(multiplyMoney(quantity, unitPrice)).toBe(cost);
    const total = sumMoney(lines.map(({ cost }) => cost));
    expect(sumMoney(byYear(lines))).toBe(total);
  });

  it("gives reasons without labour of defaulted hours", () => {
    const hosts = [{ ...host, price: 10_000 }];
    const team = { people: 2, hourlyRate: 100, runsToday: ["bare-metal"] as const };
    const { consequences } = costed({ hosts, team }, "m", 10);
    const { column, reasonColumn } = measured(consequences, "cost");
    expect(reasonColumn).toEqual(constant(100_000));
    expect(column?.[0]).toBeGreaterThan(100_000);
    const without = costed({ hosts }, "m", 10);
    expect(measured(without.consequences, "cost").reasonColumn).toBeUndefined();
  });

  it("follows each draw of hosts, prices and rate", () => {
    const hosts = [{ ...host, price: { low: 9000, high: 11_000 } }];
    const brief = briefOf({ hosts, platforms: [metal], discountRate: 0.08 });
    const world = worldOf(brief, { "hosts[h].price": Float64Array.of(9000, 10_000, 11_000) });
    const count = Float64Array.of(1, 2, 3);
    const placement = placementOf({
      hosts: [{ ...hostsOf("h", "m", 2), draws: count, years: [count, count, count, count, count] }],
    });
    const { consequences, costs } = costOf(contextFor({ brief, on: "m", placement, world }));
    expect(measured(consequences, "cost").column).toEqual(Float64Array.of(9000, 20_000, 33_000));
    expect(costs?.()).toEqual([]);
  });

  it("is unknown, never 0, where something it buys has no price", () => {
    const noHost = notKnown(costed({}, "m", 3).consequences, "cost");
    expect(noHost).toMatchObject({ why: { id: "unknown.no-host-price" }, questions: ["hosts[h].price"] });
    const hosts = [{ ...host, price: 1 }];
    const noVcf = notKnown(costed({ hosts }, "v", 3, { licences: [cores(64)] }).consequences, "cost");
    expect(noVcf).toMatchObject({ why: { id: "unknown.no-price" }, questions: ["prices[vcf]"] });
    const platforms = [metal, { id: "v", kind: "vm", host: "h" } as const];
    const noProduct = notKnown(costed({ hosts, platforms }, "v", 3).consequences, "cost");
    expect(noProduct).toMatchObject({
      why: { id: "unknown.no-hypervisor" },
      questions: ["platforms[v].hypervisor"],
    });
    const both = notKnown(costed({}, "v", 3).consequences, "cost");
    expect(both.questions).toEqual(["hosts[h].price", "prices[vcf]"]);
    expect(measured(costed({}, "v", 3).consequences, "cost").column).toBeUndefined();
  });

  it("says which lines all plans leave out", () => {
    const { warnings } = costed({ hosts: [{ ...host, price: 1 }] }, "m", 3);
    expect(warnings?.map(({ code, about }) => [code, about])).toEqual([
      ["cost-line-left-out", "hosts[h].supportPerYear"],
      ["cost-line-left-out", "hosts[h].watts"],
      ["cost-line-left-out", "prices[rack-unit]"],
      ["cost-line-left-out", "team.hourlyRate"],
    ]);
  });

  it("names its parents", () => {
    const { consequences } = costed({ hosts: [{ ...host, price: 1 }] }, "m", 3);
    expect(known(consequences, "cost").from).toEqual({
      kind: "derived",
      formula: "cost.net-present-value",
      inputs: ["costs[p].hosts", "costs[p].residual-value", "discountRate", "horizonYears"],
    });
  });

  it("of nothing placed is unknown", () => {
    const brief = briefOf({ hosts: [{ ...host, price: 1 }], platforms: [metal] });
    const { consequences } = costOf(contextFor({ brief, on: "m" }));
    expect(notKnown(consequences, "cost").why.id).toBe("unknown.not-placed");
  });
});
