import { at, columnOf, constant, type Column } from "../statistics/column.js";

const NOTHING = constant(0);
const ONE = constant(1);

/** The sum draw by draw; 0 of nothing. */
export function sumColumns(columns: readonly Column[]): Column {
  const [first = NOTHING] = columns;
  if (columns.length <= 1) return first;
  return columnOf(columns, (draw) => {
    let sum = 0;
    for (const column of columns) sum += at(column, draw);
    return sum;
  });
}

/** The product draw by draw; 1 of nothing. */
export function multiplyColumns(columns: readonly Column[]): Column {
  const factors = columns.filter((column) => column.length > 1 || column[0] !== 1);
  const [first = ONE] = factors;
  if (factors.length <= 1) return first;
  return columnOf(factors, (draw) => {
    let product = 1;
    for (const column of factors) product *= at(column, draw);
    return product;
  });
}

/** The column of a year of the horizon (from 0); the last known where the list is shorter. */
export const inYear = (years: readonly Column[], year: number): Column =>
  years[year] ?? years[years.length - 1] ?? NOTHING;

/** Each year's sum over several lists of years; a year whose columns are all those of the year before is not added again. */
export function sumYears(lists: readonly (readonly Column[])[], years: number): readonly Column[] {
  const sums: Column[] = [];
  for (let year = 0; year < years; year++) {
    const before = sums[year - 1];
    const same = before !== undefined && lists.every((list) => inYear(list, year) === inYear(list, year - 1));
    sums.push(same ? before : sumColumns(lists.map((list) => inYear(list, year))));
  }
  return sums;
}

/** Each year through a function; equal columns of neighbouring years are computed once. */
export function mapYears(years: readonly Column[], change: (column: Column) => Column): readonly Column[] {
  const changed: Column[] = [];
  years.forEach((column, year) => {
    const before = changed[year - 1];
    changed.push(before !== undefined && column === years[year - 1] ? before : change(column));
  });
  return changed;
}
