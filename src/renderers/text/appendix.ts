import { inert } from "../inert.js";
import type { Detail } from "../page/detail.js";
import { assumptionDetail, uniformityDetail, warningDetail } from "../page/details.js";
import { answerDetail, obligationDetail } from "../page/details-of-requirements.js";
import { bindingDetail } from "../page/details-of-grounds.js";
import { informationDetail } from "../page/information.js";
import { mapTexts } from "../page/map-texts.js";
import { waiverDetail } from "../page/waivers.js";
import type { View } from "../view.js";
import { hanging, tableLines } from "./table.js";

/** What level `full` adds below the page: questions, one platform for all, what binds, work, beliefs, assumptions. */
export const appendix = (view: View, questions: readonly string[]): readonly (readonly string[])[] => [
  questions.length === 0
    ? []
    : [view.locale.words.openQuestions, ...questions.flatMap((question) => hanging(`  ${question}`, 4))],
  detailLines(uniformityDetail(view), [22, 12, 20, 8, 10]),
  paragraphs(
    bindingDetail(view),
    ([verdict = "", gate = "", workload = "", platform = "", compared = "", , source = ""]) =>
      `${verdict} ${gate}, ${workload} on ${platform}: ${compared}${source && ` — ${source}`}`,
  ),
  paragraphs(
    waiverDetail(view),
    ([gate = "", workload = "", state = "", reason = "", owner = "", lastDay = ""]) =>
      `${gate}, ${workload}: ${state} — ${reason} (${owner}, ${lastDay})`,
  ),
  detailLines(inShort(obligationDetail(view)), [16, 14, 28, 16]),
  paragraphs(
    answerDetail(view),
    ([said = "", so = "", , source = ""]) => `“${said}” ${so} (${withoutLinks(source)})`,
  ),
  paragraphs(informationDetail(view), ([input = "", share = "", worth = "", study = "", net = ""]) =>
    [`${input}: ${worth}`, share, study, net].filter((part) => part !== view.locale.nothing).join(" · "),
  ),
  detailLines(assumptionDetail(view), [48, 20, 8]),
  paragraphs(
    warningDetail(view),
    ([about = "", message = "", remedy = ""]) => `${about}: ${message} ${remedy}`,
  ),
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

/** Platform, pack, work and whose it is; who says so stands in the data and on the other pages. */
const inShort = (detail: Detail): Detail => ({
  ...detail,
  head: detail.head.slice(0, 4),
  rows: detail.rows.map((row) => row.slice(0, 4)),
});

/** A paragraph a row, where cells are too long for columns. */
function paragraphs(detail: Detail, write: (row: readonly string[]) => string): readonly string[] {
  const { title, rows } = mapTexts(detail, inert);
  return rows.length === 0 ? [] : [title, ...rows.flatMap((row) => hanging(`  ${write(row)}`, 4))];
}

/** Addresses are too long for a page of this width; they stand in the data and on the other pages. */
const withoutLinks = (text: string): string => text.replace(/, https:[^\s;]+/g, "");
