import type { Figure, Sentence } from "../notice.js";
import type { Id, IdPath } from "../quantity/id-path.js";

/** Something that was one thing and is another. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

export interface VerdictChange extends Change<"pass" | "fail" | "unknown" | "absent"> {
  readonly gate: Id;
  readonly workload: Id;
  readonly platform: Id;
  readonly plan?: Id;
}

/** What differs between two reports, and why. */
export interface ReportDiff {
  /** Whether both carry the same digest. */
  readonly same: boolean;
  readonly digests: Change<string>;
  /** What was put in differently: inputs, evidence (own runs among it), version, seed. */
  readonly causes: readonly DiffCause[];
  readonly outcome: Change<string>;
  readonly plan: Change<Id | null>;
  /** That the strongest challenger beats the default by the margin. */
  readonly probability: Change<number>;
  /** Where both reports speak of the same challenger: what its lead was, is, and what each cause adds to it. */
  readonly lead?: LeadChange;
  readonly verdicts: readonly VerdictChange[];
  /** Every figure that both hold and that differs, largest relative move of the centre first. */
  readonly figures: readonly FigureChange[];
  /** Figures that only one of the reports holds. */
  readonly added: readonly IdPath[];
  readonly gone: readonly IdPath[];
  /** The same in words for people, the answer first. */
  readonly sentences: readonly Sentence[];
}

/** One thing that was put in differently. */
export interface DiffCause {
  /** `evidence` covers own runs, published records and how they are weighed; `seed` the number of draws as well. */
  readonly kind: "input" | "evidence" | "version" | "seed";
  /** Where it is stated: in the brief, or `run.seed`, `run.draws`, `run.extensions`, `library.version`. */
  readonly path: IdPath;
  /** All places that belong to it; the path alone where nothing else does. */
  readonly paths: readonly IdPath[];
  readonly sentence: Sentence;
}

/** A figure that both reports hold and that differs. */
export interface FigureChange {
  readonly path: IdPath;
  readonly before: Figure;
  readonly after: Figure;
  /** The paths of the causes that the figure rests on. */
  readonly because: readonly IdPath[];
  /** Whether its trail of origins leads to them; if not, every cause is named. */
  readonly traced: boolean;
  /** What moved: the centre, only the ends, or whether it is known at all. */
  readonly moved: "center" | "ends" | "known";
}

/** The lead of one challenger over the default in both reports, in value. */
export interface LeadChange {
  readonly challenger: Id;
  readonly before: number;
  readonly after: number;
  /** What the first report's swings say that each changed input does by itself, largest first. */
  readonly parts: readonly { readonly path: IdPath; readonly part: number }[];
  /** What the parts leave open: inputs that no swing speaks of, and what inputs do together. */
  readonly rest: number;
}
