import { describe, expect, it } from "vitest";
import type { Weights } from "../../src/brief/preference.js";
import { namedCriteria, partOf, proportionsOf } from "../../src/values/stated-weights.js";

const tradeoff = (gain: string, gained: number, worth: string, given: number) => ({
  gain: { criterion: gain, by: gained },
  worth: { criterion: worth, by: given },
});
const tradeoffs = { kind: "tradeoffs", tradeoffs: [tradeoff("downtime", -0.5, "cost", 40_000)] } as const;

describe("the criteria that a statement names", () => {
  const points = ["a", "b"].map((criterion, index) => ({ criterion, points: 1 - index }));
  const shares = ["a", "b"].map((criterion, index) => ({ criterion, low: 0, high: 1 - index }));
  it.each<[Weights, readonly string[] | undefined]>([
    [{ kind: "points", points }, ["a"]],
    [{ kind: "order", order: [["b", "a"], ["c"]] }, ["b", "a", "c"]],
    [{ kind: "intervals", shares }, ["a"]],
    [{ kind: "ratios", ratios: [{ more: "b", less: "a", atLeast: 2 }] }, ["a", "b"]],
    [tradeoffs, ["cost", "downtime"]],
    [{ kind: "unstated" }, undefined],
  ])("%j", (weights, named) => expect(namedCriteria(weights)).toEqual(named));
});

describe("the part that a statement leaves", () => {
  it("has a side for each end of an interval that is not the simplex's own", () => {
    const shares = [
      { criterion: "a", low: 0.2, high: 1 },
      { criterion: "b", low: 0, high: 0.5 },
    ];
    expect(partOf({ kind: "intervals", shares }, ["a", "b"])).toEqual({
      dimensions: 2,
      constraints: [
        { coefficients: [-1, 0], limit: -0.2 },
        { coefficients: [0, 1], limit: 0.5 },
      ],
    });
  });

  it("has a side for each end of a ratio", () => {
    const ratios = [{ more: "b", less: "a", atLeast: 2, atMost: 3 }];
    expect(partOf({ kind: "ratios", ratios }, ["a", "b"]).constraints).toEqual([
      { coefficients: [2, -1], limit: 0 },
      { coefficients: [-3, 1], limit: 0 },
    ]);
  });
});

describe("trade-offs", () => {
  const lengths = new Map([
    ["cost", 1_000_000],
    ["downtime", 2],
    ["exposure", 50],
  ]);

  it("hold w · |by| ÷ length equal: 0.5 of 2 against 40,000 of a million are 0.25 against 0.04", () => {
    const [only] = proportionsOf(tradeoffs, ["cost", "downtime"], lengths);
    // w_downtime · 0.25 = w_cost · 0.04
    expect((only?.shares.get("downtime") ?? 0) / (only?.shares.get("cost") ?? 1)).toBeCloseTo(0.16, 12);
  });

  it("hold on through a third criterion, and leave apart what nothing links", () => {
    const more = {
      ...tradeoffs,
      tradeoffs: [...tradeoffs.tradeoffs, tradeoff("exposure", -25, "upgrade", 3)],
    };
    const open = new Map([...lengths, ["upgrade", 30]]);
    const proportions = proportionsOf(more, ["cost", "downtime", "exposure", "upgrade"], open);
    expect(proportions.map(({ shares }) => [...shares.keys()])).toEqual([
      ["cost", "downtime"],
      ["exposure", "upgrade"],
    ]);
  });

  it("say nothing of a criterion whose scale has no length", () => {
    const proportions = proportionsOf(
      tradeoffs,
      ["cost", "downtime"],
      new Map([
        ["cost", 0],
        ["downtime", 2],
      ]),
    );
    expect(proportions).toHaveLength(2);
  });
});
