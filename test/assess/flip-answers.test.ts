import { describe, expect, it } from "vitest";
import { createFlipAnswers } from "../../src/assess/flip-answers.js";
import { priced, stagesOf } from "./fixture.js";

const stages = stagesOf(priced);
const feasible = stages.prospects.filter(({ feasible }) => feasible).map(({ plan }) => plan);
const answers = createFlipAnswers({ ...stages, plans: feasible });

describe("the answers as an input is moved", () => {
  it("start from the values that the assessment has", () => {
    for (const { plan, centralValue } of answers.standings) {
      const prospect = stages.prospects.find((one) => one.plan.id === plan);
      expect(centralValue).toBe(prospect?.central.value?.[0]);
    }
    expect(answers.standings).toHaveLength(feasible.length);
  });

  it("are the same however often and in whatever order they are asked", () => {
    const path = "prices[acme-seat].unitPrice";
    const asked = [1500, 24000, 1500].map((value) => answers.answerAt(path, value));
    expect(asked[2]).toEqual(asked[0]);
    const again = createFlipAnswers({ ...stages, plans: feasible });
    expect(again.answerAt(path, 24000)).toEqual(asked[1]);
  });

  it("know what gates read, and what they force there", () => {
    const path = "workloads[basket].latency.objective.atMost";
    expect(answers.readByGates.has(path)).toBe(true);
    expect(answers.read.has("prices[acme-seat].unitPrice")).toBe(true);
    expect(answers.forcedAt(path, 0.009)).toEqual(answers.base.forced);
    expect(answers.forcedAt("prices[acme-seat].unitPrice", 1)).toBe(answers.base.forced);
  });
});
