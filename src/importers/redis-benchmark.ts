import type { ImportContext, Importer } from "./importer.js";
import { loadReading } from "./load-reading.js";
import type { LoadRun } from "./load-run.js";
import { isRedisCsv, redisCsv } from "./redis-csv.js";
import { redisText } from "./redis-text.js";
import { failedRun } from "./run-issue.js";
import { settledText } from "./text.js";
import { textLines } from "./text-lines.js";

const block = /^====== .+ ======$/m;
const quiet = /^[^\n:]{1,200}: [\d.]+ requests per second/m;
const refused = /^Could not connect to Redis at .+$/;

/**
 * redis-benchmark: `--csv` (with its header from 6.2 on, two columns before), its text and the lines of `-q`. Clients
 * wait for each reply (closed loop). Of the commands of one text one has a vote on `tail-latency`: SET, else GET,
 * else the first; the CSV does not say how many requests were made, so there it needs the parameter `requests`.
 */
export const redisBenchmark: Importer = {
  tool: "redis-benchmark",
  accepts: "run redis-benchmark with --csv, or keep all it prints",
  detect: (text) => {
    const settled = settledText(text.slice(0, 65_536));
    if (isRedisCsv(settled)) return 1;
    if (block.test(settled) && settled.includes("parallel clients")) return 1;
    if (settled.includes("Could not connect to Redis at ")) return 0.9;
    if (quiet.test(settled)) return 0.8;
    return /^"[A-Z][^"\n]{0,200}","\d+\.\d\d"$/m.test(settled) ? 0.7 : 0;
  },
  read: (text, context) => {
    const settled = settledText(text);
    const failure = textLines(settled).find((line) => refused.test(line));
    const csv = textLines(settled).some((line) => line.startsWith('"'));
    const runs = csv ? redisCsv(settled, requestsOf(context)) : redisText(textLines(settled));
    return loadReading(voted(runs), context, {
      left: [],
      issues: failure === undefined ? [] : [failedRun("redis-benchmark", "runs", failure)],
    });
  },
};

function requestsOf({ params }: ImportContext): number | undefined {
  const stated = params?.["requests"];
  return typeof stated === "number" && Number.isInteger(stated) && stated > 0 ? stated : undefined;
}

function voted(runs: readonly LoadRun[]): readonly LoadRun[] {
  const names = runs.map(({ benchmark }) => benchmark);
  const voter =
    ["redis-benchmark/SET", "redis-benchmark/GET"].find((name) => names.includes(name)) ?? names[0];
  return runs.map((run) => ({ ...run, votes: run.benchmark === voter }));
}
