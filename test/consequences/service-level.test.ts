import { describe, expect, it } from "vitest";
import { availabilityOf } from "../../src/consequences/availability.js";
import { constant } from "../../src/statistics/column.js";
import {
  briefOf,
  clusterOf,
  contextFor,
  hostsOf,
  known,
  measured,
  nodeOf,
  placementOf,
  worldOf,
} from "./fixture.js";

const DRAWS = 4096;
const host = { id: "h", coresPerSocket: 32, memory: "512Gi" };

/** One replica on one host without a spare. */
function promised(availability: object, at: Readonly<Record<string, number | Float64Array>>) {
  const brief = briefOf({
    hosts: [host],
    platforms: [{ id: "p", kind: "bare-metal", host: "h" }],
    workloads: [
      { id: "w", requests: { cpu: 1, memory: "1Gi" }, availability: { objective: 0.999, ...availability } },
    ],
  });
  const placement = placementOf({
    clusters: [clusterOf([nodeOf("p", 0, { w: 1 })])],
    hosts: [hostsOf("h", "p", 1, { spare: 0 })],
  });
  const inputs = { "defaults.host-reboots-per-year": 0, "defaults.common-cause": 0, ...at };
  const world = { ...worldOf(brief, inputs), draws: DRAWS };
  return availabilityOf(contextFor({ brief, on: "p", placement, world })).details?.() ?? [];
}

const rate = "defaults.host-failures-per-year";
const repair = "defaults.host-repair";

describe("what can be promised", () => {
  it("is breached in months that a long failure hits: 1 − e^(−λ/12)", () => {
    // A repair of a day on average breaks 0.999 of a month (0.73 h) for certain; λ = 0.6.
    const breach = known(promised({}, { [rate]: 0.6, [repair]: 86_400 }), "sla-breach", "w");
    expect(breach.unit).toBe("probability");
    expect(breach.center).toBeGreaterThan(1 - Math.exp(-0.05));
    // Outages over the turn of a month hit two: 24 of 730 hours.
    expect(breach.center).toBeLessThan((1 - Math.exp(-0.05)) * (1 + 24 / 730) + 0.003);
  });

  it("is never breached where nothing fails, and the promise is then 1", () => {
    const calm = promised({}, { [rate]: 0, [repair]: 3600 });
    expect(known(calm, "sla-breach", "w").center).toBe(0);
    expect(known(calm, "sla-promise", "w").center).toBe(1);
    expect(known(calm, "sla-width").center).toBe(0);
  });

  it("promises what 95 of 100 periods reach", () => {
    // λ = 12: a month goes by untouched with e⁻¹; 5 % are worse than the promise.
    const often = promised({}, { [rate]: 12, [repair]: 3600 });
    const { center } = known(often, "sla-promise", "w");
    expect(center).toBeLessThan(1 - 1 / 730);
    expect(center).toBeGreaterThan(1 - 10 / 730);
  });

  it("judges a year where the objective is of a year", () => {
    const { center } = known(
      promised({ period: "year" }, { [rate]: 0.6, [repair]: 864_000 }),
      "sla-breach",
      "w",
    );
    expect(center).toBeCloseTo(1 - Math.exp(-0.6), 1);
  });

  it("is as wide as the interval of the expected downtime, in minutes and against the objective", () => {
    // u = λ × 3,600 ÷ 31,536,000, λ from 1 to 2: minutes a year 60 to 120.
    const rates = Float64Array.from({ length: DRAWS }, (_, draw) => 1 + draw / (DRAWS - 1));
    const wide = promised({}, { [rate]: rates, [repair]: 3600 });
    expect(known(wide, "sla-width", "w").center).toBeCloseTo(0.9 * 60, 6);
    // Allowed: 525.6 minutes.
    expect(known(wide, "sla-width").center).toBeCloseTo((0.9 * 60) / 525.6, 9);
  });

  it("pays credits back for the bound that was missed, apart from the cost", () => {
    const terms = {
      monthlyCharge: 1000,
      credits: [
        { below: 0.999, share: 0.1 },
        { below: 0.99, share: 0.25 },
      ],
    };
    const paid = promised(terms, { [rate]: 0.6, [repair]: 864_000 });
    const { column = constant(0) } = measured(paid, "sla-credits", "w");
    // Ten days on average miss 0.99 (7.3 h) but for a few: 250 a month hit.
    expect([...column].every((credit) => credit % 50 === 0)).toBe(true);
    const breach = known(paid, "sla-breach", "w").center;
    const credits = known(paid, "sla-credits", "w");
    expect(credits.center).toBeGreaterThan(12 * breach * 240);
    expect(credits.center).toBeLessThanOrEqual(12 * breach * 250);
    expect(known(paid, "sla-credits").center).toBeCloseTo(credits.center, 9);
    expect(credits.high).toBeGreaterThanOrEqual(credits.center);
    expect(promised({}, { [rate]: 1, [repair]: 60 }).some(({ measure }) => measure === "sla-credits")).toBe(
      false,
    );
  });
});
