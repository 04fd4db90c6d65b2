import type { Statistic } from "../brief/measurement.js";
import { durationSeconds } from "./duration-text.js";
import type { LoadLatency } from "./load-run.js";
import { numeral } from "./numeral.js";
import { percentileStatistic } from "./percentile-statistic.js";
import { cells } from "./text-lines.js";

/** Whether the text holds the rows of vegeta's report. */
export const isVegetaText = (text: string): boolean =>
  /^Requests +\[total, rate/m.test(text) && /^Latencies +\[/m.test(text);

/** What the rows of vegeta's text report say: the names of the latencies stand in brackets and vary by version. */
export function vegetaText(lines: readonly string[]): {
  readonly codes: readonly (readonly [status: number, count: number])[];
  readonly latencies: readonly LoadLatency[];
  /** The row of status codes is there, and ended. */
  readonly ended: boolean;
} {
  const whole = lines.slice(0, -1);
  const times = row(whole, "Latencies ");
  const names = times?.names.split(",") ?? [];
  const values = times?.values.split(",") ?? [];
  const codes = row(whole, "Status Codes ");
  return {
    codes: cells(codes?.values ?? "").flatMap((cell): readonly (readonly [number, number])[] => {
      const [status, count] = cell.split(":").map((part) => numeral(part));
      return status === undefined || count === undefined ? [] : [[status, count]];
    }),
    latencies: names.flatMap((name, index): readonly LoadLatency[] => {
      const statistic = statisticOf(name.trim());
      return statistic === undefined ? [] : [{ statistic, seconds: durationSeconds(values[index]) }];
    }),
    ended: codes !== undefined,
  };
}

function row(
  lines: readonly string[],
  start: string,
): { readonly names: string; readonly values: string } | undefined {
  const line = lines.find((candidate) => candidate.startsWith(start)) ?? "";
  const [open, close] = [line.indexOf("["), line.indexOf("]")];
  return open === -1 || close < open
    ? undefined
    : { names: line.slice(open + 1, close), values: line.slice(close + 1) };
}

const statisticOf = (name: string): Statistic | undefined =>
  name === "mean" || name === "max" ? name : percentileStatistic(name);
