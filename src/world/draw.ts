import type { Brief } from "../brief/brief.js";
import type { Quantity } from "../brief/quantity.js";
import { quantitiesOf } from "../brief/quantities.js";
import type { Warning } from "../notice.js";
import type { DrawnRatio } from "../overheads/overhead.js";
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
export const overheadPath = (overhead: Pick<DrawnRatio, "platform" | "dimension">): IdPath =>
  childPath(elementPath("overheads", overhead.platform), overhead.dimension);

/** What a world is made of: the quantities of a brief, and the ratios that are drawn beside them. */
interface Inputs {
  readonly brief: Brief;
  readonly overheads: readonly DrawnRatio[];
}

/**
 * A world of `draws` rows: each uncertain input drawn from its own stream, named by its path, in blocks of 1,024
 * that are each a Latin hypercube; so adding a workload or a block moves no other draw. Ratios of one evidence cell
 * share its stream. Draws outside the bounds of their unit are held at the end; where that touches over 1 % of the
 * draws, a warning says so.
 */
export function drawWorld(
  input: Inputs & { readonly seed: Seed; readonly draws: number },
): World & { readonly warnings: readonly Warning[] } {
  const { seed, draws } = input;
  const uniforms = (stream: IdPath): Column => stratifiedUniforms(seed, stream, draws);
  const { columns, warnings } = columnsOf(input, {
    quantity: ({ value, path }) => drawUncertain(value, uniforms(path)),
    ratio: ({ logMean, logSd, stream }) =>
      uniforms(stream).map((share) => exp(logMean + logSd * normalQuantile(share))),
  });
  return { seed, draws, columns, warnings };
}

/** The world in which every input is at its median: one row, the same code. */
export function centralWorld(input: Inputs & { readonly seed: Seed }): World {
  const { columns } = columnsOf(input, {
    quantity: ({ value }) => constant(medianOf(value)),
    ratio: ({ logMean }) => constant(exp(logMean)),
  });
  return { seed: input.seed, draws: 1, columns };
}

/** The same world with one input at one value in every draw. RangeError where no input has that path. */
export function withInput(world: World, path: IdPath, value: number): World {
  if (!world.columns.has(path)) throw new RangeError(`no input is named ${path}`);
  return { ...world, columns: new Map(world.columns).set(path, constant(value)) };
}

/** How an uncertain input becomes a column. */
interface Rows {
  readonly quantity: (quantity: Quantity) => Column;
  readonly ratio: (ratio: DrawnRatio) => Column;
}

/** Clamps that touch no more of the draws than this go without saying. */
const TOUCHED_SHARE = 0.01;

function columnsOf({ brief, overheads }: Inputs, rows: Rows) {
  const columns = new Map<IdPath, Column>();
  const warnings: Warning[] = [];
  for (const quantity of quantitiesOf(brief)) {
    const { path, unit, value } = quantity;
    const column = isExact(value) ? constant(medianOf(value)) : rows.quantity(quantity);
    const touched = isExact(value) ? 0 : clampToBounds(column, boundsOf(unit)) / column.length;
    if (touched > TOUCHED_SHARE) warnings.push(clampWarning(path, touched));
    columns.set(path, column);
  }
  for (const overhead of overheads) {
    const { logMean, logSd, atMost = Infinity } = overhead;
    const column = logSd === 0 ? constant(exp(logMean)) : rows.ratio(overhead);
    clampToBounds(column, { least: 0, most: atMost });
    columns.set(overheadPath(overhead), column);
  }
  return { columns, warnings };
}

const clampWarning = (about: IdPath, share: number): Warning => ({
  code: "draws-clamped",
  message: `${about}: ${Number((share * 100).toPrecision(2))} % of the draws left the range of this quantity and were held at its end.`,
  about,
  remedy: "State an interval whose ends lie well inside the range, or a {min, mode, max}.",
  values: { share },
});
