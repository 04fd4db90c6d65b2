import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column } from "../../src/statistics/column.js";
import { compare, leadsOf, type Contender } from "../../src/values/burden.js";
import type { WeighedCriterion } from "../../src/values/criterion.js";
import { drawWeights } from "../../src/values/weights.js";
import { columnOfAll, contenderOf, fixedWeights, weighedOf, type Measured } from "./fixture.js";

const burden = { default: "vm", defaultOrigin: "stated", margin: 0.03, probability: 0.8 } as const;

const cost = weighedOf("cost", { scale: { worst: 1500, best: 500 }, difference: 0.05, relative: true });
const latency = weighedOf("latency", { scale: { worst: 0.9, best: 1 }, difference: 0.01 });
const upgrade = weighedOf("upgrade", { scale: { worst: 30, best: 0 }, difference: 3 });
const all = [cost, latency, upgrade];

type Measures = { readonly [criterion: string]: Measured };

const standard: Measures = { cost: 1000, latency: 0.95, upgrade: 10 };

function pair(
  challenger: Measures,
  against: Measures = standard,
  {
    criteria = all,
    weights = fixedWeights({ cost: 0.5, latency: 0.3, upgrade: 0.2 }),
    draws = 4,
  }: {
    readonly criteria?: readonly WeighedCriterion[];
    readonly weights?: Parameters<typeof compare>[0]["weights"];
    readonly draws?: number;
  } = {},
) {
  const contender = (plan: string, measures: Measures): Contender => contenderOf(plan, criteria, measures);
  return compare({
    ...{ challenger: contender("c", challenger), against: contender("default", against) },
    ...{ criteria, weights, burden, draws },
  });
}

const contributionOf = (found: ReturnType<typeof pair>, id: string) => {
  const one = found.contributions.find(({ criterion }) => criterion === id);
  if (!one) throw new Error(id);
  return one;
};

describe("the burden of proof, a pair by hand", () => {
  // cost 1,000 → 800: value (1500 − 800)/1000 − (1500 − 1000)/1000 = 0.2; material is 50
  // latency 0.95 → 0.945: 0.005 < 0.01, set aside; its 0.3 is shared out
  // upgrade 10 → 16 days: value −6/30 = −0.2
  // weights 0.5/0.7 and 0.2/0.7: V = (0.5 · 0.2 − 0.2 · 0.2)/0.7 = 0.06/0.7
  const found = pair({ cost: 800, latency: 0.945, upgrade: 16 });

  it("adds up", () => {
    expect(found.central).toBeCloseTo(0.06 / 0.7, 14);
    expect([...found.difference].every((gap) => Math.abs(gap - 0.06 / 0.7) < 1e-14)).toBe(true);
    expect(found.probability).toBe(1);
    expect(found).toMatchObject({ challenger: "c", against: "default", unknownCriteria: [] });
  });

  it("sets aside what does not differ materially and shares out its weight", () => {
    expect(contributionOf(found, "latency")).toMatchObject({ setAside: true, weight: 0, central: 0 });
    expect(contributionOf(found, "cost").weight).toBeCloseTo(5 / 7, 15);
    expect(contributionOf(found, "upgrade").weight).toBeCloseTo(2 / 7, 15);
  });

  it("says in natural units what is gained and lost, and how surely", () => {
    expect(contributionOf(found, "cost")).toMatchObject({ materialGain: 1, materialLoss: 0, isReason: true });
    expect(contributionOf(found, "cost").gain?.central).toBe(200);
    expect(contributionOf(found, "upgrade")).toMatchObject({
      materialGain: 0,
      materialLoss: 1,
      isReason: false,
    });
    expect(contributionOf(found, "upgrade").gain?.central).toBe(-6);
  });

  it("is carried by margin and reason together", () => {
    expect(found.carries).toBe(true);
  });
});

describe("the burden of proof", () => {
  it("is not carried without a named reason, however far ahead", () => {
    const assumed = { cost: { column: 500, supported: false }, latency: 0.95, upgrade: 10 };
    const found = pair(assumed, { ...standard, cost: { column: 1000, supported: false } });
    expect(found.probability).toBe(1);
    expect(found.carries).toBe(false);
  });

  it("is not carried without the margin, however good the reason", () => {
    // +0.1 on cost and −0.3 on upgrade: (0.05 − 0.06)/0.7
    const found = pair({ cost: 900, latency: 0.95, upgrade: 19 });
    expect(contributionOf(found, "cost").isReason).toBe(true);
    expect(found.probability).toBe(0);
    expect(found.carries).toBe(false);
  });

  it("needs the probability that the brief asks for, and no more", () => {
    const draws = 10;
    const costs = (good: number): Column =>
      columnOfAll(...Array.from({ length: draws }, (_, draw) => (draw < good ? 800 : 990)));
    const gains = (good: number) =>
      pair({ ...standard, cost: costs(good), latency: 0.99 }, standard, {
        draws,
        weights: fixedWeights({ cost: 1, latency: 0.02, upgrade: 0 }),
      });
    expect(gains(8).probability).toBeCloseTo(0.8, 12);
    expect(gains(8).carries).toBe(true);
    expect(gains(7).carries).toBe(false);
  });

  it("compares without a criterion that is unknown for the challenger alone, and says so", () => {
    const found = pair({ cost: 800, upgrade: 10 });
    expect(found.unknownCriteria).toEqual(["latency"]);
    expect(contributionOf(found, "latency")).toMatchObject({ unknown: true, weight: 0, isReason: false });
    expect(contributionOf(found, "latency")).not.toHaveProperty("gain");
    // upgrade does not differ: all weight lies on cost
    expect(found.central).toBeCloseTo(0.2, 14);
  });

  it("finds no difference where all is set aside, and where nothing weighs", () => {
    const same = pair(standard);
    expect(same.contributions.every(({ setAside }) => setAside)).toBe(true);
    expect(same).toMatchObject({ central: 0, probability: 0, carries: false });
    const none = pair({ cost: 1 }, standard, { weights: fixedWeights({}) });
    expect(none).toMatchObject({ central: 0, probability: 0, contributions: [], carries: false });
    expect([...none.difference]).toEqual([0, 0, 0, 0]);
  });

  it("a stand-in counts on both sides and never argues", () => {
    const hosts = weighedOf("hosts", { scale: { worst: 15, best: 5 }, relative: true, mayBeReason: false });
    const found = (count: number) =>
      pair({ hosts: count }, { hosts: 10 }, { criteria: [hosts], weights: fixedWeights({ hosts: 1 }) });
    expect(found(8)).toMatchObject({ probability: 1, carries: false });
    expect(found(8).central).toBeCloseTo(0.2, 15);
    expect(found(12).central).toBeCloseTo(-0.2, 15);
  });
});

describe("properties of the burden of proof", () => {
  const DRAWS = 64;
  const measure = (min: number, max: number): fc.Arbitrary<Column> =>
    fc
      .array(fc.double({ min, max, noNaN: true }), { minLength: DRAWS, maxLength: DRAWS })
      .map((values) => Float64Array.from(values));
  const plans = fc.record({ cost: measure(100, 2500), latency: measure(0.8, 1), upgrade: measure(0, 40) });
  const ids = ["cost", "latency", "upgrade"];
  const drawn = drawWeights({ weights: { kind: "unstated" }, criteria: ids, seed: 1, draws: DRAWS });
  const settings = { weights: drawn, draws: DRAWS };
  const absolute = [{ ...cost, material: { difference: 50, relative: false } }, latency, upgrade];

  it("contributions add up to the difference, centrally and in every draw", () => {
    fc.assert(
      fc.property(plans, plans, (challenger, against) => {
        const found = pair(challenger, against, settings);
        const sum = found.contributions.reduce((total, { central }) => total + central, 0);
        expect(Math.abs(sum - found.central)).toBeLessThan(1e-9);
        for (let draw = 0; draw < DRAWS; draw++) {
          const parts = found.contributions.map(
            ({ drawn: parts }) => parts[parts.length === 1 ? 0 : draw] ?? 0,
          );
          expect(
            Math.abs(parts.reduce((total, part) => total + part, 0) - (found.difference[draw] ?? 0)),
          ).toBeLessThan(1e-9);
        }
        const weights = found.contributions.reduce((total, { weight }) => total + weight, 0);
        expect([0, 1].some((whole) => Math.abs(weights - whole) < 1e-12)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("a mirrored pair mirrors", () => {
    fc.assert(
      fc.property(plans, plans, (one, other) => {
        const there = pair(one, other, { ...settings, criteria: absolute });
        const back = pair(other, one, { ...settings, criteria: absolute });
        expect(back.central).toBeCloseTo(-there.central, 12);
        for (let draw = 0; draw < DRAWS; draw++)
          expect(back.difference[draw]).toBeCloseTo(-(there.difference[draw] ?? 0), 12);
        there.contributions.forEach(({ materialGain, setAside }, index) => {
          expect(back.contributions[index]).toMatchObject({ materialLoss: materialGain, setAside });
        });
      }),
      { numRuns: 50 },
    );
  });

  it("a criterion on which nothing differs changes nothing", () => {
    const extra = weighedOf("extra", { difference: 0.1 });
    const more = drawWeights({
      weights: { kind: "unstated" },
      criteria: [...ids, "extra"],
      seed: 1,
      draws: DRAWS,
    });
    fc.assert(
      fc.property(plans, plans, measure(-1, 2), (challenger, against, same) => {
        const without = pair(challenger, against, settings);
        const beside = pair(
          { ...challenger, extra: same },
          { ...against, extra: same },
          { criteria: [...all, extra], weights: more, draws: DRAWS },
        );
        expect(beside.central).toBeCloseTo(without.central, 12);
        for (let draw = 0; draw < DRAWS; draw++)
          expect(beside.difference[draw]).toBeCloseTo(without.difference[draw] ?? Number.NaN, 12);
        expect(beside.carries).toBe(without.carries);
      }),
      { numRuns: 50 },
    );
  });

  it("worsening what counts never helps, in any draw", () => {
    const worse = fc.double({ min: 0, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(plans, plans, worse, (challenger, against, step) => {
        const before = pair(challenger, against, settings);
        const worsened = { ...challenger, latency: challenger.latency.map((value) => value - step) };
        const after = pair(worsened, against, settings);
        const pattern = ({ contributions }: typeof before) =>
          contributions.map(({ setAside }) => setAside).join();
        fc.pre(pattern(before) === pattern(after));
        for (let draw = 0; draw < DRAWS; draw++)
          expect(after.difference[draw] ?? 0).toBeLessThanOrEqual((before.difference[draw] ?? 0) + 1e-12);
        expect(Number(after.carries)).toBeLessThanOrEqual(Number(before.carries));
      }),
      { numRuns: 100 },
    );
  });

  it("a loss that stops being set aside never helps", () => {
    const wins = { cost: 800, upgrade: 10 };
    for (const latencies of [0.945, 0.93, 0.9, 0.5]) {
      const found = pair({ ...wins, latency: latencies });
      expect(found.central).toBeLessThanOrEqual(pair({ ...wins, latency: 0.945 }).central);
    }
    expect(pair({ ...wins, latency: 0.93 }).central).toBeLessThan(pair({ ...wins, latency: 0.945 }).central);
  });
});

describe("where a plan that stands leads", () => {
  it("is on every criterion, weighted or not, that it wins materially in 95 % of the draws", () => {
    const hosts = weighedOf("hosts", { scale: { worst: 15, best: 5 }, relative: true, weighs: false });
    const criteria = [...all, hosts];
    const plan = contenderOf("default", criteria, { ...standard, hosts: 10 });
    const over = contenderOf("c", criteria, { cost: 1051, latency: 0.945, upgrade: 20, hosts: 11 });
    const leads = leadsOf(plan, over, criteria, 4);
    // cost: 51 is more than 5 % of the standing plan's own 1,000, though less than 5 % of the other's 1,051
    expect(leads.map(({ criterion }) => criterion)).toEqual(["cost", "upgrade", "hosts"]);
    expect(leads[1]).toMatchObject({ probability: 1, gain: { central: 10 } });
  });

  it("is nowhere where it is unknown", () => {
    const [plan, over] = [contenderOf("default", all, {}), contenderOf("c", all, standard)];
    expect(leadsOf(plan, over, all, 4)).toEqual([]);
  });
});
