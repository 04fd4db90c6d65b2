import { describe, expect, it } from "vitest";
import { explaining } from "../../src/assess/explaining.js";
import { pairingOf } from "../../src/assess/pairing.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { sourcesOf } from "../../src/overheads/sources.js";
import type { MeasurementOutcome } from "../../src/robustness/robustness.js";
import { DRAWS, priced, stagesOf, twoLines } from "./fixture.js";

/** Explains the plan named against the default. */
function explained(input: BriefInput, challenger: string, outcomes: readonly MeasurementOutcome[] = []) {
  const stages = stagesOf(input);
  const { brief, prospects, weighing } = stages;
  const [standard, other] = ["default", challenger].map((id) => prospects.find(({ plan }) => plan.id === id));
  const contender = ({ plan, central, drawn }: NonNullable<typeof standard>) => ({
    plan: plan.id,
    central: central.values,
    drawn: drawn.values,
  });
  const pair =
    standard && other
      ? pairingOf(brief, weighing, DRAWS).carries(contender(other), contender(standard))
      : undefined;
  return { pair, ...explaining({ ...stages, records: sourcesOf(brief).records, pair, outcomes }) };
}

describe("an explanation", () => {
  it("moves every input that was read, between its ends, around the difference of the pair", () => {
    const { pair, sensitivity, rests } = explained(priced, "bare");
    const licence = sensitivity.find(({ path }) => path.startsWith("prices[acme-seat]"));
    const { atLow = 0, atHigh = 0 } = licence ?? {};
    // The dearer the licence of the guests, the larger the lead of bare metal.
    expect(atHigh).toBeGreaterThan(atLow);
    expect(pair?.central).toBeGreaterThan(atLow);
    expect(pair?.central).toBeLessThan(atHigh);
    const { measured, published, stated, assumed } = rests;
    expect(measured + published + stated + assumed).toBeCloseTo(1, 9);
  });

  it("asks what nobody said, and swings nothing where nothing weighs", () => {
    const { sensitivity, questions, evidence } = explained(twoLines, "bare-metal");
    expect(sensitivity).toEqual([]);
    expect(questions.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["prices", "tenants", "workloads[shop].latency.objective"]),
    );
    expect(evidence.length).toBeGreaterThan(0);
  });

  it("stands without a challenger", () => {
    const { pair, sensitivity, questions } = explained(priced, "nobody");
    expect(pair).toBeUndefined();
    expect(sensitivity).toEqual([]);
    expect(questions).not.toEqual([]);
  });

  it("advises a measurement that could decide, even where it does not move the central answer", () => {
    const outcome = { at: "25 %", value: 0.9, challenger: "bare-metal", carries: true } as const;
    const path = "overheads[vm].cpu";
    expect(explained(twoLines, "bare-metal").measurementPlan).toEqual([]);
    const { measurementPlan } = explained(twoLines, "bare-metal", [{ ...outcome, path }]);
    expect(measurementPlan.map((advice) => advice.path)).toEqual([path]);
  });
});
