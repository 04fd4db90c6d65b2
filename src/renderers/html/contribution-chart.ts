import type { KnownFigure } from "../../notice.js";
import type { Report } from "../../report/report.js";
import { writeAmount, writeBareProbability, writeFigure } from "../format/amount.js";
import { planNamed } from "../page/plan-words.js";
import type { View } from "../view.js";
import { axisOf, place, type Axis } from "./axis.js";
import { markup, nothing, type Markup } from "./markup.js";
import { table } from "./table.js";

const WIDTH = 480;
const LABELS = 92;
const RIGHT = WIDTH - 16;
const TOP = 26;
const ROW = 30;
const BAR = 14;
/** Nothing is centred nearer to the right edge than this, so that no label is cut. */
const HALF_A_LABEL = 32;

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
  const said = words.contributionsSay({ challenger, other, sum: writeFigure(plan.difference, view, true) });
  return markup`<section class="chart"><h2>${words.contributionsHeading}</h2>
${picture(bars, title, said, view)}
<p class="note">${said}${bars.some(({ setAside }) => setAside) ? ` ${words.greySay}` : ""}</p>
${contributionTable(plan, title, view)}</section>
`;
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
  const upright = (kind: string, value: number): Markup =>
    markup`<line class="${kind}" x1="${place(axis.at(value))}" x2="${place(axis.at(value))}" y1="${TOP - 6}" y2="${height - 18}"/>
`;
  const small = (text: string, value: number, y: number): Markup =>
    markup`<text class="small" text-anchor="middle" x="${place(Math.min(axis.at(value), WIDTH - HALF_A_LABEL))}" y="${y}">${text}</text>
`;
  return markup`<svg role="img" aria-labelledby="contributions-title contributions-description" viewBox="0 0 ${WIDTH} ${height}" xmlns="http://www.w3.org/2000/svg">
<title id="contributions-title">${title}</title>
<desc id="contributions-description">${description}</desc>
${axis.ticks.map((tick) => [upright("grid", tick), small(writeAmount(tick, "value", view, true), tick, height - 4)])}
${upright("zero", 0)}${upright("bar-to-clear", margin)}
${small(`${view.locale.words.margin} ${writeAmount(margin, "value", view)}`, margin, TOP - 12)}
${bars.map((bar, index) => row(bar, TOP + index * ROW, axis))}</svg>`;
}

function row({ label, figure, isSum, setAside }: Bar, y: number, axis: Axis): Markup {
  const [from, until] = [axis.at(0), axis.at(figure.center)];
  const [low, high] = [place(axis.at(figure.low)), place(axis.at(figure.high))];
  const middle = y + ROW / 2;
  const kind = figure.center < 0 ? "opposed" : "favour";
  const weight = isSum ? "strong" : setAside ? "soft" : "plain";
  return markup`${isSum ? markup`<line class="rule" x1="0" x2="${WIDTH}" y1="${y}" y2="${y}"/>` : nothing}
<text class="${weight}" text-anchor="end" x="${LABELS}" y="${middle + 4}">${label}</text>
<rect class="${setAside ? "aside" : kind}" x="${place(Math.min(from, until))}" width="${place(Math.max(1, Math.abs(until - from)))}" y="${middle - BAR / 2}" height="${BAR}" rx="1"/>
<path class="whisker" d="M${low} ${middle}H${high}M${low} ${middle - 4}v8M${high} ${middle - 4}v8"/>
`;
}

function contributionTable(plan: Plan, caption: string, view: View): Markup {
  const { words } = view.locale;
  const rows = plan.contributions.map(({ criterion, weight, setAside, figure }) => [
    view.criterion(criterion).name,
    setAside ? words.setAside : writeBareProbability(weight, view),
    writeFigure(figure, view, true),
  ]);
  return markup`<details><summary>${words.showTable}</summary>${table({
    caption,
    head: [words.criterion, words.weight, words.contribution],
    numeric: [2],
    rows: [...rows, [words.sum, "", writeFigure(plan.difference, view, true)]],
    hasTotal: true,
  })}</details>`;
}
