import type { Brief } from "../brief/brief.js";
import type { EvidenceRecord } from "../evidence/record.js";
import type { Verdict } from "../gates/verdict.js";
import type { Figure } from "../notice.js";
import type { Overhead } from "../overheads/overhead.js";
import { childPath, elementPath, type Id, type IdPath } from "../quantity/id-path.js";
import type { MeasurementOutcome } from "../robustness/robustness.js";
import { answersOf } from "./answers.js";
import { assumptionsOf } from "./assumptions.js";
import type { EvidenceUse, Explanation } from "./explanation.js";
import { groundsOf } from "./grounds.js";
import { measurementPlanOf } from "./measurement-plan.js";
import { questionsOf } from "./questions.js";
import { reviewOf } from "./review.js";
import { movableInputs, swingsOf } from "./swings.js";

/** Why this answer, on what grounds, what is open, and when to look again. */
export function explain(input: {
  readonly brief: Brief;
  readonly overheads: readonly Overhead[];
  readonly verdicts: readonly Verdict[];
  /** The figures of the default plan and of the plan that is named, by criterion. */
  readonly figures: readonly Figure[];
  /** What single paths of those figures ask, in place of why the figure is unknown. */
  readonly asked?: readonly Pick<Explanation["questions"][number], "path" | "sentence">[];
  readonly notAsked: readonly Id[];
  readonly records: readonly EvidenceRecord[];
  /** The inputs that were read on the way to the central answer. */
  readonly read: ReadonlySet<IdPath>;
  /** V(strongest challenger) − V(default) in the central world with one input moved. */
  readonly difference: (path: IdPath, value: number) => number;
  /** What measurements could bring where the answer is too close. */
  readonly outcomes?: readonly MeasurementOutcome[];
}): Explanation {
  const { brief, overheads, read, outcomes = [] } = input;
  const records = new Map(input.records.map((record) => [record.id, record]));
  const inputs = movableInputs(brief, overheads).filter(({ path }) => read.has(path));
  const sensitivity = swingsOf(inputs, input.difference);
  return {
    sensitivity,
    assumptions: assumptionsOf(brief, read, sensitivity),
    rests: groundsOf(sensitivity, overheads, records),
    questions: questionsOf(input),
    reviewBy: reviewOf(brief),
    measurementPlan: measurementPlanOf({ brief, overheads, swings: sensitivity, outcomes }),
    evidence: evidenceOf(overheads, records),
    answers: answersOf(brief),
  };
}

/** The published records that the overheads pool, with who published them. */
function evidenceOf(
  overheads: readonly Overhead[],
  records: ReadonlyMap<Id, EvidenceRecord>,
): readonly EvidenceUse[] {
  const users = new Map<Id, IdPath[]>();
  for (const { platform, dimension, records: used } of overheads) {
    const path = childPath(elementPath("overheads", platform), dimension);
    for (const { id, use } of used) if (use === "pooled") users.set(id, [...(users.get(id) ?? []), path]);
  }
  return [...users]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, paths]) => {
      const record = records.get(id);
      if (!record) return [];
      const { publisher, interest, published, readAs } = record;
      return [{ record: id, publisher, interest, published, readAs, overheads: paths }];
    });
}
