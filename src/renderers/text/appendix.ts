import { inert } from "../inert.js";
import { assumptionDetail, uniformityDetail, warningDetail, type Detail } from "../page/details.js";
import { answerDetail, obligationDetail } from "../page/details-of-requirements.js";
import { mapTexts } from "../page/map-texts.js";
import type { View } from "../view.js";
import { hanging, tableLines } from "./table.js";

/** What level `full` adds below the page: every question, one platform for all, warnings, assumptions. */
export const appendix = (view: View, questions: readonly string[]): readonly (readonly string[])[] => [
  questions.length === 0
    ? []
    : [view.locale.words.openQuestions, ...questions.flatMap((question) => hanging(`  ${question}`, 4))],
  detailLines(uniformityDetail(view), [22, 12, 20, 8, 10]),
  detailLines(shortened(obligationDetail(view)), [16, 14, 46]),
  sayingLines(answerDetail(view)),
  detailLines(assumptionDetail(view), [48, 20, 8]),
  warningLines(warningDetail(view)),
];

function detailLines(detail: Detail, widths: readonly number[]): readonly string[] {
  const { title, head, rows } = mapTexts(detail, inert);
  if (rows.length === 0) return [];
  return [
    title,
    ...tableLines(
      [head, ...rows].map(([first = "", ...rest]) => [`  ${first}`, ...rest]),
      widths,
    ),
  ];
}

/** Platform, pack and work; whose it is and who says so stand in the data and on the HTML page. */
const shortened = (detail: Detail): Detail => ({
  ...detail,
  head: detail.head.slice(0, 3),
  rows: detail.rows.map((row) => row.slice(0, 3)),
});

/** One paragraph a belief: what is said, what is so, and by whom. */
function sayingLines(detail: Detail): readonly string[] {
  const { title, rows } = mapTexts(detail, inert);
  if (rows.length === 0) return [];
  return [
    title,
    ...rows.flatMap(([said = "", so = "", , source = ""]) =>
      hanging(`  “${said}” ${so} (${withoutLinks(source)})`, 4),
    ),
  ];
}

/** Addresses are too long for a page of this width; they stand in the data and on the other pages. */
const withoutLinks = (text: string): string => text.replace(/, https:[^\s;]+/g, "");

/** One paragraph a warning: messages are sentences, too long for a column. */
function warningLines(detail: Detail): readonly string[] {
  const { title, rows } = mapTexts(detail, inert);
  if (rows.length === 0) return [];
  return [
    title,
    ...rows.flatMap(([about = "", message = "", remedy = ""]) =>
      hanging(`  ${about}: ${message} ${remedy}`, 4),
    ),
  ];
}
