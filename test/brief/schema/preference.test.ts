import { describe, expect, it } from "vitest";
import { burdenSchema, preferencesSchema } from "../../../src/brief/schema/preference.js";
import { refusedBy } from "./refused.js";

const weights = (stated: unknown) => refusedBy(preferencesSchema, { weights: stated });

describe("preferences", () => {
  it.each([
    [{ kind: "unstated" }, []],
    [{ kind: "points", points: { cost: 60, latency: 40 } }, []],
    [{ kind: "points", points: { cost: -1 } }, ["out-of-range weights points cost"]],
    [{ kind: "order", order: ["cost", ["latency", "downtime"]] }, []],
    [{ kind: "order", order: [[]] }, ["wrong-type weights order 0"]],
    [{ kind: "intervals", shares: { cost: [0.2, 0.6] } }, []],
    [
      { kind: "intervals", shares: { cost: [0.6, 0.2], latency: [1, 2], downtime: 3 } },
      [
        "interval-upside-down weights shares cost",
        "wrong-type weights shares latency",
        "wrong-type weights shares downtime",
      ],
    ],
    [{ kind: "ratios", ratios: [{ more: "cost", less: "latency", atLeast: 2, atMost: 4 }] }, []],
    [
      { kind: "ratios", ratios: [{ more: "cost", less: "latency", atLeast: 0 }] },
      ["out-of-range weights ratios 0 atLeast"],
    ],
    [
      {
        kind: "tradeoffs",
        tradeoffs: [{ gain: { criterion: "cost", by: -1_000 }, worth: { criterion: "latency", by: 0.01 } }],
      },
      [],
    ],
    [{ kind: "points" }, ["invalid_type weights points"]],
    [{ kind: "votes" }, ["invalid_union weights kind"]],
    [{}, ["invalid_union weights kind"]],
    [5, ["invalid_type weights"]],
  ])("weights %j", (stated, refused) => {
    expect(weights(stated)).toEqual(refused);
  });

  it("scales and material differences", () => {
    expect(
      refusedBy(preferencesSchema, {
        scales: { cost: { worst: 1e6, best: 5e5, midpoint: 8e5 } },
        material: { cost: 0.1 },
      }),
    ).toEqual([]);
    expect(
      refusedBy(preferencesSchema, { scales: { cost: { worst: 1e300 } }, material: { cost: -1 } }),
    ).toEqual(["out-of-range scales cost worst", "missing scales cost best", "out-of-range material cost"]);
  });

  it("the burden of proof", () => {
    expect(refusedBy(burdenSchema, { default: "vm", margin: 0.05, probability: 0.9 })).toEqual([]);
    expect(refusedBy(burdenSchema, { margin: 3, probability: 0.4 })).toEqual([
      "percent margin",
      "out-of-range probability",
    ]);
  });
});
