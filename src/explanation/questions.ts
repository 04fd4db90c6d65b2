import type { Brief } from "../brief/brief.js";
import type { Workload } from "../brief/workload.js";
import type { Verdict } from "../gates/verdict.js";
import type { Figure } from "../notice.js";
import { elementPath, type Id, type IdPath } from "../quantity/id-path.js";
import { medianOf } from "../statistics/distribution.js";
import type { Question } from "./explanation.js";

/** Where to state what a criterion asks about, and whether a path asks for it already. */
interface Place {
  readonly path: (brief: Brief) => IdPath;
  readonly isAsked: (path: IdPath) => boolean;
}

const endsWith =
  (...endings: readonly string[]) =>
  (path: IdPath): boolean =>
    endings.some((ending) => path.endsWith(ending));

const ofLargestWorkload =
  (field: string) =>
  ({ workloads }: Brief): IdPath =>
    `${elementPath("workloads", largestOf(workloads)?.id ?? "")}.${field}`;

const objective: Place = {
  path: ofLargestWorkload("availability.objective"),
  isAsked: endsWith(".availability.objective"),
};

const places: ReadonlyMap<Id, Place> = new Map([
  ["cost", { path: () => "prices", isAsked: (path) => path.startsWith("prices") }],
  ["latency", { path: ofLargestWorkload("latency.objective"), isAsked: endsWith(".latency.objective") }],
  ["downtime", objective],
  ["exposure", { path: () => "tenants", isAsked: endsWith("tenants", ".tenant") }],
  ["failure-size", objective],
  ["upgrade", { path: () => "team", isAsked: (path) => path === "team" }],
]);

/**
 * What nobody has said, each path once: the questions of unknown gates, of unknown figures, and of criteria that the
 * brief does not ask about.
 */
export function questionsOf(input: {
  readonly brief: Brief;
  readonly verdicts: readonly Verdict[];
  readonly figures: readonly Figure[];
  /** What single paths of those figures ask, in place of why the figure is unknown. */
  readonly asked?: readonly Pick<Question, "path" | "sentence">[];
  readonly notAsked: readonly Id[];
}): readonly Question[] {
  const { brief, verdicts, figures, asked = [], notAsked } = input;
  const own = new Map(asked.map(({ path, sentence }) => [path, sentence]));
  const first = new Map<IdPath, Question>();
  const ask = (path: IdPath, sentence: Question["sentence"]): void => {
    if (!first.has(path)) first.set(path, { path, sentence });
  };
  for (const { verdict, question, gate, workload, platform } of verdicts) {
    const path = question?.values["path"];
    if (verdict !== "unknown" || !question || typeof path !== "string") continue;
    ask(path, { ...question, values: { ...question.values, gate, workload, platform } });
  }
  for (const figure of figures)
    if (figure.kind === "unknown")
      for (const path of figure.questions) ask(path, own.get(path) ?? figure.why);
  for (const criterion of notAsked) {
    const place = places.get(criterion);
    if (!place || [...first.keys()].some(place.isAsked)) continue;
    const path = place.path(brief);
    ask(path, { id: "question.criterion", values: { criterion, path } });
  }
  return [...first.values()];
}

/** By CPU requests of all replicas; the first of equal ones. */
function largestOf(workloads: readonly Workload[]): Workload | undefined {
  const cores = ({ replicas, requests }: Workload): number => replicas.max * medianOf(requests.cpu.value);
  return workloads.reduce<Workload | undefined>(
    (largest, next) => (largest && cores(largest) >= cores(next) ? largest : next),
    undefined,
  );
}
