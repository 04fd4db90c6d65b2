import { amountOfUnit } from "../brief/amounts.js";
import type { Brief } from "../brief/brief.js";
import type { Quantity } from "../brief/quantity.js";
import { quantitiesOf } from "../brief/quantities.js";
import type { Overhead } from "../overheads/overhead.js";
import { isExact } from "../quantity/uncertain.js";
import type { Unit } from "../quantity/unit.js";
import type { FlipInput } from "../robustness/flips.js";
import { medianOf } from "../statistics/distribution.js";
import { movableInputs } from "./swings.js";

/** Exact inputs are looked at from a quarter to four times what is stated. */
const FACTOR = 4;

/** Exact amounts of these say what runs and on what: with others it is another estate, not another answer. */
const shapes: ReadonlySet<Unit> = new Set(["cores", "bytes", "count"]);

/**
 * The inputs of which a flip is looked for, with their ranges: uncertain ones and overheads from their 5 % to their 95 %
 * quantile; exact shares from 0 to 1; other exact ones but those that give the estate its shape from ¼× to 4×, no end
 * outside what a brief may state.
 */
export function flipInputs(brief: Brief, overheads: readonly Overhead[]): readonly FlipInput[] {
  const exact = quantitiesOf(brief).filter(({ value }) => isExact(value));
  const paths = new Set(exact.map(({ path }) => path));
  const uncertain = movableInputs(brief, overheads)
    .filter(({ path }) => !paths.has(path))
    .map(({ path, unit, current, low, high }) => ({ path, unit, current, low, high }));
  return [...uncertain, ...exact.flatMap(rangeOf)].filter(({ low, high }) => low < high);
}

function rangeOf({ path, unit, value }: Quantity): readonly FlipInput[] {
  if (shapes.has(unit)) return [];
  const current = medianOf(value);
  if (unit === "share") return [{ path, unit, current, low: 0, high: 1 }];
  const { least, most } = amountOfUnit[unit];
  return [
    { path, unit, current, low: Math.max(least, current / FACTOR), high: Math.min(most, current * FACTOR) },
  ];
}
