import type { Sentence } from "../../notice.js";
import type { Report } from "../../report/report.js";
import { writeSentence } from "../sentence.js";
import type { View } from "../view.js";

/** What nobody has said, as a question with the path to fill in. */
export const questionsOf = (report: Report, view: View): readonly string[] =>
  report.questions.map(({ path, sentence }) =>
    view.locale.words.fillIn(writeSentence(asked(sentence, path), view), path),
  );

/** The sentence, knowing where its answer goes. */
const asked = (sentence: Sentence, path: string): Sentence => ({
  ...sentence,
  values: { path, ...sentence.values },
});

/** The day to look again, and what happens on it. */
export function lookAgain(view: View): string {
  const { date, triggers } = view.report.reviewBy;
  if (date === null) return view.locale.words.noDate;
  return [date, ...triggers.map((trigger) => writeSentence(trigger, view))].join(", ");
}
