import type { KnownFigure } from "../../notice.js";
import { writeAmount, writeFigure } from "../format/amount.js";
import { weighsNothing } from "../page/headline.js";
import { widthOf } from "../text/width.js";
import type { View } from "../view.js";
import { axisOf, place } from "./axis.js";
import { markup, nothing, type Markup } from "./markup.js";

const WIDTH = 480;
const LABELS = 164;
const RIGHT = WIDTH - 16;
const TOP = 10;
const ROW = 24;
const LONGEST_LABEL = 22;
/** More plans than this stand in the table alone. */
const MOST_PLANS = 12;

/** The value of the feasible plans with its range, best first; nothing where fewer than two are known or nothing weighs. */
export function valueChart(view: View): Markup {
  const { words } = view.locale;
  const plans = view.report.plans
    .flatMap(({ id, feasible, value }) => (feasible && value.kind === "known" ? [{ id, value }] : []))
    .sort((a, b) => b.value.center - a.value.center)
    .slice(0, MOST_PLANS);
  if (plans.length < 2 || weighsNothing(view)) return nothing;
  const ends = plans.flatMap(({ value }) => [value.low, value.center, value.high]);
  const axis = axisOf(ends, LABELS + 12, RIGHT);
  const height = TOP + plans.length * ROW + 20;
  const named = view.plan(view.report.decision.plan)?.id;
  const listed = plans.map(({ id, value }) => `${id}: ${writeFigure(value, view)}.`).join(" ");
  const ticks = axis.ticks.map(
    (
      tick,
    ) => markup`<line class="grid" x1="${place(axis.at(tick))}" x2="${place(axis.at(tick))}" y1="${TOP}" y2="${height - 18}"/>
<text class="small" text-anchor="middle" x="${place(axis.at(tick))}" y="${height - 4}">${writeAmount(tick, "value", view)}</text>
`,
  );
  return markup`<section class="chart"><h2>${words.planValues}</h2>
<svg role="img" aria-labelledby="values-title values-description" viewBox="0 0 ${WIDTH} ${height}" xmlns="http://www.w3.org/2000/svg">
<title id="values-title">${words.planValues}</title>
<desc id="values-description">${words.planValuesSay} ${listed}</desc>
${ticks}${plans.map(({ id, value }, index) => row(id, value, id === named, TOP + index * ROW + ROW / 2, axis.at))}</svg>
<p class="note">${words.planValuesSay}</p></section>
`;
}

function row(
  id: string,
  value: KnownFigure,
  isNamed: boolean,
  y: number,
  at: (value: number) => number,
): Markup {
  const kind = isNamed ? " named" : "";
  return markup`<text class="${isNamed ? "strong" : "plain"}" text-anchor="end" x="${LABELS}" y="${y + 4}">${shortened(id)}</text>
<path class="whisker${kind}" d="M${place(at(value.low))} ${y}H${place(at(value.high))}"/>
<circle class="dot${kind}" cx="${place(at(value.center))}" cy="${y}" r="4.5"/>
`;
}

/** An id that fits beside the picture. */
function shortened(id: string): string {
  if (widthOf(id) <= LONGEST_LABEL) return id;
  let text = "";
  for (const character of id) {
    if (widthOf(text + character) >= LONGEST_LABEL) break;
    text += character;
  }
  return `${text}…`;
}
