import type { ReadAs } from "../evidence/record.js";
import type { Sentence } from "../notice.js";
import type { Id, IdPath } from "../quantity/id-path.js";

/** A popular belief that the brief shows a sign of, and what settles it. */
export interface Answer {
  readonly belief: Id;
  /** What in the brief shows that somebody may hold it. */
  readonly sign: IdPath;
  readonly said: Sentence;
  readonly answer: Sentence;
  readonly sources: readonly AnswerSource[];
}

/** A rule, or a published finding that was left out of the evidence. */
export interface AnswerSource {
  readonly id: Id;
  readonly source: string;
  readonly url?: string;
  readonly clause?: string;
  readonly readAs: ReadAs;
}
