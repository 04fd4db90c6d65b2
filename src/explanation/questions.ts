import type { Verdict } from "../gates/verdict.js";
import type { Figure } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import type { Question } from "./explanation.js";

/** Where to say what a criterion asks about, for criteria that nobody asked about. */
const whereToAsk: ReadonlyMap<Id, readonly string[]> = new Map([
  ["cost", ["hosts[].price", "prices"]],
  ["latency", ["workloads[].latency.objective"]],
  ["downtime", ["workloads[].availability.objective"]],
  ["exposure", ["tenants", "workloads[].tenant"]],
  ["failure-size", ["workloads[].availability.objective"]],
  ["upgrade", ["team"]],
]);

/**
 * What nobody has said, each path once: the questions of unknown gates, of unknown figures, and of criteria that the
 * brief does not ask about.
 */
export function questionsOf(input: {
  readonly verdicts: readonly Verdict[];
  readonly figures: readonly Figure[];
  readonly notAsked: readonly Id[];
}): readonly Question[] {
  const gates = input.verdicts.flatMap(
    ({ verdict, question, gate, workload, platform }): readonly Question[] => {
      const path = question?.values["path"];
      if (verdict !== "unknown" || !question || typeof path !== "string") return [];
      return [{ path, sentence: { ...question, values: { ...question.values, gate, workload, platform } } }];
    },
  );
  const figures = input.figures.flatMap((figure) =>
    figure.kind === "unknown"
      ? figure.questions.map((path): Question => ({ path, sentence: figure.why }))
      : [],
  );
  const criteria = input.notAsked.flatMap((criterion) =>
    (whereToAsk.get(criterion) ?? []).map((path): Question => ({
      path,
      sentence: { id: "question.criterion", values: { criterion, path } },
    })),
  );
  const first = new Map<string, Question>();
  for (const question of [...gates, ...figures, ...criteria])
    if (!first.has(question.path)) first.set(question.path, question);
  return [...first.values()];
}
