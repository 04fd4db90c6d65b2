import type { Assignment, Evaluation } from "./plan.js";

/** One platform a class, by its place in the brief. */
export type Choice = readonly number[];

/** A choice that was tried, with what it is worth and how much CPU it moves off the default plan. */
export interface Found {
  readonly choice: Choice;
  readonly assignment: Assignment;
  readonly evaluation: Evaluation;
  readonly cpuMoved: number;
}

/** Whether a finding beats another: below 0 where it does. */
export type Compare = (a: Found, b: Found) => number;

/** The best finding, and the first of equals; looked at one by one, so that none need be kept. */
export function bestOf(compare: Compare, all: Iterable<Found>): Found | undefined {
  let best: Found | undefined;
  for (const found of all) if (best === undefined || compare(found, best) < 0) best = found;
  return best;
}
