import { describe, expect, it } from "vitest";
import { sidesOf } from "../../src/values/sides.js";
import { columnOfAll, contenderOf, weighedOf, type Measured } from "./fixture.js";

const DRAWS = 100;

/** So many draws at one value, the rest at another. */
const mixed = (count: number, value: number, rest: number) =>
  Float64Array.from({ length: DRAWS }, (_, draw) => (draw < count ? value : rest));

function known(mine: Measured, others: Measured, changes: Parameters<typeof weighedOf>[1] = {}) {
  const weighed = weighedOf("a", changes);
  const [plan, other] = [
    contenderOf("p", [weighed], { a: mine }),
    contenderOf("q", [weighed], { a: others }),
  ];
  const sides = sidesOf({ weighed, plan, other, standard: other, draws: DRAWS });
  if (sides.kind === "unknown") throw new Error("unknown");
  return sides;
}

describe("two plans on one criterion", () => {
  it("differ by their measures, positive where the first is better", () => {
    expect(known(0.7, 0.4).gain.central).toBeCloseTo(0.3, 15);
    expect(known(0.7, 0.4, { scale: { worst: 1, best: 0 } }).gain.central).toBeCloseTo(-0.3, 15);
    expect(
      [...known(columnOfAll(...mixed(50, 1, 0.5)), 0.5).gain.drawn].filter((gain) => gain === 0.5),
    ).toHaveLength(50);
  });

  it("are unknown where either is", () => {
    const weighed = weighedOf("a");
    const [plan, other] = [contenderOf("p", [weighed], { a: 1 }), contenderOf("q", [weighed], {})];
    expect(sidesOf({ weighed, plan, other, standard: plan, draws: 1 })).toEqual({ kind: "unknown" });
    expect(sidesOf({ weighed, plan: other, other: plan, standard: plan, draws: 1 })).toEqual({
      kind: "unknown",
    });
  });

  it("are set aside where the difference is immaterial in 95 % of the draws, not in 94 %", () => {
    expect(known(mixed(5, 0.9, 0.52), 0.5).setAside).toBe(true);
    expect(known(mixed(6, 0.9, 0.52), 0.5).setAside).toBe(false);
    // losses count as differences
    expect(known(mixed(6, 0.1, 0.48), 0.5).setAside).toBe(false);
  });

  it("a difference of exactly the material one is material", () => {
    expect(known(0.75, 0.5, { difference: 0.25 }).materialGain).toBe(1);
    expect(known(0.5, 0.75, { difference: 0.25 }).materialLoss).toBe(1);
    expect(known(0.75, 0.5, { difference: 0.2500001 }).materialGain).toBe(0);
  });

  it("what does not differ is set aside, however small a material difference is", () => {
    expect(known(0.5, 0.5, { difference: 0 })).toMatchObject({
      setAside: true,
      materialGain: 0,
      materialLoss: 0,
    });
    // a share of nothing
    expect(known(0, 0, { difference: 0.05, relative: true }).setAside).toBe(true);
    expect(known(0.5000001, 0.5, { difference: 0 }).setAside).toBe(false);
  });

  it("a relative difference is a share of the standard's measure in that draw", () => {
    const scale = { worst: 2000, best: 0 };
    const changes = { scale, difference: 0.05, relative: true };
    // 5 % of 1,000 is 50: a saving of 49 is not material, one of 50 is
    expect(known(951, 1000, changes).materialGain).toBe(0);
    expect(known(950, 1000, changes).materialGain).toBe(1);
    const weighed = weighedOf("a", changes);
    const [cheap, dear] = [contenderOf("p", [weighed], { a: 950 }), contenderOf("q", [weighed], { a: 999 })];
    const against = (standard: typeof cheap) =>
      sidesOf({ weighed, plan: cheap, other: dear, standard, draws: 1 });
    // 49 is more than 5 % of 950 and less than 5 % of 999
    expect(against(cheap)).toMatchObject({ materialGain: 1 });
    expect(against(dear)).toMatchObject({ materialGain: 0 });
  });
});

describe("a reason", () => {
  const strong = mixed(95, 0.9, 0.5);

  it("stands where the gain is material in 95 % of the draws, not in 94 %", () => {
    expect(known(strong, 0.5).reason?.probability).toBe(0.95);
    expect(known(mixed(94, 0.9, 0.5), 0.5)).not.toHaveProperty("reason");
    expect(known(0.1, 0.5)).not.toHaveProperty("reason");
  });

  it("never on a stand-in, nor where neither plan's figure is supported", () => {
    expect(known(strong, 0.5, { mayBeReason: false })).not.toHaveProperty("reason");
    const assumed = (column: Float64Array | number) => ({ column, supported: false });
    expect(known(assumed(strong), assumed(0.5))).not.toHaveProperty("reason");
    expect(known(assumed(strong), 0.5)).toHaveProperty("reason");
  });

  it("rests on the part of the measure that is not assumed", () => {
    // all of the gain comes from what is assumed
    expect(known({ column: 0.9, reasonColumn: 0.5 }, { column: 0.5, reasonColumn: 0.5 })).not.toHaveProperty(
      "reason",
    );
    // assumed hours take part of the gain away: the reason speaks of the gain without them
    const sides = known({ column: 0.7, reasonColumn: 0.9 }, { column: 0.5, reasonColumn: 0.5 });
    expect(sides.gain.central).toBeCloseTo(0.2, 15);
    expect(sides.reason?.gain.central).toBeCloseTo(0.4, 15);
    // only one of the two has anything assumed in it
    expect(known({ column: 0.9, reasonColumn: 0.52 }, 0.5)).not.toHaveProperty("reason");
  });

  it("never where the whole difference is set aside", () => {
    const sides = known({ column: 0.5, reasonColumn: 0.9 }, 0.5);
    expect(sides.setAside).toBe(true);
    expect(sides).not.toHaveProperty("reason");
  });
});
