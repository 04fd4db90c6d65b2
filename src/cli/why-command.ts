import { contrastPlans, contrastWorkload, pointsOf, type Report, type Sentence } from "../index.js";
import { renderSentences } from "../renderers/index.js";
import { exitCodes, StopError } from "./exit-code.js";
import { reportIn } from "./stored-report.js";
import type { System } from "./system.js";

/** Says why a plan is not the answer, or why a workload stands where it does; of nothing, the points of the argument. */
export function whyCommand(
  file: string,
  subject: string | undefined,
  { over }: { readonly over?: string },
  system: System,
): void {
  const report = reportIn(file, system);
  system.print(subject === undefined ? points(report) : renderSentences(said(report, subject, over), report));
}

function said(report: Report, subject: string, over: string | undefined): readonly Sentence[] {
  const answer =
    contrastPlans(report, over ?? report.decision.plan ?? "default", subject) ??
    (over === undefined ? contrastWorkload(report, subject) : undefined);
  if (answer) return answer.sentences;
  throw new StopError(exitCodes.usage, [
    `${JSON.stringify(over ?? subject)} is no plan${over === undefined ? " and no workload" : ""} of this report; its plans: ${report.plans.map(({ id }) => id).join(", ")}`,
  ]);
}

const points = (report: Report): string =>
  pointsOf(report)
    .map(({ claim, findings }) => renderSentences([claim, ...findings], report))
    .join("\n");
