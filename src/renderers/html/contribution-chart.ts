import type { KnownFigure } from "../../notice.js";
import type { Report } from "../../report/report.js";
import { writeAmount, writeBareProbability, writeFigure } from "../format/amount.js";
import { planNamed } from "../page/plan-words.js";
import type { View } from "../view.js";
import { axisOf, place, type Axis } from "./axis.js";
import { html, nothing, type Markup } from "./markup.js";
import { table } from "./table.js";

const WIDTH = 480;
const LABELS = 92;
const RIGHT = WIDTH - 12;
const TOP = 26;
const ROW = 30;
const BAR = 14;

type Plan = Report["plans"][number];

interface Bar {
  readonly label: string;
  readonly figure: KnownFigure;
  readonly isSum: boolean;
  readonly setAside: boolean;
}

/**
 * What each criterion adds to the lead of the strongest challenger over the default: a picture and the same as a table.
 * Nothing where no challenger was compared.
 */
export function contributionChart(view: View): Markup {
  const plan = view.plan(view.report.decision.challenger);
  const bars = plan ? barsOf(plan, view) : [];
  if (!plan || bars.length === 0) return nothing;
  const { words } = view.locale;
  const challenger = planNamed(plan.id, view);
  const other = planNamed("default", view);
  const title = words.contributions(challenger, other);
  const sum = writeFigure(plan.difference, view, true);
  return html`<section class="chart">
    <h2>${words.contributionsHeading}</h2>
    ${picture(bars, title, words.contributionsSay({ challenger, other, sum }), view)}
    <p class="note">${words.contributionsSay({ challenger, other, sum })}</p>
    ${contributionTable(plan, title, view)}
  </section>`;
}

function barsOf(plan: Plan, view: View): readonly Bar[] {
  const bars = plan.contributions.flatMap(({ criterion, figure, setAside }): readonly Bar[] =>
    figure.kind === "known"
      ? [{ label: view.criterion(criterion).name, figure, isSum: false, setAside }]
      : [],
  );
  if (bars.length === 0 || plan.difference.kind !== "known") return bars;
  return [...bars, { label: view.locale.words.sum, figure: plan.difference, isSum: true, setAside: false }];
}

function picture(bars: readonly Bar[], title: string, description: string, view: View): Markup {
  const { margin } = view.report.decision;
  const ends = bars.flatMap(({ figure }) => [figure.low, figure.center, figure.high]);
  const axis = axisOf([0, margin, ...ends], LABELS + 8, RIGHT);
  const height = TOP + bars.length * ROW + 22;
  return html`<svg
    role="img"
    aria-labelledby="contributions-title contributions-description"
    viewBox="0 0 ${WIDTH} ${height}"
    xmlns="http://www.w3.org/2000/svg"
  >
    <title id="contributions-title">${title}</title>
    <desc id="contributions-description">${description}</desc>
    ${grid(axis, height, view)}
    <line
      class="zero"
      x1="${place(axis.at(0))}"
      x2="${place(axis.at(0))}"
      y1="${TOP - 6}"
      y2="${height - 18}"
    />
    <line
      class="bar-to-clear"
      x1="${place(axis.at(margin))}"
      x2="${place(axis.at(margin))}"
      y1="${TOP - 6}"
      y2="${height - 18}"
    />
    <text class="small" text-anchor="middle" x="${place(axis.at(margin))}" y="${TOP - 12}">
      ${view.locale.words.margin} ${writeAmount(margin, "value", view)}
    </text>
    ${bars.map((bar, index) => row(bar, TOP + index * ROW, axis))}
  </svg>`;
}

const grid = (axis: Axis, height: number, view: View): readonly Markup[] =>
  axis.ticks.map(
    (tick) =>
      html`<line
          class="grid"
          x1="${place(axis.at(tick))}"
          x2="${place(axis.at(tick))}"
          y1="${TOP - 6}"
          y2="${height - 18}"
        />
        <text class="small" text-anchor="middle" x="${place(axis.at(tick))}" y="${height - 4}"
          >${writeAmount(tick, "value", view, true)}</text
        > `,
  );

function row({ label, figure, isSum, setAside }: Bar, y: number, axis: Axis): Markup {
  const [from, until] = [axis.at(0), axis.at(figure.center)];
  const middle = y + ROW / 2;
  const kind = setAside ? "aside" : figure.center < 0 ? "opposed" : "favour";
  return html`${isSum ? html`<line class="rule" x1="0" x2="${WIDTH}" y1="${y}" y2="${y}" />` : nothing}
    <text class="${isSum ? "label strong" : "label"}" text-anchor="end" x="${LABELS}" y="${middle + 4}"
      >${label}</text
    >
    <rect
      class="${kind}"
      x="${place(Math.min(from, until))}"
      width="${place(Math.max(1, Math.abs(until - from)))}"
      y="${middle - BAR / 2}"
      height="${BAR}"
      rx="1"
    />
    <path
      class="whisker"
      d="M${place(axis.at(figure.low))} ${middle}H${place(axis.at(figure.high))}M${place(axis.at(figure.low))} ${middle - 4}v8M${place(axis.at(figure.high))} ${middle - 4}v8"
    /> `;
}

function contributionTable(plan: Plan, caption: string, view: View): Markup {
  const { words } = view.locale;
  const rows = plan.contributions.map(({ criterion, weight, setAside, figure }) => [
    view.criterion(criterion).name,
    setAside ? words.setAside : writeBareProbability(weight, view),
    writeFigure(figure, view, true),
  ]);
  return html`<details>
    <summary>${words.showTable}</summary>
    ${table({
      caption,
      head: [words.criterion, words.weight, words.contribution],
      numeric: [2],
      rows: [...rows, [words.sum, "", writeFigure(plan.difference, view, true)]],
      hasTotal: true,
    })}
  </details>`;
}
