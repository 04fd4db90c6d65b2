import type { Brief } from "../brief/brief.js";
import { quantitiesOf } from "../brief/quantities.js";
import { elementPath, type IdPath } from "../quantity/id-path.js";
import { medianOf, quantileOf } from "../statistics/distribution.js";
import type { Assumption, Swing } from "./explanation.js";
import { sizeOf } from "./swings.js";

/** Every default that was read on the way to the answer, by what changing it to its ends does, largest first. */
export function assumptionsOf(
  brief: Brief,
  read: ReadonlySet<IdPath>,
  swings: readonly Swing[],
): readonly Assumption[] {
  const effects = new Map(swings.map((swing) => [swing.path, sizeOf(swing)]));
  const figures = quantitiesOf(brief)
    .filter(({ origin, path }) => origin === "default" && read.has(path))
    .map(({ path, unit, value }): Assumption => ({
      path,
      unit,
      center: medianOf(value),
      low: quantileOf(value, 0.05),
      high: quantileOf(value, 0.95),
      effect: effects.get(path) ?? 0,
    }));
  return [...figures, ...assumedWords(brief)].sort(
    (a, b) => b.effect - a.effect || (a.path < b.path ? -1 : 1),
  );
}

/** Defaults that are not numbers: the platform that stands unless something speaks against it, weights, archetypes … */
function assumedWords(brief: Brief): readonly Assumption[] {
  const word = (path: IdPath, value: string): Assumption => ({ path, value, effect: 0 });
  return [
    ...(brief.burden.defaultOrigin === "default" ? [word("burden.default", brief.burden.default)] : []),
    ...(brief.preferences.weights.kind === "unstated" ? [word("preferences.weights", "unstated")] : []),
    ...brief.workloads
      .filter(({ profileOrigin }) => profileOrigin === "default")
      .map(({ id, archetype = "general" }) => word(`${elementPath("workloads", id)}.archetype`, archetype)),
    ...brief.platforms
      .filter(({ origin }) => origin === "default")
      .map(({ id, kind }) => word(elementPath("platforms", id), kind)),
    ...brief.hosts
      .filter(({ origin }) => origin === "default")
      .map(({ id, threads }) => word(elementPath("hosts", id), `${threads} threads`)),
  ];
}
