import type { Brief } from "../brief/brief.js";
import type { Quantity } from "../brief/quantity.js";
import { quantitiesOf } from "../brief/quantities.js";
import type { Warning } from "../notice.js";
import type { Overhead } from "../overheads/overhead.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import { isExact } from "../quantity/uncertain.js";
import { constant, type Column } from "../statistics/column.js";
import { drawUncertain, medianOf } from "../statistics/distribution.js";
import { exp } from "../statistics/elementary.js";
import { stratifiedUniforms, type Seed } from "../statistics/random.js";
import { normalQuantile } from "../statistics/special-functions.js";
import { boundsOf, clampToBounds } from "./bounds.js";
import type { World } from "./world.js";

/** The path of an overhead's column: `overheads[vm].cpu`, performance on the platform ÷ on bare metal. */
export const overheadPath = (overhead: Pick<Overhead, "platform" | "dimension">): IdPath =>
  childPath(elementPath("overheads", overhead.platform), overhead.dimension);

/**
 * A world of `draws` rows: each uncertain input drawn from its own stream, named by its path, in blocks of 1,024
 * that are each a Latin hypercube; so adding a workload or a block moves no other draw. Inputs that cannot leave
 * a range (shares, durations, counts) are held to it; where that touches over 1 % of the draws, a warning says so.
 */
export function drawWorld(input: {
  readonly brief: Brief;
  readonly overheads: readonly Overhead[];
  readonly seed: Seed;
  readonly draws: number;
}): World & { readonly warnings: readonly Warning[] } {
  const { seed, draws } = input;
  const warnings: Warning[] = [];
  const drawn = (quantity: Quantity): Column => {
    if (isExact(quantity.value)) return constant(medianOf(quantity.value));
    const column = drawUncertain(quantity.value, stratifiedUniforms(seed, quantity.path, draws));
    const clamped = clampToBounds(column, boundsOf(quantity.unit));
    if (clamped > draws / 100) warnings.push(clampWarning(quantity.path, clamped / draws));
    return column;
  };
  const ratio = (overhead: Overhead): Column => {
    if (overhead.logSd === 0) return centralRatio(overhead);
    const column = stratifiedUniforms(seed, overhead.stream, draws);
    const { logMean, logSd, atMost = Infinity } = overhead;
    for (let draw = 0; draw < draws; draw++)
      column[draw] = Math.min(exp(logMean + logSd * normalQuantile(column[draw] ?? 0.5)), atMost);
    return column;
  };
  return { seed, draws, columns: columnsOf(input, drawn, ratio), warnings };
}

/** The world in which every input is at its median: one row, the same code. */
export function centralWorld(input: {
  readonly brief: Brief;
  readonly overheads: readonly Overhead[];
  readonly seed: Seed;
}): World {
  const median = (quantity: Quantity): Column => {
    const column = constant(medianOf(quantity.value));
    clampToBounds(column, boundsOf(quantity.unit));
    return column;
  };
  return { seed: input.seed, draws: 1, columns: columnsOf(input, median, centralRatio) };
}

/** The same world with one input at one value in every draw. */
export function withInput(world: World, path: IdPath, value: number): World {
  if (!world.columns.has(path)) throw new RangeError(`no input is named ${path}`);
  return { ...world, columns: new Map(world.columns).set(path, constant(value)) };
}

const centralRatio = ({ logMean, atMost = Infinity }: Overhead): Column =>
  constant(Math.min(exp(logMean), atMost));

function columnsOf(
  { brief, overheads }: { readonly brief: Brief; readonly overheads: readonly Overhead[] },
  ofQuantity: (quantity: Quantity) => Column,
  ofOverhead: (overhead: Overhead) => Column,
): ReadonlyMap<IdPath, Column> {
  const columns = new Map<IdPath, Column>();
  for (const quantity of quantitiesOf(brief)) columns.set(quantity.path, ofQuantity(quantity));
  for (const overhead of overheads) columns.set(overheadPath(overhead), ofOverhead(overhead));
  return columns;
}

const clampWarning = (about: IdPath, share: number): Warning => ({
  code: "draws-clamped",
  message: `${about}: ${Math.round(share * 100)} % of the draws left the range of this quantity and were held at its end`,
  about,
  remedy: "state an interval whose ends lie inside the range",
  values: { share },
});
