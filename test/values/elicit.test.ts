import { describe, expect, it } from "vitest";
import { issuesOf, briefOf } from "../brief/stated.js";
import { exactFigure } from "../../src/quantity/figure.js";
import {
  elicitedWeights,
  nextQuestion,
  standingOf,
  startElicitation,
  withAnswer,
  type Elicitation,
} from "../../src/values/elicit.js";
import type { Judged } from "../../src/values/judged.js";

const ids = ["cost", "latency", "downtime", "exposure"];
const report = (rows: { readonly [plan: string]: readonly number[] }): Judged => ({
  criteria: ids.map((id) => ({ id, unit: "unit", scale: { worst: 0, best: 10 } })),
  plans: Object.entries(rows).map(([id, values]) => ({
    ...{ id, feasible: true },
    consequences: values.map((value, index) => ({
      criterion: ids[index] ?? "",
      figure: exactFigure(value, "unit", { kind: "stated", path: "test" }),
    })),
  })),
});
const rivals = report({ a: [9, 2, 5, 5], b: [2, 9, 5, 5], c: [5, 5, 8, 3] });

/** Somebody with weights of their own, who answers by them. */
function answering(start: Elicitation, weights: readonly number[], most: number) {
  let state = start;
  let asked = 0;
  for (; asked < most; asked++) {
    const question = nextQuestion(state);
    if (question === undefined) break;
    const [gain, worth] = [question.gain, question.worth].map(
      ({ criterion }) => weights[ids.indexOf(criterion)] ?? 0,
    );
    state = withAnswer(state, question, (gain ?? 0) >= question.ratio * (worth ?? 0) ? "gain" : "worth");
  }
  return { state, asked };
}

describe("elicitation", () => {
  it.each([
    ["a", [0.7, 0.1, 0.1, 0.1]],
    ["b", [0.1, 0.7, 0.1, 0.1]],
    ["c", [0.1, 0.1, 0.7, 0.1]],
  ] as const)("comes to the plan %s that its answers mean, in five questions", (plan, weights) => {
    const { state, asked } = answering(startElicitation(rivals), weights, 5);
    const [first] = standingOf(state);
    expect(first?.plan).toBe(plan);
    expect(first?.first).toBeGreaterThan(0.85);
    expect(asked).toBeGreaterThan(0);
  });

  it("asks no more than tells something: one plan that dominates needs no question", () => {
    expect(nextQuestion(startElicitation(report({ a: [9, 9, 9, 9], b: [1, 1, 1, 1] })))).toBeUndefined();
  });

  it("narrows the weights where there is no choice between plans, and comes to an end", () => {
    const start = startElicitation(report({ a: [9, 9, 9, 9] }));
    expect(nextQuestion(start)?.informs.about).toBe("weights");
    const { asked } = answering(start, [0.4, 0.3, 0.2, 0.1], 60);
    expect(asked).toBeLessThan(60);
  });

  it("asks about changes in the criteria's own units: all of one scale against a part of another", () => {
    const question = nextQuestion(startElicitation(rivals));
    expect(question?.gain).toMatchObject({ from: 0, to: 10 });
    expect(question?.worth.to).toBeCloseTo(10 * (question?.ratio ?? 0), 12);
  });

  it("is stated as ratios that a brief takes, and never contradicts itself", () => {
    const start = startElicitation(rivals);
    expect(elicitedWeights(start)).toEqual({ kind: "unstated" });
    let state = start;
    for (const answer of ["gain", "same", "worth", "same"] as const) {
      const question = nextQuestion(state);
      if (question) state = withAnswer(state, question, answer);
    }
    const weights = elicitedWeights(state);
    expect(weights).toMatchObject({ kind: "ratios" });
    expect(issuesOf(briefOf({ preferences: { weights } }))).toEqual([]);
  });

  it("is the same for the same seed, and survives being stored", () => {
    const start = startElicitation(rivals, "a");
    const stored = JSON.parse(JSON.stringify(start)) as Elicitation;
    expect(nextQuestion(stored)).toEqual(nextQuestion(start));
  });

  it("refuses one criterion, and answers that leave no weights", () => {
    const [first] = rivals.criteria;
    expect(() => startElicitation({ ...rivals, criteria: first ? [first] : [] })).toThrow(RangeError);
    const start = startElicitation(rivals);
    // A third of all weights at least is cost's, and latency weighs four times that.
    const ratios = ["latency", "downtime", "exposure"].map((less) => ({ more: "cost", less, atLeast: 2 }));
    const apart = { ...start, ratios: [...ratios, { more: "latency", less: "cost", atLeast: 2 }] };
    expect(standingOf({ ...apart, ratios })).toHaveLength(3);
    expect(() => standingOf(apart)).toThrow("no weights meet these answers together");
  });
});
