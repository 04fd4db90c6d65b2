import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  sharesApart,
  smallestContradiction,
  statementsOfRatios,
  statementsOfTradeoffs,
} from "../../../src/brief/rules/contradiction.js";
import { maximise } from "../../../src/statistics/linear-program.js";
import { briefOf, issuesOf } from "../stated.js";

describe("contradicting ratios", () => {
  it("name the shortest circle, not all that takes part in one", () => {
    // a ≥ 2b ≥ 4c ≥ 8a contradicts; so does d ≥ 2e with e ≥ d, by itself.
    const circle = statementsOfRatios([
      { more: "a", less: "b", atLeast: 2 },
      { more: "b", less: "c", atLeast: 2 },
      { more: "c", less: "a", atLeast: 2 },
      { more: "d", less: "e", atLeast: 2 },
      { more: "e", less: "d", atLeast: 1 },
    ]);
    expect(smallestContradiction(circle)).toEqual([3, 4]);
    expect(smallestContradiction(circle.filter(({ place }) => place < 4))).toEqual([0, 1, 2]);
    expect(smallestContradiction(circle.filter(({ place }) => place < 2))).toEqual([]);
  });

  it("count upper ends", () => {
    const ratios = [
      { more: "a", less: "b", atLeast: 1, atMost: 1.5 },
      { more: "a", less: "b", atLeast: 2 },
    ];
    expect(smallestContradiction(statementsOfRatios(ratios))).toEqual([0, 1]);
    expect(
      smallestContradiction(statementsOfRatios([{ more: "a", less: "b", atLeast: 2, atMost: 2 }])),
    ).toEqual([]);
  });

  it("are not looked for among more names than any estate has criteria", () => {
    const many = Array.from({ length: 65 }, (_, index) => ({
      more: `c${index}`,
      less: `d${index}`,
      atLeast: 2,
    }));
    const circle = [...many, { more: "d0", less: "c0", atLeast: 2 }];
    expect(smallestContradiction(statementsOfRatios(circle))).toEqual([]);
    expect(smallestContradiction(statementsOfRatios([circle[0]!, circle[65]!]))).toEqual([0, 1]);
  });

  it("are found exactly where no positive weights meet them", () => {
    const name = fc.constantFrom("a", "b", "c", "d");
    const ratio = fc.record({ more: name, less: name, atLeast: fc.constantFrom(0.5, 1, 2, 3) });
    fc.assert(
      fc.property(fc.array(ratio, { maxLength: 6 }), (stated) => {
        const ratios = stated.filter(({ more, less }) => more !== less);
        const names = ["a", "b", "c", "d"];
        // The least weight as large as it can be, of weights that add up to at most 1.
        const rows = ratios.map(({ more, less, atLeast }) => ({
          coefficients: [...names.map((id) => (id === less ? atLeast : id === more ? -1 : 0)), 0],
          limit: 0,
        }));
        const least = names.map((id) => ({
          coefficients: [...names.map((own) => (own === id ? -1 : 0)), 1],
          limit: 0,
        }));
        const found = maximise(
          [0, 0, 0, 0, 1],
          [...rows, ...least, { coefficients: [1, 1, 1, 1, 0], limit: 1 }],
        );
        const canHold = found.kind === "optimal" && found.value > 1e-7;
        expect(smallestContradiction(statementsOfRatios(ratios)).length === 0).toBe(canHold);
      }),
    );
  });
});

describe("contradicting trade-offs", () => {
  const tradeoff = (gain: string, by: number, worth: string, cost: number) => ({
    gain: { criterion: gain, by },
    worth: { criterion: worth, by: cost },
  });

  it("are circles whose proportions do not close", () => {
    const stated = [
      tradeoff("downtime", -1, "cost", 40_000),
      tradeoff("exposure", -10, "downtime", 1),
      tradeoff("exposure", -10, "cost", 90_000),
    ];
    expect(smallestContradiction(statementsOfTradeoffs(stated))).toEqual([0, 1, 2]);
    expect(smallestContradiction(statementsOfTradeoffs(stated.slice(0, 2)))).toEqual([]);
    const closed = [...stated.slice(0, 2), tradeoff("exposure", -10, "cost", 40_000)];
    expect(smallestContradiction(statementsOfTradeoffs(closed))).toEqual([]);
  });
});

describe("shares that cannot hold together", () => {
  it("are the fewest lowest ends above 1, or all where 1 is not reached", () => {
    expect(
      sharesApart([
        ["a", 0.7, 1],
        ["b", 0.1, 1],
        ["c", 0.6, 1],
      ]),
    ).toEqual(["a", "c"]);
    expect(
      sharesApart([
        ["a", 0, 0.4],
        ["b", 0, 0.5],
      ]),
    ).toEqual(["a", "b"]);
    expect(
      sharesApart([
        ["a", 0.2, 0.4],
        ["b", 0.3, 0.6],
      ]),
    ).toEqual([]);
  });
});

describe("a brief whose preferences contradict one another", () => {
  const issues = (weights: object) => issuesOf(briefOf({ preferences: { weights } }));

  it("has one issue, which names the smallest contradicting set", () => {
    const [issue, ...others] = issues({
      kind: "ratios",
      ratios: [
        { more: "cost", less: "latency", atLeast: 2 },
        { more: "latency", less: "cost", atLeast: 1 },
        { more: "exposure", less: "cost", atLeast: 1 },
      ],
    });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      code: "contradictory-preferences",
      path: "preferences.weights.ratios",
      values: { statements: "preferences.weights.ratios[0], preferences.weights.ratios[1]" },
    });
    expect(issue?.message).toContain(
      "no weights meet preferences.weights.ratios[0], preferences.weights.ratios[1]",
    );
  });

  it("names the shares that cannot hold together", () => {
    const [issue] = issues({
      kind: "intervals",
      shares: { cost: [0.8, 1], latency: [0.7, 1], exposure: [0, 0.5] },
    });
    expect(issue).toMatchObject({ code: "shares-apart", values: { criteria: "cost, latency" } });
  });

  it("of weights that sum to 0 is told so", () =>
    expect(issues({ kind: "points", points: { cost: 0 } })).toMatchObject([{ code: "no-weight" }]));
});
