import type { Date } from "../quantity/date.js";
import type { Id } from "../quantity/id-path.js";
import type { Sentence } from "../notice.js";

/** The ids of BRIEF's list; `device.<need>` for devices. Gates of users' own have ids of their own. */
export type GateId = string;

/** A requirement of one workload on one platform: met, not met, or not known. Never traded for a score. */
export interface Verdict {
  readonly gate: GateId;
  readonly workload: Id;
  readonly platform: Id;
  /** Where only the packing of one plan can know. */
  readonly plan?: Id;
  readonly verdict: "pass" | "fail" | "unknown";
  readonly conditions: readonly Condition[];
  readonly clause?: string;
  readonly source?: string;
  readonly date?: Date;
  readonly readAs?: "full-text" | "excerpt" | "unconfirmed" | "stated";
  /** What to ask, of whom, where the verdict is unknown. */
  readonly question?: Sentence;
  readonly waiver?: Id;
}

/** One comparison that the verdict rests on, shown for passes and failures alike. */
export interface Condition {
  readonly expected: string | number;
  readonly actual: string | number;
  readonly unit?: string;
  /** How far on the right side (positive) or the wrong one, in `unit`. */
  readonly margin?: number;
  /** The cheapest change of the brief that makes it pass. */
  readonly repair?: Sentence;
}
