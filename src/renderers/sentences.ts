import type { Sentence } from "../notice.js";
import type { Report } from "../report/report.js";
import { inert } from "./inert.js";
import { writeSentence } from "./sentence.js";
import type { RenderSettings } from "./settings.js";
import { hanging } from "./text/table.js";
import { viewOf } from "./view.js";

/**
 * Sentences of `diffReports`, `contrastPlans` or `pointsOf` as text, one a paragraph of at most 80 columns, in the
 * words of a report. Control characters of ids are written out.
 */
export function renderSentences(
  sentences: readonly Sentence[],
  report: Report,
  settings: RenderSettings = {},
): string {
  const view = viewOf(report, settings);
  return sentences
    .map((sentence) => `${hanging(inert(writeSentence(sentence, view)), 2).join("\n")}\n`)
    .join("");
}
