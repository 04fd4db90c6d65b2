import { describe, expect, it } from "vitest";
import { decide } from "../../src/decision/decide.js";
import type { DecideInput } from "../../src/decision/decide-input.js";
import { outcomes } from "../../src/decision/decision.js";
import { weighedOf } from "../values/fixture.js";
import { comparedTo, inputOf, pairOf, planOf, robustnessOf, standingOf, verdictOf } from "./fixture.js";

const concluded = (changes: Partial<DecideInput> = {}) => {
  const { outcome, plan } = decide(inputOf(changes));
  return [outcome, plan];
};

const taken = comparedTo(pairOf("bare-metal"));
const forced = [{ workload: "a", platform: "bare-metal", gates: ["device.gpu"] }];
const openOnMetal = verdictOf("unknown", "device.sriov", "b", "bare-metal");
const openOnVms = verdictOf("unknown", "device.sriov", "b", "vm");
const nothingWeighs = [weighedOf("cost", { weighs: false }), weighedOf("latency", { weighs: false })];
const wouldCarry: DecideInput["robustness"]["measurements"][number] = {
  path: "overheads[vm].cpu",
  at: "25 %",
  value: 0.9,
  challenger: "bare-metal",
  carries: true,
};

/** One small input for each outcome. */
const examples: { readonly [outcome: string]: Partial<DecideInput> } = {
  "nothing-feasible": { nowhere: ["a"] },
  "not-enough-known": { criteria: nothingWeighs, verdicts: [openOnVms] },
  recommended: { robustness: taken },
  "recommended-if": { robustness: taken, verdicts: [openOnMetal] },
  "too-close-measure-first": {
    robustness: comparedTo(pairOf("bare-metal", { carries: false, probability: 0.7 }), {
      measurements: [wouldCarry],
    }),
  },
  "default-stands": {},
};

describe("every outcome", () => {
  it.each(outcomes)("%s has a small example", (outcome) => {
    const plans = {
      "nothing-feasible": null,
      "not-enough-known": null,
      recommended: "bare-metal",
      "recommended-if": "bare-metal",
    };
    expect(concluded(examples[outcome])).toEqual([
      outcome,
      outcome in plans ? plans[outcome as keyof typeof plans] : "default",
    ]);
  });
});

describe("the first outcome that applies", () => {
  it("nothing feasible comes before all else", () => {
    const all = { robustness: taken, verdicts: [openOnVms], criteria: nothingWeighs, forced };
    expect(concluded({ ...all, nowhere: ["a"] })).toEqual(["nothing-feasible", null]);
    expect(concluded({ ...all, standings: [] })).toEqual(["nothing-feasible", null]);
  });

  it("not enough known comes before a recommendation, and needs an open gate of the default plan", () => {
    expect(concluded({ criteria: nothingWeighs, verdicts: [openOnVms], forced })).toEqual([
      "not-enough-known",
      null,
    ]);
    expect(concluded({ criteria: nothingWeighs, verdicts: [openOnMetal] })).toEqual([
      "default-stands",
      "default",
    ]);
    expect(concluded({ criteria: nothingWeighs })).toEqual(["default-stands", "default"]);
    expect(concluded({ verdicts: [openOnVms] })).toEqual(["default-stands", "default"]);
  });

  it("a challenger that carries the burden comes before the forced default", () => {
    expect(concluded({ robustness: taken, forced })).toEqual(["recommended", "bare-metal"]);
  });

  it("the default with forced workloads is a recommendation, whose reasons are gates", () => {
    const plans = [planOf("default", "bare-metal", "vm"), planOf("vm", "vm", "vm")];
    expect(concluded({ plans, forced })).toEqual(["recommended", "default"]);
    expect(concluded({ plans, forced, verdicts: [openOnVms] })).toEqual(["recommended-if", "default"]);
    expect(concluded({ plans, forced, verdicts: [openOnMetal] })).toEqual(["recommended", "default"]);
  });

  it("a recommendation comes before a measurement, a measurement before the default as it stands", () => {
    const measurements = [wouldCarry];
    expect(concluded({ robustness: comparedTo(pairOf("bare-metal"), { measurements }) })).toEqual([
      "recommended",
      "bare-metal",
    ]);
    expect(concluded({ forced, robustness: robustnessOf({ measurements }) })).toEqual([
      "recommended",
      "default",
    ]);
    const unmoved = [{ ...wouldCarry, carries: false }];
    expect(concluded({ robustness: robustnessOf({ measurements: unmoved }) })).toEqual([
      "default-stands",
      "default",
    ]);
  });

  it("a default that cannot be placed yields to the feasible plan of best central V", () => {
    const standings = [
      standingOf("unpriced", { centralValue: 0.9 }),
      standingOf("worse", { centralValue: -0.3 }),
      standingOf("better", { centralValue: 0.2, cpuMoved: 9 }),
      standingOf("equal", { centralValue: 0.2, cpuMoved: 3 }),
    ].map((standing) => {
      if (standing.plan !== "unpriced") return standing;
      const { centralValue: _, ...unknown } = standing;
      return unknown;
    });
    const failed = verdictOf("fail", "fits", "b", "vm", { plan: "default" });
    const decision = decide(inputOf({ standings, robustness: robustnessOf(), unplaced: [failed] }));
    expect([decision.outcome, decision.plan]).toEqual(["recommended", "equal"]);
    expect(decision.reasons).toContainEqual({
      id: "reason.gate",
      values: { gate: "fits", workload: "b", platform: "vm" },
    });
    // a V below 0 is still better than one nobody knows
    expect(concluded({ standings: standings.slice(0, 2), robustness: robustnessOf() })).toEqual([
      "recommended",
      "worse",
    ]);
  });
});

describe("unknown figures", () => {
  it("hold a challenger to recommended-if where it alone is unknown", () => {
    const pair = pairOf("bare-metal", { unknownCriteria: ["latency"] });
    const standings = [standingOf("default"), standingOf("bare-metal", { unknown: ["latency"] })];
    const decision = decide(inputOf({ robustness: comparedTo(pair), standings }));
    expect(decision.outcome).toBe("recommended-if");
    expect(decision.conditions).toEqual([
      { id: "condition.figure", values: { criterion: "latency", path: "prices[latency]" } },
    ]);
  });

  it("and where the default is unknown, so that no plan is judged by it", () => {
    const criteria = [
      weighedOf("cost", { weighs: false, asked: false, leftOut: true }),
      weighedOf("latency"),
    ];
    const standings = [standingOf("default", { unknown: ["cost"] }), standingOf("bare-metal")];
    const decision = decide(inputOf({ robustness: taken, criteria, standings }));
    expect(decision.outcome).toBe("recommended-if");
    expect(decision.conditions).toEqual([
      { id: "condition.figure", values: { criterion: "cost", path: "prices[cost]" } },
    ]);
    // gates force the default, whatever its price; what the brief asks about stays open
    expect(concluded({ forced, criteria, standings })).toEqual(["recommended", "default"]);
    const asked = [weighedOf("cost"), weighedOf("latency", { weighs: false, leftOut: true })];
    expect(concluded({ forced, criteria: asked, standings })).toEqual(["recommended-if", "default"]);
  });

  it("are no condition of a default that stands", () => {
    const criteria = [
      weighedOf("cost", { weighs: false, asked: false, leftOut: true }),
      weighedOf("latency"),
    ];
    expect(decide(inputOf({ criteria })).conditions).toEqual([]);
  });
});

describe("what a decision says beside its outcome", () => {
  it("the default's conditions where its gates are open, and what is missing where not enough is known", () => {
    const condition = {
      id: "condition.gate",
      values: { gate: "device.sriov", workload: "b", platform: "vm", path: "hosts[h].device.sriov" },
    };
    expect(decide(inputOf({ verdicts: [openOnVms] })).conditions).toEqual([condition]);
    expect(decide(inputOf({ verdicts: [openOnVms], criteria: nothingWeighs })).conditions).toEqual([
      condition,
    ]);
    expect(decide(inputOf({ verdicts: [openOnVms], nowhere: ["a"] })).conditions).toEqual([]);
  });

  it("the probability of the strongest challenger, whatever the outcome, and of the one that is taken", () => {
    const [strongest, least] = [
      pairOf("bare-metal", { probability: 0.95 }),
      pairOf("few", { probability: 0.85 }),
    ];
    const both = robustnessOf({
      pairs: [strongest, least],
      strongest,
      taken: least,
      carriers: [least, strongest],
    });
    const plans = [...inputOf().plans, planOf("few", "bare-metal", "vm")];
    expect(decide(inputOf({ robustness: both, plans }))).toMatchObject({
      ...{ plan: "few", challenger: "few", probability: 0.95, planProbability: 0.85 },
      ...{ probabilityError: 0.01, required: 0.8, margin: 0.03, default: "vm" },
    });
    const stands = decide(inputOf());
    expect(stands).toMatchObject({ challenger: "bare-metal", probability: 0.4 });
    expect(stands).not.toHaveProperty("planProbability");
    expect(decide(inputOf({ robustness: robustnessOf() }))).toMatchObject({
      challenger: null,
      probability: 0,
    });
  });

  it("confidence that falls with what is open, with a probability near its bar, and where nothing weighs", () => {
    const gradeOf = (changes: Partial<DecideInput>) => decide(inputOf(changes)).confidence.grade;
    expect(gradeOf({})).toBe("high");
    expect(gradeOf({ verdicts: [openOnVms] })).toBe("low");
    expect(gradeOf({ criteria: nothingWeighs })).toBe("low");
    // 0.4 lies 0.4 from its bar: 8 errors of 0.05, 2 of 0.2, less than 1 of 0.5
    const error = (probabilityError: number) => ({
      robustness: { ...inputOf().robustness, probabilityError },
    });
    expect([0, 0.05, 0.2, 0.5].map((size) => gradeOf(error(size)))).toEqual([
      "high",
      "high",
      "medium",
      "low",
    ]);
  });

  it("why something stands nowhere, and uniformity only where anything stands", () => {
    const uniform = [{ platform: "vm" }] as unknown as DecideInput["uniformity"];
    const verdicts = [verdictOf("fail", "x", "a", "vm"), verdictOf("fail", "y", "a", "bare-metal")];
    const nothing = decide(inputOf({ nowhere: ["a"], verdicts, standings: [], uniformity: uniform }));
    expect(nothing.conflicts).toHaveLength(1);
    expect(nothing.uniformity).toEqual([]);
    expect(decide(inputOf({ uniformity: uniform })).uniformity).toBe(uniform);
  });

  it("the same whichever platform is the default", () => {
    const mirrored = inputOf({
      brief: { ...inputOf().brief, burden: { ...inputOf().brief.burden, default: "bare-metal" } },
      plans: [planOf("default", "bare-metal", "bare-metal"), planOf("vm", "vm", "vm")],
      standings: [standingOf("default"), standingOf("vm", { cpuMoved: 4 })],
      robustness: comparedTo(pairOf("vm")),
    });
    const there = decide(inputOf({ robustness: taken }));
    const swap = (text: string) =>
      text.replace(/bare-metal|"vm"/g, (found) => (found === "bare-metal" ? "vm" : '"bare-metal"'));
    expect(JSON.parse(swap(JSON.stringify(decide(mirrored))))).toEqual(JSON.parse(JSON.stringify(there)));
  });
});

it("an unknown verdict of the packing of the plan that is taken makes it conditional, of another plan's not", () => {
  const unfitted = (plan: string) => verdictOf("unknown", "fits", "a", "bare-metal", { plan });
  const { outcome, conditions } = decide(inputOf({ robustness: taken, verdicts: [unfitted("bare-metal")] }));
  expect(outcome).toBe("recommended-if");
  expect(conditions).toMatchObject([{ id: "condition.gate", values: { gate: "fits", workload: "a" } }]);
  expect(concluded({ robustness: taken, verdicts: [unfitted("default")] })[0]).toBe("recommended");
});

describe("a plan that breaks something when it is asked for alone", () => {
  const broken =
    (...plans: readonly string[]) =>
    (plan: string) =>
      plans.includes(plan) ? ["spread"] : [];
  const next = pairOf("mixed");

  it("gives way to the next that carries the burden, then to the default", () => {
    const both = { ...taken, carriers: [...taken.carriers, next] };
    expect(concluded({ robustness: both, recheck: broken() })).toEqual(["recommended", "bare-metal"]);
    expect(concluded({ robustness: both, recheck: broken("bare-metal") })).toEqual(["recommended", "mixed"]);
    expect(concluded({ robustness: both, recheck: broken("bare-metal", "mixed") })).toEqual([
      "default-stands",
      "default",
    ]);
  });

  it("leaves nothing where workloads are forced in the default, or no stand-in for it passes", () => {
    expect(concluded({ forced, recheck: broken("default") })).toEqual(["nothing-feasible", null]);
    expect(concluded({ forced, recheck: broken("bare-metal") })).toEqual(["recommended", "default"]);
    const standings = [standingOf("bare-metal"), standingOf("mixed", { centralValue: 0.2 })];
    const unplaced = { standings, robustness: robustnessOf() };
    expect(concluded({ ...unplaced, recheck: broken("bare-metal") })).toEqual(["recommended", "mixed"]);
    expect(concluded({ ...unplaced, recheck: broken("bare-metal", "mixed") })).toEqual([
      "nothing-feasible",
      null,
    ]);
  });
});

it("is as sure as the pair that it speaks of is narrow", () => {
  const width = (changes: Partial<DecideInput>) =>
    decide(inputOf(changes)).confidence.parts.find(({ part }) => part === "width")?.value;
  const wide = pairOf("bare-metal", { difference: Float64Array.of(0, 0.3) });
  expect(width({ robustness: comparedTo(wide) })).toBeCloseTo((0.9 * 0.3) / 0.03, 9);
  expect(width({ robustness: robustnessOf() })).toBe(0);
});
