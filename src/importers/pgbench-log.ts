import { calendarDay } from "./calendar-day.js";
import type { LoadRun } from "./load-run.js";
import { numeral } from "./numeral.js";
import { requestTimes } from "./request-times.js";

/** client, transaction, microseconds or why there are none, script, Unix seconds and microseconds, lag, retries. */
const row =
  /^(\d{1,9}) (\d{1,12}) (\d{1,15}|failed|skipped|serialization|deadlock) (\d{1,5}) (\d{9,10}) (\d{1,6})((?: \d{1,15}){0,2})$/;

/** Whether the first lines of a text are of a log of transactions. */
export const isPgbenchLog = (lines: readonly string[]): boolean =>
  row.test(lines[0] ?? "") && lines.slice(1, -1).every((line) => line === "" || row.test(line));

const microsecond = 1e-6;

/**
 * The log of `pgbench -l` as one run: mean, longest and percentiles (type 7 of Hyndman and Fan) of all its
 * transactions. A transaction that failed or was skipped counts as an error and has no time. With several threads
 * each writes a file of its own, so the rate of the run is not in it. A seventh column is the lag of `--rate` or the
 * number of retries, and nothing tells which. The last line is read only where it is ended.
 */
export function pgbenchLog(lines: readonly string[]): LoadRun {
  const times: number[] = [];
  const scripts = new Set<string>();
  const extras = new Set<number>();
  let errors = 0;
  let seconds: number | undefined;
  for (const line of lines.slice(0, -1)) {
    const found = row.exec(line);
    if (found === null) continue;
    const [, , , time, script = "0", epoch, , rest = ""] = found;
    const microseconds = numeral(time);
    if (microseconds === undefined) errors += 1;
    else times.push(microseconds);
    scripts.add(script);
    extras.add(rest.split(" ").length - 1);
    seconds ??= numeral(epoch);
  }
  const extra = Math.max(0, ...extras);
  return {
    path: "rows",
    benchmark: "pgbench/transactions",
    params: scripts.size > 1 ? { scripts: scripts.size } : {},
    tool: { name: "pgbench" },
    takenAt: calendarDay(seconds),
    loop: extra === 0 ? "closed" : extra === 1 ? "unknown" : "open",
    requests: times.length,
    errors,
    work: "transaction",
    latencies: requestTimes(times, 1e6),
    step: microsecond,
  };
}
