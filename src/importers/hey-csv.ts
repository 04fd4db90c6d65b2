import type { LoadRun } from "./load-run.js";
import { numeral } from "./numeral.js";
import { requestTimes } from "./request-times.js";

/** hey prints seconds with four decimals. */
export const heyStep = 1e-4;

const header = "response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read,status-code,offset";

/** Whether the text begins with the header of `hey -o csv`. */
export const isHeyCsv = (text: string): boolean => text.startsWith(header);

/**
 * The requests of `hey -o csv` as one run. Requests without a response are no rows, so how many failed is not in the
 * file, nor is the rate: hey keeps at most a million rows. The last line is read only where it is ended.
 */
export function heyCsv(lines: readonly string[]): LoadRun {
  const times: number[] = [];
  let refusals = 0;
  for (const line of lines.slice(1, -1)) {
    const columns = line.split(",");
    const [time, status] = [numeral(columns[0]), numeral(columns[6])];
    if (columns.length !== 8 || time === undefined || status === undefined) continue;
    times.push(time);
    if (status >= 400) refusals += 1;
  }
  return {
    path: "rows",
    benchmark: "hey",
    params: {},
    tool: { name: "hey" },
    loop: "closed",
    requests: times.length,
    refusals,
    latencies: requestTimes(times, 1),
    step: heyStep,
  };
}
