import { defined } from "../complete/defined.js";
import type { Preferences, Weights } from "../preference.js";
import { objectOf } from "./voice.js";

export const restatePreferences = ({ weights, scales, material }: Preferences): unknown =>
  defined({
    weights: restateWeights(weights),
    scales: objectOf(scales.map(({ criterion, ...scale }) => [criterion, scale])),
    material: objectOf(material.map(({ criterion, difference }) => [criterion, difference])),
  });

function restateWeights(weights: Weights): unknown {
  if (weights.kind === "points") {
    return {
      kind: "points",
      points: objectOf(weights.points.map(({ criterion, points }) => [criterion, points])),
    };
  }
  if (weights.kind === "intervals") {
    return {
      kind: "intervals",
      shares: objectOf(weights.shares.map(({ criterion, low, high }) => [criterion, [low, high]])),
    };
  }
  return weights;
}
