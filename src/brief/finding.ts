import { nearestName } from "../quantity/nearest.js";
import type { Meant } from "./refusal.js";

/** One mistake as it is found: keys and places of the input, before ids name the elements of its path. */
export interface Finding {
  readonly code: string;
  readonly path: readonly (string | number)[];
  /** As the end of "must be …". */
  readonly expected: string;
  /** Read off the input where absent. */
  readonly received?: string;
  /** What is wrong, as the end of a sentence that begins with the path; made from `expected` where absent. */
  readonly problem?: string;
  /** What to write instead, as a sentence without a full stop. */
  readonly remedy?: string;
  readonly nearest?: string;
  /** Names of which the nearest was meant. */
  readonly meant?: Meant;
  readonly values?: { readonly [name: string]: string | number };
}

/** The mistakes found so far. */
export interface Findings {
  readonly add: (finding: Finding) => void;
  /** The first ones, in the order in which they were found. */
  readonly kept: readonly Finding[];
  /** All of them, also those that were not kept. */
  readonly count: () => number;
}

/** Issues of one brief that are listed; the rest is counted. */
export const MOST_ISSUES = 1_000;

export function newFindings(): Findings {
  const kept: Finding[] = [];
  let found = 0;
  const add = (finding: Finding): void => {
    found++;
    if (kept.length < MOST_ISSUES) kept.push(withNearest(finding));
  };
  return { add, kept, count: () => found };
}

function withNearest({ meant, ...finding }: Finding): Finding {
  if (meant === undefined) return finding;
  const nearest = nearestName(meant.name, meant.among);
  if (nearest !== undefined) return { ...finding, nearest };
  return meant.otherwise === undefined ? finding : { ...finding, remedy: meant.otherwise };
}
