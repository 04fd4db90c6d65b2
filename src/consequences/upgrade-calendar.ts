import { addDays, daysBetween, type Date } from "../quantity/date.js";

/** Days on which nothing may be changed, first and last included. */
export interface Window {
  readonly from: Date;
  readonly until: Date;
}

/** Runs of open days from a day on: days since it, the end not included; the last run has no end. */
export interface OpenRun {
  readonly from: number;
  readonly until: number;
}

/** The open days between freeze windows, which may overlap and lie in the past. */
export function openRuns(start: Date, windows: readonly Window[]): readonly OpenRun[] {
  const frozen = windows
    .filter(({ until }) => until >= start)
    .map(({ from, until }) => ({
      from: Math.max(0, daysBetween(start, from)),
      until: daysBetween(start, addDays(until, 1)),
    }))
    .sort((a, b) => a.from - b.from);
  const runs: OpenRun[] = [];
  let from = 0;
  for (const window of frozen) {
    if (window.from > from) runs.push({ from, until: window.from });
    from = Math.max(from, window.until);
  }
  return [...runs, { from, until: Infinity }];
}

/** Calendar days from the start until so many open days of work are done; 0 of no work. */
export function elapsedDays(work: number, runs: readonly OpenRun[]): number {
  let left = work;
  if (left <= 0) return 0;
  for (const { from, until } of runs) {
    if (left <= until - from) return from + left;
    left -= until - from;
  }
  return Infinity;
}

/** How many of the days from the start on, so many in all, are open. */
export const openDays = (days: number, runs: readonly OpenRun[]): number =>
  runs.reduce((sum, { from, until }) => sum + Math.max(0, Math.min(until, days) - Math.min(from, days)), 0);
