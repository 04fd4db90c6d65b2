import type { PreferencesInput, WeightsInput } from "../input/preference.js";
import { sortedByContent, sortedEntries, sortedTexts } from "../order.js";
import type { Preferences, Weights } from "../preference.js";

export const completePreferences = (input: PreferencesInput | undefined): Preferences => ({
  weights: completeWeights(input?.weights ?? { kind: "unstated" }),
  scales: sortedEntries(input?.scales).map(([criterion, scale]) => ({ criterion, ...scale })),
  material: sortedEntries(input?.material).map(([criterion, difference]) => ({ criterion, difference })),
});

/** The order of an order is what it says; everything else is sorted. */
function completeWeights(input: WeightsInput): Weights {
  switch (input.kind) {
    case "points":
      return {
        kind: "points",
        points: sortedEntries(input.points).map(([criterion, points]) => ({ criterion, points })),
      };
    case "order":
      return {
        kind: "order",
        order: input.order.map((group) => sortedTexts(typeof group === "string" ? [group] : group)),
      };
    case "intervals":
      return {
        kind: "intervals",
        shares: sortedEntries(input.shares).map(([criterion, [low, high]]) => ({ criterion, low, high })),
      };
    case "ratios":
      return { kind: "ratios", ratios: sortedByContent(input.ratios) };
    case "tradeoffs":
      return { kind: "tradeoffs", tradeoffs: sortedByContent(input.tradeoffs) };
    case "unstated":
      return { kind: "unstated" };
  }
}
