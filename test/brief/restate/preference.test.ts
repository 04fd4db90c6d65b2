import { expect, it } from "vitest";
import { completePreferences } from "../../../src/brief/complete/preference.js";
import type { PreferencesInput } from "../../../src/brief/input/preference.js";
import { restatePreferences } from "../../../src/brief/restate/preference.js";

const weights: readonly PreferencesInput["weights"][] = [
  { kind: "points", points: { cost: 60, latency: 40 } },
  { kind: "intervals", shares: { cost: [0.2, 0.6] } },
  { kind: "ratios", ratios: [{ more: "cost", less: "latency", atLeast: 2 }] },
  { kind: "unstated" },
];

it.each(weights)("%j comes back", (stated) => {
  const input = {
    ...(stated && { weights: stated }),
    scales: { cost: { worst: 2, best: 1 } },
    material: { cost: 0.1 },
  };
  expect(restatePreferences(completePreferences(input))).toEqual(input);
});

it("writes each place of an order as a group", () => {
  const order = completePreferences({ weights: { kind: "order", order: ["cost", ["latency"]] } });
  expect(restatePreferences(order)).toEqual({ weights: { kind: "order", order: [["cost"], ["latency"]] } });
});
