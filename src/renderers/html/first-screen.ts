import type { Argument, Labelled, Page } from "../page/page.js";
import type { View } from "../view.js";
import { html, nothing, type Markup } from "./markup.js";
import { table } from "./table.js";

/** The answer, and how sure it is. */
export const answer = ({ title, header, verdict, answer: plan, standing }: Page): Markup =>
  html`<header>
      <h1>${title}</h1>
      <p class="run">${header.join(" · ")}</p>
    </header>
    <div class="answer">
      <p class="verdict">${verdict}</p>
      <p class="plan">${sentence(plan)}</p>
      ${standing.map((line) => html`<p class="standing">${sentence(line)}</p>`)}
    </div>`;

/** Starts with a capital, where the script has capitals. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Where each workload goes, and why it goes nowhere else. */
export function places({ places: rows }: Page, { locale: { words } }: View): Markup {
  if (rows.length === 0) return nothing;
  return html`<section>
    <h2>${words.where}</h2>
    ${table({
      caption: words.where,
      head: [words.workload, words.platform, words.whyNotElsewhere],
      rows: rows.map(({ workloads, platform, whyNotElsewhere }) => [
        workloads.join(", "),
        platform,
        whyNotElsewhere.join("; "),
      ]),
    })}
  </section>`;
}

export function collisions({ collisions: those }: Page, { locale: { words } }: View): Markup {
  if (those.length === 0) return nothing;
  return html`<section>
    <h2>${words.conflicts}</h2>
    ${table({
      caption: words.conflicts,
      head: [words.workload, words.conflicts, words.cheapest],
      rows: those.map(({ workload, requirements, relax }) => [workload, requirements, relax.join("; ")]),
    })}
  </section>`;
}

export const missing = ({ missing: those }: Page, { locale: { words } }: View): Markup =>
  those.length === 0
    ? nothing
    : html`<section>
        <h2>${words.missing}</h2>
        <ul>
          ${those.map((question) => html`<li>${question}</li>`)}
        </ul>
      </section>`;

/** Reasons for, reasons against, conditions: each against as visible as each for. */
export function reasoning(page: Page, view: View): Markup {
  const { words } = view.locale;
  return html`${argumentTable(words.why, page.reasons, view)}${argumentTable(words.against, page.against, view)}${labelled(words.conditions(page.conditions.length), page.conditions)}`;
}

function argumentTable(title: string, those: readonly Argument[], { locale: { words } }: View): Markup {
  if (those.length === 0) return nothing;
  const ofDegree = those.some(({ change }) => change !== "");
  return html`<section>
    <h2>${title}</h2>
    ${table({
      caption: title,
      head: ["", "", ...(ofDegree ? [words.change, words.material] : [])],
      numeric: [2, 3],
      rows: those.map(({ label, text, change, probability }) => [
        label,
        text,
        ...(ofDegree ? [change, probability] : []),
      ]),
    })}
  </section>`;
}

export const labelled = (title: string, those: readonly Labelled[]): Markup =>
  those.length === 0
    ? nothing
    : html`<section>
        <h2>${title}</h2>
        <dl>
          ${those.map(
            ({ label, text }) =>
              html`<dt>${label}</dt>
                <dd>${text}</dd>`,
          )}
        </dl>
      </section>`;

export function moves({ moves: { of, inputs } }: Page, { locale: { words } }: View): Markup {
  if (inputs.length === 0) return nothing;
  return html`<section>
    <h2>${words.moves}</h2>
    ${table({
      caption: words.moves,
      head: [words.input, words.range, words.leadAtEnds],
      numeric: [1, 2],
      rows: inputs.map(({ input, range, lead }) => [input, range, lead]),
    })}
    <p class="note">${of}</p>
  </section>`;
}

export function grounds({ grounds: those }: Page, { locale: { words } }: View): Markup {
  const shares =
    those.shares.length === 0 ? words.nothingMoves : `${those.shares.join(" · ")} — ${words.ofTheSwings}`;
  return labelled(words.rests, [
    { label: words.restsOn, text: shares },
    { label: words.confidence, text: those.confidence },
    { label: words.largestAssumptions, text: those.assumptions.join(" · ") || words.noAssumptions },
    { label: words.notAsked, text: those.notAsked.join(" · ") || words.allAsked },
  ]);
}

/** Every open question, and the day to look again. */
export function closing({ questions, lookAgain }: Page, { locale: { words } }: View): Markup {
  const list = html`<ul>
    ${questions.map((question) => html`<li>${question}</li>`)}
  </ul>`;
  return html`<section>
    <h2>${words.openQuestions}: ${questions.length}</h2>
    ${questions.length === 0 ? nothing : html`<details${questions.length <= MOST_SHOWN ? html` open` : nothing}><summary>${words.showList}</summary>${list}</details>`}
    <p><strong>${words.lookAgain}:</strong> ${lookAgain}</p>
  </section>`;
}

/** More questions than this are folded away. */
const MOST_SHOWN = 6;
