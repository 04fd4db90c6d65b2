import { diffReports } from "../index.js";
import { renderSentences } from "../renderers/index.js";
import { reportIn } from "./stored-report.js";
import type { System } from "./system.js";

/** Prints what changed from one stored report to another, and why. */
export function diffCommand(
  before: string,
  after: string,
  { format }: { readonly format: "text" | "json" },
  system: System,
): void {
  const report = reportIn(after, system);
  const diff = diffReports(reportIn(before, system), report);
  system.print(
    format === "json" ? `${JSON.stringify(diff, null, 2)}\n` : renderSentences(diff.sentences, report),
  );
}
