import type { Statistic } from "../brief/measurement.js";
import { csvTable } from "./csv-table.js";
import type { LoadRun } from "./load-run.js";
import { numeral } from "./numeral.js";
import { replySteps } from "./redis-text.js";
import { textLines } from "./text-lines.js";

const columns: readonly (readonly [column: string, statistic: Statistic])[] = [
  ["avg_latency_ms", "mean"],
  ["p50_latency_ms", "median"],
  ["p95_latency_ms", "p95"],
  ["p99_latency_ms", "p99"],
  ["max_latency_ms", "max"],
];

/** Whether the text holds the header that versions from 6.2 on write. */
export const isRedisCsv = (text: string): boolean => /^"test","rps"(?:,|$)/m.test(text);

/** The rows of `--csv`, one command each; before 6.2 there is no header and no time. Only whole lines are read. */
export function redisCsv(text: string, requests: number | undefined): readonly LoadRun[] {
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  const lines = textLines(whole).filter((line) => line.startsWith('"') && line.endsWith('"'));
  const header = isRedisCsv(whole) ? [] : ['"test","rps"'];
  return csvTable([...header, ...lines].join("\n")).rows.flatMap((row): readonly LoadRun[] => {
    const name = row.cell("test");
    const rate = numeral(row.cell("rps"));
    if (name === "" || name === "test" || rate === undefined) return [];
    return [
      {
        path: row.path,
        benchmark: `redis-benchmark/${name.slice(0, 100)}`,
        params: {},
        tool: { name: "redis-benchmark" },
        loop: "closed",
        requests,
        rate,
        latencies: columns.map(([column, statistic]) => {
          const milliseconds = numeral(row.cell(column));
          return { statistic, seconds: milliseconds === undefined ? undefined : milliseconds / 1000 };
        }),
        step: replySteps,
      },
    ];
  });
}
