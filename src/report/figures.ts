import type { Figure, From } from "../notice.js";
import { knownFigure } from "../quantity/figure.js";
import type { Column } from "../statistics/column.js";
import { quantileFunction } from "../statistics/distribution.js";

/** A figure from its central value and the 5 % and 95 % quantiles of its draws. */
export function figureOf(central: number, drawn: Column, unit: string, from: From): Figure {
  const quantile = quantileFunction({ samples: [...drawn] });
  return knownFigure({ center: central, low: quantile(0.05), high: quantile(0.95) }, unit, from);
}

/** A share of the draws: it has no centre of its own in a world of one row. */
const PROBABILITY = "probability";

/** The same figure with the centre of the central world; unknown where either is. Probabilities come from the draws. */
export function centred(drawn: Figure, central: Figure): Figure {
  if (drawn.kind === "unknown" || central.kind === "unknown")
    return central.kind === "unknown" ? central : drawn;
  if (drawn.unit === PROBABILITY) return drawn;
  return { ...drawn, center: central.center };
}
