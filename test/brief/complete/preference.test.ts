import { expect, it } from "vitest";
import { completePreferences } from "../../../src/brief/complete/preference.js";

it("says so where nothing is stated", () => {
  expect(completePreferences(undefined)).toEqual({ weights: { kind: "unstated" }, scales: [], material: [] });
});

it("lists criteria by their ids, and keeps the order of an order", () => {
  expect(
    completePreferences({
      weights: { kind: "points", points: { latency: 40, cost: 60 } },
      scales: { cost: { worst: 2, best: 1 } },
      material: { cost: 0.1 },
    }),
  ).toEqual({
    weights: {
      kind: "points",
      points: [
        { criterion: "cost", points: 60 },
        { criterion: "latency", points: 40 },
      ],
    },
    scales: [{ criterion: "cost", worst: 2, best: 1 }],
    material: [{ criterion: "cost", difference: 0.1 }],
  });
  const weights = (stated: NonNullable<Parameters<typeof completePreferences>[0]>["weights"]) =>
    completePreferences({ ...(stated && { weights: stated }) }).weights;
  expect(weights({ kind: "order", order: ["latency", ["upgrade", "cost"]] })).toEqual({
    kind: "order",
    order: [["latency"], ["cost", "upgrade"]],
  });
  expect(weights({ kind: "intervals", shares: { latency: [0.1, 0.5], cost: [0.5, 0.9] } })).toEqual({
    kind: "intervals",
    shares: [
      { criterion: "cost", low: 0.5, high: 0.9 },
      { criterion: "latency", low: 0.1, high: 0.5 },
    ],
  });
  const ratios = [
    { more: "cost", less: "upgrade", atLeast: 2 },
    { more: "cost", less: "latency", atLeast: 3 },
  ];
  expect(weights({ kind: "ratios", ratios })).toEqual({ kind: "ratios", ratios: [ratios[0], ratios[1]] });
  const tradeoffs = [{ gain: { criterion: "cost", by: 1 }, worth: { criterion: "latency", by: 2 } }];
  expect(weights({ kind: "tradeoffs", tradeoffs })).toEqual({ kind: "tradeoffs", tradeoffs });
});
