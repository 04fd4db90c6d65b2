import type { Labelled, Page } from "../page/page.js";
import type { View } from "../view.js";
import { markup, nothing, type Markup } from "./markup.js";
import { table } from "./table.js";

/** The answer, and how sure it is. */
export const answer = ({ title, header, verdict, answer: plan, standing }: Page): Markup =>
  markup`<header><h1>${title}</h1><p class="run">${header.join(" · ")}</p></header>
<div class="answer"><p class="verdict">${verdict}</p><p class="plan">${sentence(plan)}</p>
${standing.map((line) => markup`<p class="standing">${sentence(line)}</p>`)}</div>
`;

/** Starts with a capital, where the script has capitals. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Where each workload goes, and why it goes nowhere else. */
export function places({ places: rows }: Page, { locale: { words } }: View): Markup {
  if (rows.length === 0) return nothing;
  return markup`<section><h2>${words.where}</h2>${table({
    caption: words.where,
    head: [words.workload, words.platform, words.whyNotElsewhere],
    rows: rows.map(({ workloads, platform, whyNotElsewhere }) => [
      workloads.join(", "),
      platform,
      whyNotElsewhere.join("; "),
    ]),
  })}</section>
`;
}

export function collisions({ collisions: those }: Page, { locale: { words } }: View): Markup {
  if (those.length === 0) return nothing;
  return markup`<section><h2>${words.conflicts}</h2>${table({
    caption: words.conflicts,
    head: [words.workload, words.conflicts, words.cheapest],
    rows: those.map(({ workload, requirements, relax }) => [workload, requirements, relax.join("; ")]),
  })}</section>
`;
}

export const missing = ({ missing: those }: Page, { locale: { words } }: View): Markup =>
  those.length === 0
    ? nothing
    : markup`<section><h2>${words.missing}</h2>${listOf(those)}</section>
`;

/** Reasons for and against in one table, so that each against is as visible as each for. */
export function reasoning(page: Page, { locale: { words } }: View): Markup {
  const sides = [
    { heading: words.why, those: page.reasons },
    { heading: words.against, those: page.against },
  ].filter(({ those }) => those.length > 0);
  if (sides.length === 0) return nothing;
  const title = sides[0]?.heading ?? "";
  return markup`<section><h2>${title}</h2>${table({
    caption: title,
    head: ["", "", words.change, words.material],
    numeric: [2, 3],
    groups: sides.map(({ heading, those }, index) => ({
      heading: index === 0 ? "" : heading,
      rows: those.map(({ label, text, change, probability }) => [label, text, change, probability]),
    })),
  })}${page.alsoCounting === "" ? nothing : markup`<p class="note">${page.alsoCounting}</p>`}</section>
`;
}

export const labelled = (title: string, those: readonly Labelled[]): Markup =>
  those.length === 0
    ? nothing
    : markup`<section><h2>${title}</h2><dl>${those.map(({ label, text }) => markup`<dt>${label}</dt><dd>${text}</dd>`)}</dl></section>
`;

/** What would change the answer, and how much else was tried. */
export function changes({ changes: { rows, rest } }: Page, { locale: { words } }: View): Markup {
  if (rest === "") return nothing;
  return markup`<section><h2>${words.changes}</h2><dl>${rows.map(
    ({ input, flip, then }) => markup`<dt>${input}</dt><dd>${flip}, ${then}</dd>`,
  )}</dl><p class="note">${rest}</p></section>
`;
}

export const worstCase = (page: Page): Markup =>
  page.worstCase === ""
    ? nothing
    : markup`<p class="note">${page.worstCase}</p>
`;

export function moves({ moves: { of, inputs } }: Page, { locale: { words } }: View): Markup {
  if (inputs.length === 0) return nothing;
  return markup`<section><h2>${words.moves}</h2>${table({
    caption: words.moves,
    head: [words.input, words.range, words.leadAtEnds],
    numeric: [1, 2],
    rows: inputs.map(({ input, range, lead }) => [input, range, lead]),
  })}<p class="note">${of}</p></section>
`;
}

export function grounds({ grounds: those }: Page, { locale: { words } }: View): Markup {
  const shares =
    those.shares.length === 0 ? words.nothingMoves : `${those.shares.join(" · ")} — ${words.ofTheSwings}`;
  return labelled(words.rests, [
    { label: words.restsOn, text: shares },
    { label: words.confidence, text: those.confidence },
    ...(those.contradictions.length === 0
      ? []
      : [{ label: words.contradicted, text: those.contradictions.join(" · ") }]),
    { label: words.largestAssumptions, text: those.assumptions.join(" · ") || words.noAssumptions },
    { label: words.notAsked, text: those.notAsked.join(" · ") || words.allAsked },
  ]);
}

/** More questions than this are folded away. */
const MOST_SHOWN = 6;

/** Every open question, and the day to look again. */
export function closing({ questions, lookAgain }: Page, { locale: { words } }: View): Markup {
  const folded = markup`<details><summary>${words.showList}</summary>${listOf(questions)}</details>`;
  return markup`<section><h2>${words.openQuestions}: ${questions.length}</h2>
${questions.length > MOST_SHOWN ? folded : listOf(questions)}
<p><strong>${words.lookAgain}:</strong> ${lookAgain}</p></section>
`;
}

const listOf = (items: readonly string[]): Markup =>
  items.length === 0 ? nothing : markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
