import { describe, expect, it } from "vitest";
import { adversaryOf, type Movement } from "../../src/robustness/adversary.js";
import type { SimplexPart } from "../../src/statistics/polytope.js";

const movement = (path: string, atLow: number, atHigh: number): Movement => ({
  ...{ path, unit: "ratio", low: 0.5, high: 1.5, atLow, atHigh },
});
const leads = new Map([
  ["cost", -0.2],
  ["latency", 0.3],
  ["exposure", 0.1],
]);
const now = new Map([...leads.keys()].map((id) => [id, 1 / 3]));
const whole: SimplexPart = { dimensions: 3, constraints: [] };
const input = {
  ...{ favours: "metal", over: "default", sign: 1 as const, now, part: whole, criteria: [...leads.keys()] },
  counting: [...leads.keys()],
  movements: [] as readonly Movement[],
  leadsAt: () => leads,
};

describe("the adversary", () => {
  it("puts all weight where its plan leads most, when weights are open", () => {
    const found = adversaryOf(input);
    expect(found?.weights.find(({ criterion }) => criterion === "latency")?.weight).toBeCloseTo(1, 12);
    expect(found?.lead.now).toBeCloseTo(0.2 / 3, 12);
    expect(found?.lead.byWeights).toBeCloseTo(0.3, 12);
    expect(found?.lead.byBoth).toBeCloseTo(0.3, 12);
  });

  it("keeps to what is stated: cost weighs half at least", () => {
    const part = { dimensions: 3, constraints: [{ coefficients: [-1, 0, 0], limit: -0.5 }] };
    const found = adversaryOf({ ...input, part });
    // Half on cost, half on latency.
    expect(found?.lead.byWeights).toBeCloseTo(0.05, 12);
  });

  it("shares out the weight of what does not count, as the pair does", () => {
    const part = { dimensions: 3, constraints: [{ coefficients: [-1, 0, 0], limit: -0.5 }] };
    const found = adversaryOf({ ...input, part, counting: ["latency", "exposure"] });
    expect(found?.lead.byWeights).toBeCloseTo(0.3, 12);
    expect(found?.lead.now).toBeCloseTo(0.2, 12);
  });

  it("sets each input at the end that favours its plan, those that move most", () => {
    const movements = ["a", "b", "c", "d", "e", "f"].map((path, index) =>
      movement(path, 0, index % 2 === 0 ? 1 : -1),
    );
    const asked: ReadonlyMap<string, number>[] = [];
    const found = adversaryOf({
      ...input,
      movements: [movement("still", 0.1, 0.1), ...movements],
      leadsAt: (moved) => {
        asked.push(moved);
        return moved.size > 0 ? new Map([["latency", 0.6]]) : leads;
      },
    });
    expect(found?.inputs.map(({ path, value }) => `${path} ${value}`)).toEqual([
      "a 1.5",
      "b 0.5",
      "c 1.5",
      "d 0.5",
      "e 1.5",
    ]);
    expect(found?.lead.byInputs).toBeCloseTo(0.2, 12);
    expect(found?.lead.byBoth).toBeCloseTo(0.6, 12);
    const other = adversaryOf({ ...input, sign: -1, movements });
    expect(other?.inputs[0]?.value).toBe(0.5);
  });

  it("is nobody where no weights are left", () => {
    const part = { dimensions: 3, constraints: [{ coefficients: [1, 1, 1], limit: 0.5 }] };
    expect(adversaryOf({ ...input, part })).toBeUndefined();
  });
});
