/** Σ coefficients · x ≤ limit. */
export interface AtMost {
  readonly coefficients: readonly number[];
  readonly limit: number;
}

/** Smaller than this a number of the tableau is rounding. */
const TINY = 1e-10;
/** Pivots after which a program of this size is cycling by rounding alone. */
const MOST_PIVOTS = 10_000;

/**
 * The x ≥ 0 that makes Σ objective · x largest under constraints, by the two-phase simplex method with Bland's rule, which
 * never cycles. `infeasible` where no x meets them, `unbounded` where there is no largest. For tens of variables.
 */
export function maximise(
  objective: readonly number[],
  constraints: readonly AtMost[],
):
  | { readonly kind: "optimal"; readonly x: readonly number[]; readonly value: number }
  | { readonly kind: "infeasible" | "unbounded" } {
  const variables = objective.length;
  const rows = constraints.length;
  const width = variables + rows + 2;
  // Columns: variables, slacks, one artificial variable, right-hand side. Last row: the objective.
  const table = constraints.map(({ coefficients, limit }, row) => {
    const line = new Float64Array(width);
    coefficients.forEach((value, column) => (line[column] = value));
    line[variables + row] = 1;
    line[variables + rows] = -1;
    line[width - 1] = limit;
    return line;
  });
  const basis = constraints.map((_, row) => variables + row);
  const artificial = variables + rows;
  const lowest = constraints.reduce(
    (least, { limit }, row) => (limit < constraints[least]!.limit ? row : least),
    0,
  );
  if (rows > 0 && constraints[lowest]!.limit < 0) {
    pivot(table, basis, lowest, artificial);
    const toLeave = new Float64Array(width);
    toLeave[artificial] = -1;
    const result = improve(table, basis, reduced(toLeave, table, basis), width - 1);
    if (result === "unbounded" || -sumOfArtificial(table, basis, artificial) < -FEASIBLE)
      return { kind: "infeasible" };
    const stays = basis.indexOf(artificial);
    if (stays >= 0) {
      const column = table[stays]!.findIndex((value, at) => at < artificial && Math.abs(value) > TINY);
      if (column >= 0) pivot(table, basis, stays, column);
    }
  }
  const goal = new Float64Array(width);
  objective.forEach((value, column) => (goal[column] = value));
  for (const line of table) line[artificial] = 0;
  if (improve(table, basis, reduced(goal, table, basis), artificial) === "unbounded")
    return { kind: "unbounded" };
  const x = new Array<number>(variables).fill(0);
  basis.forEach((column, row) => {
    if (column < variables) x[column] = Math.max(0, table[row]![width - 1]!);
  });
  return { kind: "optimal", x, value: x.reduce((sum, value, at) => sum + value * objective[at]!, 0) };
}

/** What may be left of the artificial variable by rounding. */
const FEASIBLE = 1e-9;

const sumOfArtificial = (
  table: readonly Float64Array[],
  basis: readonly number[],
  artificial: number,
): number => {
  const row = basis.indexOf(artificial);
  return row < 0 ? 0 : table[row]!.at(-1)!;
};

/** An objective in terms of the variables that are not in the basis. */
function reduced(goal: Float64Array, table: readonly Float64Array[], basis: readonly number[]): Float64Array {
  const line = goal.slice();
  basis.forEach((column, row) => {
    const factor = goal[column]!;
    if (factor !== 0) table[row]!.forEach((value, at) => (line[at] = line[at]! - factor * value));
  });
  return line;
}

function improve(
  table: readonly Float64Array[],
  basis: number[],
  goal: Float64Array,
  columns: number,
): "optimal" | "unbounded" {
  const last = goal.length - 1;
  for (let step = 0; step < MOST_PIVOTS; step++) {
    let entering = 0;
    while (entering < columns && goal[entering]! <= TINY) entering++;
    if (entering === columns) return "optimal";
    let [leaving, least] = [-1, Infinity];
    table.forEach((line, row) => {
      if (line[entering]! <= TINY) return;
      const ratio = line[last]! / line[entering]!;
      if (ratio < least - TINY || (ratio <= least + TINY && leaving >= 0 && basis[row]! < basis[leaving]!))
        [leaving, least] = [row, Math.min(ratio, least)];
    });
    if (leaving < 0) return "unbounded";
    pivot(table, basis, leaving, entering);
    const factor = goal[entering]!;
    table[leaving]!.forEach((value, at) => (goal[at] = goal[at]! - factor * value));
  }
  return "optimal";
}

function pivot(table: readonly Float64Array[], basis: number[], row: number, column: number): void {
  const own = table[row]!;
  const by = own[column]!;
  for (let at = 0; at < own.length; at++) own[at] = own[at]! / by;
  for (const line of table) {
    const factor = line[column]!;
    if (line === own || factor === 0) continue;
    for (let at = 0; at < own.length; at++) line[at] = line[at]! - factor * own[at]!;
  }
  basis[row] = column;
}
