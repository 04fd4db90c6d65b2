import type { Report } from "../report/report.js";
import { escapeMarkdown } from "./markdown/escape.js";
import { markdownTable } from "./markdown/table.js";
import { pageOf } from "./page/compose.js";
import type { Detail } from "./page/detail.js";
import { assumptionDetail, planDetail, uniformityDetail, warningDetail } from "./page/details.js";
import { bindingDetail, placementDetail } from "./page/details-of-grounds.js";
import { limitDetail, roomDetail } from "./page/details-of-room.js";
import { answerDetail, obligationDetail } from "./page/details-of-requirements.js";
import { informationDetail } from "./page/information.js";
import { mapTexts } from "./page/map-texts.js";
import { waiverDetail } from "./page/waivers.js";
import type { Argument, Labelled, Page } from "./page/page.js";
import type { RenderSettings } from "./settings.js";
import { viewOf, type View } from "./view.js";

type Lines = readonly string[];

/**
 * The report as Markdown, in the order of the text page; tables in GitHub's notation. At level `full` the plans, every
 * question, warning and assumption follow. Ids are escaped: none becomes markup, HTML or a table cell.
 */
export function renderMarkdown(report: Report, settings: RenderSettings = {}): string {
  const view = viewOf(report, settings);
  const { words } = view.locale;
  const page = mapTexts(pageOf(view), escapeMarkdown);
  const blocks: readonly Lines[] = [
    [`# ${page.title}`],
    [page.header.join(" · ")],
    [`**${page.verdict}: ${page.answer}**`],
    [page.standing.join("; ")],
    placeBlock(page, view),
    ...collisionBlocks(page, view),
    ...listBlock(words.missing, page.missing),
    ...argumentBlocks(words.why, page.reasons, view),
    [page.alsoCounting],
    ...argumentBlocks(words.against, page.against, view),
    ...labelledBlocks(words.conditions(page.conditions.length), page.conditions),
    ...changeBlocks(page, view),
    [page.worstCase],
    ...moveBlocks(page, view),
    ...labelledBlocks(words.measureFirst, page.measureFirst),
    ...groundBlocks(page, view),
    [`**${words.openQuestions}:** ${page.questions.length}`],
    ...(view.full ? [page.questions.map(bullet)] : []),
    [`**${words.lookAgain}:** ${page.lookAgain}`],
    ...(view.full ? details(view) : []),
  ];
  return `${blocks
    .map((lines) => lines.join("\n"))
    .filter((block) => block !== "")
    .join("\n\n")}\n`;
}

const heading = (text: string): Lines => [`## ${text}`];
const bullet = (text: string): string => `- ${text}`;

function placeBlock({ places }: Page, { locale: { words } }: View): Lines {
  const rows = places.map(({ workloads, platform, whyNotElsewhere }) => [
    workloads.join(", "),
    platform,
    whyNotElsewhere.join("; "),
  ]);
  return markdownTable([words.where, words.platform, words.whyNotElsewhere], rows);
}

function collisionBlocks({ collisions }: Page, { locale: { words } }: View): readonly Lines[] {
  if (collisions.length === 0) return [];
  const rows = collisions.map(({ workload, requirements, relax }) => [
    workload,
    requirements,
    relax.join("; "),
  ]);
  return [heading(words.conflicts), markdownTable([words.workload, words.conflicts, words.cheapest], rows)];
}

function argumentBlocks(
  title: string,
  those: readonly Argument[],
  { locale: { words } }: View,
): readonly Lines[] {
  if (those.length === 0) return [];
  const rows = those.map(({ label, text, change, probability }) => [label, text, change, probability]);
  return [
    heading(title),
    markdownTable([words.criterion, words.measure, words.change, words.material], rows, [2, 3]),
  ];
}

const labelledBlocks = (title: string, those: readonly Labelled[]): readonly Lines[] =>
  listBlock(
    title,
    those.map(({ label, text }) => `**${label}**: ${text}`),
  );

const listBlock = (title: string, items: readonly string[]): readonly Lines[] =>
  items.length === 0 ? [] : [heading(title), items.map(bullet)];

function changeBlocks({ changes: { rows, rest } }: Page, { locale: { words } }: View): readonly Lines[] {
  if (rest === "") return [];
  const items = rows.map(({ input, flip, then }) => bullet(`**${input}**: ${flip}, ${then}`));
  return [heading(words.changes), items, [rest]];
}

function moveBlocks({ moves }: Page, { locale: { words } }: View): readonly Lines[] {
  if (moves.inputs.length === 0) return [];
  const rows = moves.inputs.map(({ input, range, lead }) => [input, range, lead]);
  return [
    heading(words.moves),
    markdownTable([words.input, words.range, words.leadAtEnds], rows, [1, 2]),
    [`(${moves.of})`],
  ];
}

function groundBlocks({ grounds }: Page, { locale: { words } }: View): readonly Lines[] {
  const { shares, confidence, contradictions, assumptions, notAsked } = grounds;
  return listBlock(words.rests, [
    shares.length === 0 ? words.nothingMoves : `${shares.join(" · ")} — ${words.ofTheSwings}`,
    `${words.confidence}: ${confidence}`,
    ...(contradictions.length === 0 ? [] : [`${words.contradicted}: ${contradictions.join(" · ")}`]),
    `${words.largestAssumptions}: ${assumptions.length === 0 ? words.noAssumptions : assumptions.join(" · ")}`,
    `${words.notAsked}: ${notAsked.length === 0 ? words.allAsked : notAsked.join(" · ")}`,
  ]);
}

const details = (view: View): readonly Lines[] =>
  [
    planDetail(view),
    uniformityDetail(view),
    bindingDetail(view),
    waiverDetail(view),
    obligationDetail(view),
    answerDetail(view),
    placementDetail(view),
    roomDetail(view),
    limitDetail(view),
    informationDetail(view),
    assumptionDetail(view),
    warningDetail(view),
  ].flatMap(detailBlocks);

function detailBlocks(detail: Detail): readonly Lines[] {
  const { title, head, rows, numeric } = mapTexts(detail, escapeMarkdown);
  return rows.length === 0 ? [] : [heading(title), markdownTable(head, rows, numeric)];
}
