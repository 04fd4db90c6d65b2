import { describe, expect, it } from "vitest";
import { pairingOf } from "../../src/assess/pairing.js";
import { briefOf, columnOfAll, contenderOf, fixedWeights, weighedOf } from "../values/fixture.js";

const criteria = [weighedOf("speed"), weighedOf("calm")];
const weights = fixedWeights({ speed: 0.75, calm: 0.25 });
const pairing = (stated: object = {}) =>
  pairingOf(briefOf(stated), { criteria, weights, weightsIn: () => weights.drawn }, 4);

const fast = contenderOf("fast", criteria, { speed: 0.6, calm: 0.5 });
const slow = contenderOf("slow", criteria, { speed: 0.5, calm: 0.5 });

describe("the burden of proof of one assessment", () => {
  it("is carried by a material gain: what does not differ gives its weight away", () => {
    const { central, carries } = pairing().carries(fast, slow);
    // Calm is set aside, so that speed weighs 1: 0.6 − 0.5.
    expect(central).toBeCloseTo(0.1, 12);
    expect(carries).toBe(true);
  });

  it("is the brief's own", () => {
    expect(pairing({ burden: { margin: 0.2 } }).carries(fast, slow).carries).toBe(false);
  });

  it("knows what the default leads on", () => {
    const leads = pairing().leads(fast, slow);
    expect(leads.map(({ criterion }) => criterion)).toEqual(["speed"]);
  });

  it("tells a gain in the unit of its criterion, its ends by its draws", () => {
    const gain = { central: 2, drawn: columnOfAll(1, 1, 3, 3) };
    const between = ["fast+x", "default"] as const;
    expect(pairing().figureOfGain("speed", gain, between)).toEqual({
      kind: "known",
      center: 2,
      low: 1,
      high: 3,
      unit: "unit",
      from: {
        kind: "derived",
        formula: "value.gain",
        inputs: ['plans["fast+x"].consequences[speed]', "plans[default].consequences[speed]"],
      },
    });
    expect(pairing().figureOfGain("hosts", gain, between)).toMatchObject({
      from: { inputs: ['consequences["fast+x"][hosts]', "consequences[default][hosts]"] },
    });
  });
});
