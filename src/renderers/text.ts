import type { Report } from "../report/report.js";
import { inert } from "./inert.js";
import { pageOf } from "./page/compose.js";
import { mapTexts } from "./page/map-texts.js";
import type { Argument, Labelled, Page } from "./page/page.js";
import type { RenderSettings } from "./settings.js";
import { appendix } from "./text/appendix.js";
import { hanging, PAGE_WIDTH, tableLines } from "./text/table.js";
import { wrapped } from "./text/width.js";
import { viewOf, type View } from "./view.js";

type Lines = readonly string[];

/**
 * The report as text of at most 80 columns: what to do and how sure it is, where each workload goes, why and what
 * speaks against it, what would move it, what it rests on. At level `full` everything that is open and assumed
 * follows. Control characters of ids are written out.
 */
export function renderText(report: Report, settings: RenderSettings = {}): string {
  const view = viewOf(report, settings);
  const page = mapTexts(pageOf(view), inert);
  const sections = [
    wrapped([page.title, ...page.header].join(" · "), PAGE_WIDTH),
    [
      ...hanging(`${page.verdict}: ${page.answer}`, 2),
      ...page.standing.flatMap((line) => wrapped(line, 76).map(indent)),
    ],
    placeLines(page, view),
    collisionLines(page, view),
    missingLines(page, view),
    [
      ...argumentLines(view.locale.words.why, page.reasons, view, true),
      ...(page.alsoCounting === "" ? [] : wrapped(page.alsoCounting, 76).map(indent)),
      ...argumentLines(view.locale.words.against, page.against, view, page.reasons.length === 0),
      ...conditionLines(page, view),
    ],
    changeLines(page, view),
    page.worstCase === "" ? [] : hanging(page.worstCase, 2),
    moveLines(page, view),
    measureLines(page, view),
    groundLines(page, view),
    closingLines(page, view),
    ...(view.full ? appendix(view, page.questions) : []),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const indent = (line: string): string => `  ${line}`;

function placeLines(page: Page, { locale: { words } }: View): Lines {
  if (page.places.length === 0) return [];
  const rows = page.places.map(({ workloads, platform, whyNotElsewhere }) => [
    `  ${workloads.join(", ")}`,
    platform,
    whyNotElsewhere.join("; "),
  ]);
  return tableLines([[words.where, words.platform, words.whyNotElsewhere], ...rows], [24, 14, 38]);
}

function collisionLines({ collisions }: Page, { locale: { words } }: View): Lines {
  if (collisions.length === 0) return [];
  return [
    words.conflicts,
    ...collisions.flatMap(({ workload, requirements, relax }) => [
      ...tableLines([[`  ${workload}`, requirements]], [18, 60]),
      ...relax.flatMap((text) => tableLines([["", `${words.cheapest}: ${text}`]], [18, 60])),
    ]),
  ];
}

function missingLines({ missing }: Page, { locale: { words } }: View): Lines {
  return missing.length === 0
    ? []
    : [words.missing, ...missing.flatMap((question) => hanging(`  ${question}`, 4))];
}

const argumentWidths = [14, 33, 16, 11];

function argumentLines(
  heading: string,
  those: readonly Argument[],
  { locale: { words } }: View,
  heads: boolean,
): Lines {
  if (those.length === 0) return [];
  const rows = those.map(({ label, text, change, probability }) => [`  ${label}`, text, change, probability]);
  const titles = heads ? [words.change, words.material] : ["", ""];
  return [...tableLines([[heading, "", ...titles], ...rows], argumentWidths)];
}

function labelledLines(heading: string, those: readonly Labelled[]): Lines {
  if (those.length === 0) return [];
  return [
    heading,
    ...tableLines(
      those.map(({ label, text }) => [`  ${label}`, text]),
      [20, 58],
    ),
  ];
}

const conditionLines = ({ conditions }: Page, { locale: { words } }: View): Lines =>
  labelledLines(words.conditions(conditions.length), conditions);

const measureLines = ({ measureFirst }: Page, { locale: { words } }: View): Lines =>
  labelledLines(words.measureFirst, measureFirst);

function changeLines({ changes: { rows, rest } }: Page, { locale: { words } }: View): Lines {
  if (rest === "") return [];
  const cells = rows.map(({ input, flip, then }) => [`  ${input}`, flip, then]);
  return [words.changes, ...tableLines(cells, [28, 25, 23]), ...wrapped(rest, 76).map(indent)];
}

function moveLines({ moves }: Page, { locale: { words } }: View): Lines {
  if (moves.inputs.length === 0) return [];
  const rows = moves.inputs.map(({ input, range, lead }) => [`  ${input}`, range, lead]);
  return [
    ...tableLines([[words.moves, words.range, words.leadAtEnds]], [38, 20, 18]),
    ...tableLines(rows, [38, 20, 18]),
    ...wrapped(`(${moves.of})`, 76).map(indent),
  ];
}

function groundLines({ grounds }: Page, { locale: { words } }: View): Lines {
  const shares =
    grounds.shares.length === 0 ? words.nothingMoves : `${grounds.shares.join(" · ")} — ${words.ofTheSwings}`;
  const assumptions =
    grounds.assumptions.length === 0 ? words.noAssumptions : grounds.assumptions.join(" · ");
  const notAsked = grounds.notAsked.length === 0 ? words.allAsked : grounds.notAsked.join(" · ");
  return tableLines(
    [
      [words.rests, shares],
      [`  ${words.confidence}`, grounds.confidence],
      ...grounds.contradictions.map((one, index) => [index === 0 ? `  ${words.contradicted}` : "", one]),
      [`  ${words.largestAssumptions}`, assumptions],
      [`  ${words.notAsked}`, notAsked],
    ],
    [24, 54],
  );
}

function closingLines(page: Page, { locale: { words }, full }: View): Lines {
  const hint = full || page.questions.length === 0 ? "" : " (--level full)";
  return [
    ...hanging(`${words.openQuestions}: ${page.questions.length}${hint}`, 2),
    ...hanging(`${words.lookAgain}: ${page.lookAgain}`, 2),
  ];
}
