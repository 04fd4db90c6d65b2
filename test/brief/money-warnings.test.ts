import { describe, expect, it } from "vitest";
import { moneyWarnings } from "../../src/brief/money-warnings.js";
import { briefOf, codesOf, completed } from "./stated.js";

const host = { id: "h", coresPerSocket: 32, memory: "512Gi" };
const price = { id: "p", product: "vcf", pricingUnit: "per-host", unitPrice: 1 };
const platforms = [
  { id: "metal", kind: "bare-metal", host: "h" },
  { id: "vm", kind: "vm", host: "h", hypervisor: { product: "vcf" } },
];

const warned = (fields: object) =>
  moneyWarnings(completed(briefOf({ hosts: [host], platforms, ...fields }))).map(
    ({ code, about, values }) => `${code} ${about}${values ? ` ${Object.values(values).join()}` : ""}`,
  );

describe("prices", () => {
  it("of what the brief buys, for all of its years, are no cause", () => {
    expect(
      warned({ prices: [price, { ...price, id: "q", product: "electricity", pricingUnit: "kWh" }] }),
    ).toEqual([]);
  });

  it("of nothing in the brief are named, with the nearest product", () => {
    expect(warned({ prices: [{ ...price, product: "electricty" }] })).toEqual([
      "price-of-nothing prices[p].product electricity",
    ]);
    expect(warned({ prices: [{ ...price, product: "something else" }] })).toEqual([
      "price-of-nothing prices[p].product",
    ]);
  });
});

describe("windows of prices", () => {
  const dated = (id: string, from?: string, until?: string, more: object = {}) => ({
    ...{ ...price, id, ...more },
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  });

  // As of 2026-11-24 over five years: years begin on 2026-11-24, 2027-11-24 … 2030-11-24.
  it.each([
    ["that meet", [dated("a", undefined, "2028-12-31"), dated("b", "2029-01-01")], []],
    ["with a gap no year begins in", [dated("a", undefined, "2028-01-31"), dated("b", "2028-03-01")], []],
    [
      "with a gap",
      [dated("a", undefined, "2027-12-31"), dated("b", "2029-01-01")],
      ["price-window-gap prices[a] 2028-11-24"],
    ],
    ["that end early", [dated("a", undefined, "2030-11-23")], ["price-window-gap prices[a] 2030-11-24"]],
    ["that end with the last year's first day", [dated("a", undefined, "2030-11-24")], []],
    ["that begin late", [dated("a", "2026-11-25")], ["price-window-gap prices[a] 2026-11-24"]],
    ["beside a price without", [dated("a", "2028-01-01"), dated("b")], []],
    [
      "beside a price without, where the platform's own comes first",
      [dated("a", "2028-01-01", undefined, { platforms: ["vm"] }), dated("b")],
      ["price-window-gap prices[a] 2026-11-24"],
    ],
    [
      "of another unit",
      [
        dated("a", undefined, "2027-12-31"),
        dated("b", "2028-01-01", undefined, { pricingUnit: "per-socket" }),
      ],
      ["price-window-gap prices[a] 2028-11-24", "price-window-gap prices[b] 2026-11-24"],
    ],
  ])("%s", (_, prices, expected) => {
    expect(warned({ prices })).toEqual(expected);
  });
});

describe("rises", () => {
  it("of products and lines are read", () => {
    expect(warned({ inflation: { electricity: 0.03, vcf: 0.1, hosts: 0.02, labour: 0.04 } })).toEqual([]);
  });

  it("of what no line is named after are said not to be used", () => {
    expect(warned({ inflation: { everything: 0.03 } })).toEqual(["not-used-yet inflation.everything"]);
  });

  it("that are nearly named after one are issues", () => {
    expect(codesOf(briefOf({ inflation: { electricty: 0.03, Hosts: 0.02, constructor: 0.1 } }))).toEqual([
      "hostile-key inflation.constructor",
      "unknown-key inflation.Hosts",
      "unknown-key inflation.electricty",
    ]);
  });
});
