import { amountOfUnit } from "../brief/amounts.js";
import type { Brief } from "../brief/brief.js";
import type { Quantity } from "../brief/quantity.js";
import { quantitiesOf } from "../brief/quantities.js";
import type { Overhead } from "../overheads/overhead.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import { isExact } from "../quantity/uncertain.js";
import { medianOf, quantileOf } from "../statistics/distribution.js";
import { exp } from "../statistics/elementary.js";
import type { Swing } from "./explanation.js";

/** An input with its ends: what a swing moves. */
export type Movable = Omit<Swing, "atLow" | "atHigh">;

/** Standard deviations from the median to the 5 % and 95 % quantile of a normal. */
const NINETY_PERCENT = 1.6448536269514722;

/** Exact prices have no interval; this share up and down shows whether they carry the answer. */
const PRICE_STEP = 0.1;

/** Every uncertain input, every overhead and every exact price with its ends; prices ± 10 %. */
export function movableInputs(brief: Brief, overheads: readonly Overhead[]): readonly Movable[] {
  const quantities = quantitiesOf(brief).flatMap((quantity): readonly Movable[] => {
    const { path, unit, value, origin } = quantity;
    const current = medianOf(value);
    const isPrice = unit.startsWith("money");
    if (isExact(value) && (!isPrice || current === 0)) return [];
    const [low, high] = isExact(value)
      ? [current * (1 - PRICE_STEP), current * (1 + PRICE_STEP)]
      : [held(quantileOf(value, 0.05), unit), held(quantileOf(value, 0.95), unit)];
    return [{ path, unit, current: held(current, unit), low, high, origin }];
  });
  const ratios = overheads
    .filter(({ logSd }) => logSd > 0)
    .map((overhead): Movable => {
      const { platform, dimension, logMean, logSd, atMost = Infinity } = overhead;
      const ratio = (deviations: number): number => Math.min(atMost, exp(logMean + deviations * logSd));
      return {
        path: childPath(elementPath("overheads", platform), dimension),
        unit: "ratio",
        current: ratio(0),
        low: ratio(-NINETY_PERCENT),
        high: ratio(NINETY_PERCENT),
        origin: originOf(overhead),
      };
    });
  return [...quantities, ...ratios];
}

/** No end leaves what draws are held to: shares end at 1, and nothing goes below what a brief may state. */
const held = (value: number, unit: Quantity["unit"]): number =>
  Math.max(amountOfUnit[unit].least, unit === "share" ? Math.min(1, value) : value);

/** Where most of an overhead comes from. */
export function originOf(overhead: Overhead): Swing["origin"] {
  if (overhead.measuredShare >= 0.5) return "measured";
  return overhead.records.some(({ use }) => use === "pooled") ? "published" : "default";
}

/**
 * What each input does to the central answer on the way from end to end, largest first; those that do nothing are
 * left out.
 */
export function swingsOf(
  inputs: readonly Movable[],
  difference: (path: IdPath, value: number) => number,
): readonly Swing[] {
  const [first] = inputs;
  const atCurrent = first ? difference(first.path, first.current) : 0;
  return inputs
    .map((input) => ({
      ...input,
      atCurrent,
      atLow: difference(input.path, input.low),
      atHigh: difference(input.path, input.high),
    }))
    .filter((swing) => sizeOf(swing) > 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.path < b.path ? -1 : 1));
}

/** How far apart the answers at both ends and as things stand lie. */
export const sizeOf = ({
  atLow,
  atHigh,
  atCurrent = atLow,
}: Pick<Swing, "atLow" | "atHigh" | "atCurrent">): number =>
  Math.max(atLow, atHigh, atCurrent) - Math.min(atLow, atHigh, atCurrent);
