import type { Sentence } from "../notice.js";
import type { Id, IdPath } from "../quantity/id-path.js";

/** One point of the argument about bare metal and virtual machines, and what this estate shows of it. */
export interface Point {
  readonly id: Id;
  /** What is claimed, by either side. */
  readonly claim: Sentence;
  /** What the report shows; never empty: where it shows nothing, what to state so that it does. */
  readonly findings: readonly Sentence[];
  /** The figures behind the findings, for `explainFigure`. */
  readonly figures: readonly IdPath[];
  /** Beliefs of `answers` that belong to it. */
  readonly beliefs: readonly Id[];
}

/** What a point looks at. */
export interface PointTopic {
  readonly id: Id;
  readonly criteria?: readonly Id[];
  /** Whole-plan consequences. */
  readonly measures?: readonly Id[];
  readonly dimensions?: readonly Id[];
  readonly gates?: readonly Id[];
  readonly beliefs?: readonly Id[];
  readonly decision?: "default" | "today" | "forced";
  /** What to state where nothing of all that is there. */
  readonly state: IdPath;
}
