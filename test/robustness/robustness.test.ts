import { describe, expect, it } from "vitest";
import { robustnessOf, type Standing } from "../../src/robustness/robustness.js";
import type { Contender, Pair } from "../../src/values/burden.js";

const burden = { default: "vm", defaultOrigin: "stated", margin: 0.03, probability: 0.8 } as const;

const standing = (plan: string, changes: Partial<Standing> = {}): Standing => {
  const values = { plan, criteria: [] };
  return { plan, central: values, drawn: values, cpuMoved: 0, ...changes };
};

/** Pairs by a table of probabilities: `c>default` is c against the default; it carries from 0.8 on. */
const pairing =
  (table: { readonly [pair: string]: number }, leads: { readonly [plan: string]: number } = {}) =>
  (challenger: Contender, against: Contender): Pair => {
    const probability = table[`${challenger.plan}>${against.plan}`] ?? 0;
    const difference = Float64Array.from({ length: 10 }, (_, draw) => (draw < probability * 10 ? 0.05 : 0));
    return {
      ...{ challenger: challenger.plan, against: against.plan, contributions: [], unknownCriteria: [] },
      ...{ central: leads[challenger.plan] ?? 0, difference, probability, carries: probability >= 0.8 },
    };
  };

const run = (
  standings: readonly Standing[],
  table: { readonly [pair: string]: number } = {},
  changes: Partial<Parameters<typeof robustnessOf>[0]> = {},
) => robustnessOf({ standings, burden, draws: 10, carries: pairing(table), ...changes });

describe("which challenger is taken", () => {
  const moved = (plan: string, cpuMoved: number, centralValue?: number): Standing =>
    standing(plan, { cpuMoved, ...(centralValue !== undefined && { centralValue }) });
  const plans = [standing("default"), moved("all", 100, 0.7), moved("some", 20, 0.6), moved("few", 5, 0.5)];
  const carry = { "all>default": 0.9, "some>default": 0.9, "few>default": 0.9 };

  it("is the one that moves the least CPU off the default", () => {
    const found = run(plans, carry);
    expect(found.carriers.map(({ challenger }) => challenger)).toEqual(["few", "some", "all"]);
    expect(found.taken?.challenger).toBe("few");
    expect(found.taken?.against).toBe("default");
  });

  it("is replaced only by one that carries the burden against it", () => {
    expect(run(plans, { ...carry, "all>few": 0.79 }).taken?.challenger).toBe("few");
    expect(run(plans, { ...carry, "all>few": 0.8 }).taken?.challenger).toBe("all");
    // one after the other, each against the one that is taken by then
    expect(run(plans, { ...carry, "some>few": 0.9, "all>few": 0.9 }).taken?.challenger).toBe("some");
    expect(run(plans, { ...carry, "some>few": 0.9, "all>some": 0.9 }).taken?.challenger).toBe("all");
  });

  it("is never one that does not carry against the default, whatever it beats", () => {
    const found = run(plans, { "few>default": 0.9, "all>default": 0.7, "all>few": 1 });
    expect(found.taken?.challenger).toBe("few");
    expect(found.carriers).toHaveLength(1);
  });

  it("is, of those that move the same CPU, the one with the higher central V; unknown V comes last", () => {
    const same = [standing("default"), moved("x", 5), moved("y", 5, -0.4), moved("z", 5, 0.3)];
    const all = { "x>default": 0.9, "y>default": 0.9, "z>default": 0.9 };
    expect(run(same, all).carriers.map(({ challenger }) => challenger)).toEqual(["z", "y", "x"]);
  });

  it("is none where none carries", () => {
    const found = run(plans, { "all>default": 0.5 });
    expect(found).not.toHaveProperty("taken");
    expect(found.carriers).toEqual([]);
  });
});

describe("the strongest challenger", () => {
  it("is the likeliest to win by the margin, of equal ones the one with the larger lead", () => {
    const plans = ["default", "a", "b", "c"].map((plan) => standing(plan));
    const table = { "a>default": 0.4, "b>default": 0.6, "c>default": 0.6 };
    const found = run(plans, table, { carries: pairing(table, { b: 0.01, c: 0.02 }) });
    expect(found.strongest?.challenger).toBe("c");
    // one block: binomial, 0.6 of 10
    expect(found.probabilityError).toBeCloseTo(Math.sqrt(0.024), 12);
    expect(found.pairs.map(({ challenger }) => challenger)).toEqual(["a", "b", "c"]);
  });

  it("is none beside the default alone, and nothing is compared where the default cannot be placed", () => {
    expect(run([standing("default")])).toMatchObject({ pairs: [], probabilityError: 0 });
    const without = run([standing("a"), standing("b")], { "a>b": 1 });
    expect(without).toMatchObject({ pairs: [], carriers: [] });
    expect(without).not.toHaveProperty("strongest");
  });
});

describe("what is asked of measurements", () => {
  const plans = [standing("default"), standing("a"), standing("b")];
  const outcome = {
    path: "overheads[vm].cpu",
    at: "25 %",
    value: 0.9,
    challenger: "b",
    carries: true,
  } as const;

  it("only where no challenger carries the burden, closest first", () => {
    const asked: (readonly string[])[] = [];
    const measure = (closest: readonly string[]) => {
      asked.push(closest);
      return [outcome];
    };
    expect(run(plans, { "a>default": 0.2, "b>default": 0.7 }, { measure }).measurements).toEqual([outcome]);
    expect(run(plans, { "a>default": 0.9 }, { measure }).measurements).toEqual([]);
    expect(asked).toEqual([["b", "a"]]);
  });

  it("is nothing where nobody supplies it", () => {
    expect(run(plans).measurements).toEqual([]);
  });
});

it("ranks only plans whose V is known in every draw, so that an unpriced one reorders nobody", () => {
  const known = (plan: string, value: number): Standing => standing(plan, { value: Float64Array.of(value) });
  const found = run([known("default", 0.5), standing("unpriced"), known("a", 0.6)]);
  expect(found.acceptability.map(({ plan, ranks }) => [plan, ...ranks])).toEqual([
    ["default", 0, 1],
    ["a", 1, 0],
  ]);
});
