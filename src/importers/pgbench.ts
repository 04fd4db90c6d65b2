import { textIn } from "./first-match.js";
import type { Importer } from "./importer.js";
import { loadReading } from "./load-reading.js";
import { isPgbenchAggregate, pgbenchAggregate } from "./pgbench-aggregate.js";
import { isPgbenchLog, pgbenchLog } from "./pgbench-log.js";
import { lockContention, pgbenchRuns } from "./pgbench-run.js";
import { failedRun } from "./run-issue.js";
import { settledText } from "./text.js";
import { textLines } from "./text-lines.js";

/**
 * pgbench: what it prints (PostgreSQL 9.4 to 18), its log of transactions (`-l`) and of intervals
 * (`--aggregate-interval`). Clients wait for each transaction (closed loop) unless `--rate` schedules them; then the
 * rate is an input and times count from the schedule. Of the log of transactions the 99th percentile speaks for
 * `tail-latency`; transactions a second speak for no dimension, as processor, log flush and locks share them.
 */
export const pgbench: Importer = {
  tool: "pgbench",
  accepts: "keep what pgbench prints, or the log that pgbench -l writes",
  detect: (text) => {
    if (/^transaction type: /m.test(text) && /^number of clients: /m.test(text)) return 1;
    if (/^pgbench: (?:error|fatal): /m.test(text)) return 0.9;
    const lines = textLines(text.slice(0, 4096)).slice(0, 4);
    return isPgbenchLog(lines) || isPgbenchAggregate(lines) ? 0.8 : 0;
  },
  read: (text, context) => {
    const lines = textLines(settledText(text));
    const first = lines.slice(0, 4);
    if (isPgbenchLog(first)) return loadReading([pgbenchLog(lines)], context);
    if (isPgbenchAggregate(first)) {
      return loadReading([pgbenchAggregate(lines)], context, { left: [intervals], issues: [] });
    }
    const runs = pgbenchRuns(lines);
    const error = textIn(lines, /^pgbench: (?:error|fatal): (.*)$/);
    const nothing = runs.every(({ requests, ends }) => requests === 0 || ends !== undefined);
    return loadReading(runs, context, {
      left: lockContention(runs),
      issues: error !== undefined && nothing ? [failedRun("pgbench", "runs", error)] : [],
    });
  },
};

const intervals = {
  path: "rows",
  reason: "interval-statistics",
  message: "Intervals are parts of one run, not repetitions of it: they are read together.",
} as const;
