import type { Sentence } from "../notice.js";
import type { Date } from "../quantity/date.js";
import type { Id, IdPath } from "../quantity/id-path.js";
import type { Dimension } from "../brief/vocabulary.js";
import type { Answer } from "./answer.js";

/** Why, on what grounds, what is open, and when to look again: sentences in data form. */
export interface Explanation {
  /** Every default that was used, largest effect on the central answer first. */
  readonly assumptions: readonly Assumption[];
  /** What moving each uncertain input to its ends does to the central answer, largest first. */
  readonly sensitivity: readonly Swing[];
  /** What the answer rests on: shares of the swings, adding up to 1 where anything swings. */
  readonly rests: {
    readonly measured: number;
    readonly published: number;
    readonly stated: number;
    readonly assumed: number;
    readonly sellers: number;
  };
  readonly questions: readonly Question[];
  readonly reviewBy: { readonly date: Date | null; readonly triggers: readonly Sentence[] };
  readonly measurementPlan: readonly MeasurementAdvice[];
  readonly evidence: readonly EvidenceUse[];
  /** Popular beliefs that the brief shows signs of, corrected. */
  readonly answers: readonly Answer[];
}

/** The central difference between the strongest challenger and the default with one input at either end. */
export interface Swing {
  readonly path: IdPath;
  readonly current: number;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** V(challenger) − V(default) with the input at its low and at its high end. */
  readonly atLow: number;
  readonly atHigh: number;
  /** The same as things stand: the answer may bend in between. */
  readonly atCurrent?: number;
  /** First-order share of the variance of the lead, from the draws; absent where the input is exact or moves nothing. */
  readonly varianceShare?: number;
  readonly origin: "stated" | "default" | "measured" | "published";
}

export interface Assumption {
  readonly path: IdPath;
  /** Absent where the default is a word. */
  readonly unit?: string;
  readonly center?: number;
  readonly low?: number;
  readonly high?: number;
  /** The word that was assumed. */
  readonly value?: string;
  /** How far the central answer moves between the ends; 0 where it does not. */
  readonly effect: number;
}

/** Something nobody has said, as a question to someone with the path to fill in. */
export interface Question {
  readonly path: IdPath;
  readonly sentence: Sentence;
}

export interface MeasurementAdvice {
  readonly platform: Id;
  readonly dimension: Dimension | "neighbour";
  readonly path: IdPath;
  readonly benchmark: string;
  readonly runsPerSide: number;
  /** Standard deviation from run to run on the log scale: of the runs so far, else the usual one. */
  readonly spread: number;
  readonly spreadIsMeasured: boolean;
  /** Share of the input's standard deviation that is expected to be left after these runs. */
  readonly narrowing: number;
  readonly effect: number;
  /** Whether a plausible outcome of it would let a challenger carry the burden. */
  readonly decides: boolean;
}

export interface EvidenceUse {
  readonly record: Id;
  readonly publisher: string;
  readonly interest: "none" | "sells-virtualization" | "sells-bare-metal";
  readonly published: Date;
  readonly readAs: "full-text" | "excerpt" | "unconfirmed";
  readonly overheads: readonly IdPath[];
}
