import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { FlipPoint } from "../../src/robustness/flips.js";
import { only } from "./fixture.js";

/** Memory alone decides the number of hosts: 8 of bare metal, 10 under guests; nothing but the licence is paid yearly. */
const licensed = (unitPrice: number, more: Partial<BriefInput> = {}): BriefInput => ({
  asOf: "2026-11-24",
  hosts: [{ id: "pizza", coresPerSocket: 16, memory: "256Gi", price: 15000 }],
  platforms: [
    { id: "bare", kind: "bare-metal", host: "pizza" },
    { id: "guests", kind: "vm", host: "pizza", hypervisor: { product: "acme" } },
  ],
  defaults: { demand: 1, "discount-rate": 0.05, "host-service-life": 5, "host-lead-time": 0 },
  burden: { margin: 0.4 },
  prices: [{ id: "acme-seat", product: "acme", pricingUnit: "per-socket", unitPrice }],
  workloads: [{ id: "shop", replicas: 100, requests: { cpu: 0.5, memory: "16Gi" } }],
  ...more,
});
const path = "prices[acme-seat].unitPrice";
const run = { draws: 128 };
const flipIn = (brief: BriefInput): FlipPoint => {
  const flip = only(assess(brief, run).flips, (one) => one.path === path);
  if ("kind" in flip) throw new Error("no flip");
  return flip;
};

describe("what would change the answer", () => {
  /*
   * Default: 10 × 15,000 + 20 sockets × p × (1 − 1.05⁻⁵) / 0.05 = 150,000 + 86.58953 p. Bare metal: 8 × 15,000. Cost is
   * valued from 1.5 to 0.5 of the default's, so the lead is 1 − 120,000 / default: 0.4 at 200,000, or p = 577.437.
   */
  const byHand = 50_000 / 86.589534;

  it("is the licence price at which the lead falls below the margin, as found by hand", () => {
    const flip = flipIn(licensed(1000));
    expect(flip).toMatchObject({ current: 1000, unit: "money", to: "default", direction: "below" });
    expect(Math.abs(flip.flipsAt / byHand - 1)).toBeLessThan(0.0055);
    expect(flip.flipsAt).toBeLessThanOrEqual(byHand);
  });

  it("is the same from the other side, with the plan that wins there", () => {
    const flip = flipIn(licensed(300));
    expect(flip).toMatchObject({ current: 300, to: "bare", direction: "above" });
    expect(flip.flipsAt).toBeGreaterThanOrEqual(byHand);
    expect(Math.abs(flip.flipsAt / byHand - 1)).toBeLessThan(0.0055);
  });

  it("changes the recommendation when stated just beyond, and not just before", () => {
    const { flipsAt } = flipIn(licensed(1000));
    const planAt = (price: number) => assess(licensed(price), run).decision.plan;
    expect(planAt(flipsAt)).toBe("default");
    expect(planAt(flipsAt * 1.0055)).toBe("bare");
  });

  it("is nothing within the range where the flip lies outside it", () => {
    expect(only(assess(licensed(6000), run).flips, (one) => one.path === path)).toEqual({
      ...{ path, kind: "none-within", unit: "money" },
      range: { low: 1500, high: 24000 },
    });
  });

  it("lists changes first, and is the same for the same brief in another order", () => {
    const brief = licensed(1000);
    const { flips } = assess(brief, run);
    const firstNone = flips.findIndex((flip) => "kind" in flip);
    expect(flips.slice(firstNone).every((flip) => "kind" in flip)).toBe(true);
    expect(firstNone).toBeGreaterThan(0);
    const turned = assess({ ...brief, platforms: [...(brief.platforms ?? [])].reverse() }, run).flips;
    expect(JSON.stringify(turned)).toBe(JSON.stringify(flips));
  });

  it("is empty where no plan stands", () => {
    const contracts = [
      { id: "a", demands: "bare-metal", clause: "1" },
      { id: "b", demands: "hypervisor", clause: "2" },
    ] as const;
    const workloads = licensed(1).workloads.map((workload) => ({ ...workload, contracts }));
    expect(assess(licensed(1000, { workloads }), run).flips).toEqual([]);
  });
});
