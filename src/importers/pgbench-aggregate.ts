import { calendarDay } from "./calendar-day.js";
import type { LoadRun } from "./load-run.js";
import { numeral } from "./numeral.js";
import { cells } from "./text-lines.js";

/** Unix seconds, transactions, sum and sum of squares of times, shortest, longest, and up to nine columns more. */
const row = /^\d{9,10} \d{1,12}(?: \d{1,25}){4,13}$/;

/** Whether the first lines of a text are of a log of intervals. */
export const isPgbenchAggregate = (lines: readonly string[]): boolean =>
  row.test(lines[0] ?? "") && lines.slice(1, -1).every((line) => line === "" || row.test(line));

const microsecond = 1e-6;

/**
 * The log of `pgbench -l --aggregate-interval` as one run: the mean of all its transactions and the longest. Sums of
 * lag (columns 7 to 10) tell that `--rate` was stated; transactions that were skipped (11) or that failed (14, 15,
 * from PostgreSQL 15) are errors. The last line is read only where it is ended.
 */
export function pgbenchAggregate(lines: readonly string[]): LoadRun {
  const rows = lines
    .slice(0, -1)
    .filter((line) => row.test(line))
    .map((line) => cells(line).map((cell) => numeral(cell) ?? 0));
  const total = (column: number): number => rows.reduce((sum, cellsOf) => sum + (cellsOf[column] ?? 0), 0);
  const transactions = total(1);
  const mean = transactions === 0 ? undefined : total(2) / transactions / 1e6;
  return {
    path: "rows",
    benchmark: "pgbench/transactions",
    params: {},
    tool: { name: "pgbench" },
    takenAt: calendarDay(rows[0]?.[0]),
    loop: total(6) > 0 ? "open" : "closed",
    requests: transactions,
    errors: total(10) + total(13) + total(14),
    work: "transaction",
    latencies: [
      { statistic: "mean", seconds: mean },
      { statistic: "max", seconds: rows.reduce((most, cellsOf) => Math.max(most, cellsOf[5] ?? 0), 0) / 1e6 },
    ],
    step: microsecond,
  };
}
