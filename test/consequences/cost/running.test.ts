import { describe, expect, it } from "vitest";
import type { HostInput } from "../../../src/brief/input/host.js";
import type { PriceInput } from "../../../src/brief/input/price.js";
import { modelNeedsOf } from "../../../src/consequences/cost/hosts.js";
import { runningBillOf } from "../../../src/consequences/cost/running.js";
import { briefOf, contextFor, hostsOf, placementOf, worldOf } from "../fixture.js";

const model = (id: string, parts: Partial<HostInput> = {}): HostInput => ({
  id,
  coresPerSocket: 32,
  memory: "512Gi",
  ...parts,
});
const electricity = { id: "kwh", product: "electricity", pricingUnit: "kWh", unitPrice: "0.20" };
const rack = { id: "u", product: "rack-unit", pricingUnit: "U-month", unitPrice: 15 };

const bill = (hosts: readonly HostInput[], prices: readonly PriceInput[]) => {
  const brief = briefOf({
    hosts,
    prices,
    platforms: hosts.map(({ id }) => ({ id: `m-${id}`, kind: "bare-metal" as const, host: id })),
  });
  const placement = placementOf({ hosts: [hostsOf("a", "m-a", [10, 12, 12, 12, 12])] });
  const world = worldOf(brief, { "defaults.pue": 1.5 });
  const context = contextFor({ brief, on: "m-a", placement, world });
  const { charges, warnings = [] } = runningBillOf(context, modelNeedsOf(context));
  return {
    lines: charges.map(({ line, entries }) => [
      line,
      ...entries.slice(0, 2).map(({ quantity }) => quantity[0]),
    ]),
    left: warnings.map(({ about }) => about),
  };
};

describe("what hosts cost while they stand", () => {
  it("is support, power and rack by the host and year", () => {
    const { lines, left } = bill(
      [model("a", { supportPerYear: 900, watts: 500, rackUnits: 2 })],
      [electricity, rack],
    );
    expect(left).toEqual([]);
    expect(lines).toEqual([
      ["host-support", 10, 12],
      // 10 × 500 W × 1.5 × 8,760 h ÷ 1,000 = 65,700 kWh; 12 hosts: 78,840.
      ["electricity", 65_700, 78_840],
      // 10 × 2 U × 12 months; 12 hosts: 288.
      ["rack-unit", 240, 288],
    ]);
  });

  it("is left out, and said, where it has no price", () => {
    expect(bill([model("a")], [])).toEqual({
      lines: [],
      left: ["hosts[a].supportPerYear", "hosts[a].watts", "prices[rack-unit]"],
    });
    expect(bill([model("a", { watts: 500 })], []).left).toContain("prices[electricity]");
  });

  it("is left out of all plans where one model of the brief lacks it", () => {
    const hosts = [model("a", { supportPerYear: 900, watts: 500 }), model("b")];
    expect(bill(hosts, [electricity])).toEqual({
      lines: [],
      left: ["hosts[b].supportPerYear", "hosts[b].watts", "prices[rack-unit]"],
    });
  });

  it("is nothing without hosts", () => {
    expect(runningBillOf(contextFor({ brief: briefOf(), on: "vm" }), [])).toEqual({ charges: [] });
  });
});
