/** A quantity over the draws of a world: one number a draw, or one number alone where every draw is the same. */
export type Column = Float64Array;

/** The number of one draw. */
export const at = (column: Column, draw: number): number =>
  (column.length === 1 ? column[0] : column[draw]) ?? Number.NaN;

/** A column that is the same in every draw. */
export const constant = (value: number): Column => Float64Array.of(value);

/** A column computed draw by draw; of length 1 where all that it reads is. */
export function columnOf(reads: readonly Column[], compute: (draw: number) => number): Column {
  const draws = reads.reduce((longest, column) => Math.max(longest, column.length), 1);
  const column = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) column[draw] = compute(draw);
  return column;
}
