import type { Figure, From } from "../notice.js";
import { knownFigure } from "../quantity/figure.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import { exp } from "../statistics/elementary.js";
import type { DrawnRatio } from "./overhead.js";

/** Standard deviations from the median of a normal distribution to its 5 % and 95 % quantiles. */
const TO_TWENTIETH = 1.6448536269514722;

/** The name of a ratio's column: `overheads[vm].cpu`. */
export const ratioPath = ({ platform, dimension }: Pick<DrawnRatio, "platform" | "dimension">): IdPath =>
  childPath(elementPath("overheads", platform), dimension);

/** Median and 5 % and 95 % quantile of a lognormal ratio that is cut at `atMost`. */
export function ratioFigure(
  { logMean, logSd, atMost = Infinity }: Pick<DrawnRatio, "logMean" | "logSd" | "atMost">,
  from: From,
): Figure {
  const at = (deviations: number): number => Math.min(atMost, exp(logMean + deviations * logSd));
  return knownFigure({ center: at(0), low: at(-TO_TWENTIETH), high: at(TO_TWENTIETH) }, "ratio", from);
}
