import type { Assignment, Evaluation } from "./plan.js";

/** An assignment that was tried, with what it is worth and how much CPU it moves off the default plan. */
export interface Found {
  readonly assignment: Assignment;
  readonly evaluation: Evaluation;
  readonly cpuMoved: number;
}
